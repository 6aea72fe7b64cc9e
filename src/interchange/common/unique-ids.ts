// Ids from the names of another system: the name itself wherever it can be an id.

/** Gives each name of one collection its id. */
export interface UniqueIds {
  /** The id of a name that has been given one. */
  readonly idOf: (name: string) => string | undefined;
  /** Gives a name its id; a name that is taken, or means something to JavaScript, gets the suffix. */
  readonly claim: (name: string, suffix: string) => string;
  /** All names with their ids, in the order of claiming. */
  readonly all: () => readonly (readonly [name: string, id: string])[];
}

const reserved = new Set(['__proto__', 'constructor', 'prototype', 'none']);

/** Opens a collection; two that share the set of taken ids give no id twice between them. */
export function openUniqueIds(taken: Set<string> = new Set()): UniqueIds {
  const byName = new Map<string, string>();
  const next = new Map<string, number>();
  return {
    idOf: name => byName.get(name),
    all: () => [...byName],
    claim: (name, suffix) => {
      const id = freeId(cleanId(name) || suffix, suffix, { taken, next });
      taken.add(id);
      byName.set(name, id);
      return id;
    },
  };
}

interface TakenIds {
  readonly taken: ReadonlySet<string>;
  /** Where the search for a free id goes on, so that many names that are alike are not compared with each other. */
  readonly next: Map<string, number>;
}

function freeId(wanted: string, suffix: string, { taken, next }: TakenIds): string {
  if (!taken.has(wanted) && !reserved.has(wanted)) return wanted;
  const base = `${[...wanted].slice(0, 150).join('')}-${suffix}`;
  for (let number = next.get(base) ?? 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    next.set(base, number + 1);
    if (!taken.has(id)) return id;
  }
}

/** Makes a name fit for an id: no control characters, no spaces at the ends, at most 180 characters. */
export function cleanId(name: string): string {
  if (name.length <= longestId && plainName.test(name)) return name;
  const visible = name.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return [...visible].slice(0, longestId).join('').trim();
}

const longestId = 180;
// Nearly every name: nothing of it has to go.
const plainName = /^[!-~]+(?: [!-~]+)*$/;
