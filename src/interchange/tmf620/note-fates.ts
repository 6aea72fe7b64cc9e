/** Says of every value of a resource whether the catalogue says it in its own words or keeps it as it was written. */
import type { ImportLog } from '../common/import-log.js';
import type { SourceMap, SourceNode } from '../common/source-node.js';
import { type Difference, keysOf } from './differ-values.js';
import { ownMember } from './tmf-resource.js';
import { escapeName, isBranch, isList, memberOf, type TmfMap, type TmfValue } from './tmf-value.js';

/** A resource with what it says beyond the catalogue. */
export interface ResourceFates {
  readonly node: SourceMap;
  readonly value: TmfMap;
  readonly log: ImportLog;
  readonly difference: Difference | undefined;
  /** What stands in it and is a resource of its own. */
  readonly inner: ReadonlySet<SourceNode>;
  /** Whether there is a place for it: a thing that came from another system keeps the origin that it has. */
  readonly canKeep: boolean;
}

export function noteFates({ node, value, log, difference, inner, canKeep }: ResourceFates): void {
  const members = memberOf(difference, 'in');
  if (node.members.size === 0) log.mapped(node);
  for (const [name, member] of node.members) {
    if (name === ownMember) continue;
    const known = escapeName(name);
    note({ log, inner, canKeep }, { node: member, value: memberOf(value, known), difference: memberOf(members, known) });
  }
}

type Noting = Pick<ResourceFates, 'log' | 'inner' | 'canKeep'>;

interface Noted {
  readonly node: SourceNode;
  readonly value: TmfValue | undefined;
  readonly difference: TmfValue | undefined;
}

function note(noting: Noting, { node, value, difference }: Noted): void {
  const { log, inner, canKeep } = noting;
  if (inner.has(node)) return;
  const holdsOthers = node.kind === 'list' && node.items.some(item => inner.has(item));
  const members = memberOf(difference, 'in');
  if (node.kind === 'other') log.lost(node, 'It is no plain data.');
  else if (node.kind === 'map' && isBranch(members)) {
    for (const [name, member] of node.members) {
      const known = escapeName(name);
      note(noting, { node: member, value: memberOf(value, known), difference: memberOf(members, known) });
    }
  } else if (node.kind === 'list' && memberOf(difference, 'items') !== undefined)
    noteItems(noting, node.items, { node, value, difference });
  else if (holdsOthers) for (const item of node.items) note(noting, { node: item, value: undefined, difference });
  else if (difference === undefined) log.mapped(node);
  else if (canKeep) log.opaque(node);
  else log.lost(node, 'The thing came from another system, whose data its origin keeps.');
}

function noteItems(noting: Noting, nodes: readonly SourceNode[], { value, difference }: Noted): void {
  const list = isList(value) ? value : [];
  const by = memberOf(difference, 'by');
  const keys = keysOf(list, typeof by === 'string' ? by : '#') ?? [];
  const items = memberOf(difference, 'items');
  for (const [index, item] of nodes.entries()) {
    note(noting, { node: item, value: list[index], difference: memberOf(items, keys[index] ?? String(index)) });
  }
}
