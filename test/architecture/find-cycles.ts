import type { SourceFile } from './read-sources.js';

/** The groups of files that import each other in a circle, values and types alike. */
export function findCycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const reachable = new Map(files.map(file => [file.path, reachableFrom(file.path, files)]));
  const inCycle = files.map(file => file.path).filter(path => reachable.get(path)?.has(path));
  const groups = new Map<string, string[]>();
  for (const path of inCycle) {
    const members = inCycle.filter(other => reachable.get(path)?.has(other) && reachable.get(other)?.has(path));
    groups.set(members.join(' '), members);
  }
  return [...groups.values()];
}

/** Every file that a file imports, directly or through others. */
export function reachableFrom(path: string, files: readonly SourceFile[], valuesOnly = false): ReadonlySet<string> {
  const byPath = new Map(files.map(file => [file.path, file]));
  const reached = new Set<string>();
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { target, typeOnly } of byPath.get(next)?.imports ?? []) {
      if (target === undefined || reached.has(target) || (valuesOnly && typeOnly)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}
