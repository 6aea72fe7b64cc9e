/** Lists what the files hold: what is a resource by the looks of it, and what is none. */
import type { ImportLog } from '../common/import-log.js';
import type { SourceMap, SourceNode } from '../common/source-node.js';
import { type DetectedKind, detectKind, kindOfList } from './detect-kind.js';
import type { TmfMap } from './tmf-value.js';

/** A file that was read. */
export interface ReadFile {
  readonly root: SourceNode;
  readonly log: ImportLog;
}

/** Something that is no resource, or an older version of one. */
export interface OtherThing {
  readonly node: SourceNode;
  readonly log: ImportLog;
  readonly note: string;
  /** A resource of which another version was read, with each of its types. */
  readonly value?: TmfMap;
}

/** A map that is a resource. */
export interface ResourceSpot {
  readonly node: SourceMap;
  readonly log: ImportLog;
  readonly detected: DetectedKind;
}

/** What was listed. */
export interface ListedThings {
  readonly spots: readonly ResourceSpot[];
  readonly others: readonly OtherThing[];
}

interface Visit {
  readonly log: ImportLog;
  readonly spots: ResourceSpot[];
  readonly others: OtherThing[];
}

/** Lists the things of all files. */
export function listThings(files: readonly ReadFile[]): ListedThings {
  const spots: ResourceSpot[] = [];
  const others: OtherThing[] = [];
  for (const { root, log } of files) visit({ log, spots, others }, root);
  return { spots, others };
}

function visit(visiting: Visit, root: SourceNode): void {
  if (root.kind === 'list') {
    if (root.items.length === 0) visiting.log.mapped(root);
    for (const item of root.items) visitItem(visiting, item);
  } else if (root.kind === 'map' && isWrapper(root)) visitLists(visiting, root);
  else visitItem(visiting, root);
}

// An offering has members of these names too, but it has a name or an id besides.
function isWrapper(map: SourceMap): boolean {
  if (['@type', 'id', 'href', 'name'].some(name => map.members.has(name))) return false;
  const isKnown = (name: string): boolean => name === 'other' || kindOfList(name) !== undefined;
  return map.members.size === 0 || [...map.members].some(([name, node]) => node.kind === 'list' && isKnown(name));
}

function visitLists(visiting: Visit, root: SourceMap): void {
  const { log } = visiting;
  if (root.members.size === 0) log.mapped(root);
  for (const [name, node] of root.members) {
    if (node.kind !== 'list') log.lost(node, 'It stands beside the lists of resources and says nothing of any of them.');
    else if (node.items.length === 0) log.mapped(node);
    else for (const item of node.items) visitItem(visiting, item, name);
  }
}

function visitItem({ log, spots, others }: Visit, node: SourceNode, list?: string): void {
  const detected = node.kind === 'map' ? detectKind(node, list) : undefined;
  if (node.kind === 'map' && detected !== undefined) {
    spots.push({ node, log, detected });
    return;
  }
  others.push({ node, log, note: 'It is no resource of a product catalogue, and is kept as it was written.' });
  log.find(node, {
    code: 'IMP002',
    severity: 'warning',
    message: `${sayThing(node)} is no resource of a product catalogue; nothing was made of it.`,
  });
}

function sayThing(node: SourceNode): string {
  const type = node.kind === 'map' ? node.members.get('@type') : undefined;
  return type?.kind === 'text' ? `“${type.text.slice(0, 80)}”` : 'This';
}
