// The law of every importer and exporter: of each leaf it is said once, and once only, what became of it.
import { expect } from 'vitest';
import type { ExportReport } from '../../src/interchange/common/export-result.js';
import type { FieldNote, ImportReport } from '../../src/interchange/common/import-result.js';
import { pathOf, type SourceNode } from '../../src/interchange/common/source-node.js';
import { formatPointer, type Path } from '../../src/kernel/issue.js';

/** The ways to all values of plain data that hold no others. */
export function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return members.length === 0 ? [path] : members.flatMap(([step, member]) => leavesOf(member, [...path, step]));
}

/** The ways to all values of a file as it was read that hold no others. */
export function leavesOfNode(node: SourceNode): readonly Path[] {
  const members = node.kind === 'list' ? node.items : node.kind === 'map' ? [...node.members.values()] : [];
  return members.length === 0 ? [pathOf(node)] : members.flatMap(leavesOfNode);
}

/** Expects that each leaf of an imported file is mapped, kept or lost, once. */
export function expectEachLeafImported(leaves: readonly Path[], { mapped, opaque, lost }: ImportReport): void {
  expect(leavesNotOnce(leaves, [...mapped, ...opaque, ...lost])).toEqual([]);
}

/** Expects that each leaf of an exported catalogue is mapped, restored or lost, once. */
export function expectEachLeafExported(catalogue: unknown, { mapped, restored, lost }: ExportReport): void {
  expect(leavesNotOnce(leavesOf(catalogue), [...mapped, ...restored, ...lost])).toEqual([]);
}

/** The leaves that are noted not at all, or more than once, with how often. */
export function leavesNotOnce(leaves: readonly Path[], notes: readonly FieldNote[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { path } of notes) times.set(formatPointer(path), (times.get(formatPointer(path)) ?? 0) + 1);
  return leaves.flatMap(leaf => {
    let count = 0;
    for (let length = 0; length <= leaf.length; length += 1) count += times.get(formatPointer(leaf.slice(0, length))) ?? 0;
    return count === 1 ? [] : [`${formatPointer(leaf)}: ${count} times`];
  });
}
