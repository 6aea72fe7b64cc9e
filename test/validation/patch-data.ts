type PlainRecord = Readonly<Record<string, unknown>>;

/**
 * Merges a patch into plain data: maps by member, lists of things with ids by id (one that says `append` is added whatever its id); other lists
 * are replaced, `null` in a map removes.
 */
export function patchData(data: unknown, patch: unknown): unknown {
  if (Array.isArray(data) && Array.isArray(patch) && patch.every(hasId) && data.every(hasId)) return patchList(data, patch);
  if (!isRecord(data) || !isRecord(patch)) return structuredClone(patch);
  const merged: Record<string, unknown> = structuredClone(data);
  for (const [key, value] of Object.entries(patch)) {
    // The end of the last tier is null, and belongs to its tier.
    if (value === null && key !== 'upTo') delete merged[key];
    else merged[key] = key in data ? patchData(data[key], value) : structuredClone(value);
  }
  return merged;
}

function patchList(list: readonly PlainRecord[], patches: readonly PlainRecord[]): readonly unknown[] {
  const merged: unknown[] = [...structuredClone(list)];
  for (const patch of patches) {
    const at = patch['append'] === true ? -1 : list.findIndex(thing => thing['id'] === patch['id']);
    const { append: _, ...thing } = patch;
    if (at >= 0) merged[at] = patchData(list[at], patch);
    else merged.push(structuredClone(thing));
  }
  return merged;
}

function hasId(value: unknown): value is PlainRecord {
  return isRecord(value) && 'id' in value;
}

function isRecord(value: unknown): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
