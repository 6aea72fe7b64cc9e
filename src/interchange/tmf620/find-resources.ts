/** Finds the resources in what was read: one, a list, or lists by name; prices that stand inside others become resources of their own. */

import { catalogueIdOf } from '../common/catalogue-id.js';
import type { ImportLog } from '../common/import-log.js';
import type { SourceMap, SourceNode } from '../common/source-node.js';
import { checkShape } from './check-shape.js';
import { type DetectedKind, detectKind, detectVersion, kindOfList } from './detect-kind.js';
import { fillTypes } from './fill-types.js';
import type { FoundResource } from './found-resource.js';
import { hoistPrices } from './hoist-prices.js';
import { ownValue } from './own-value.js';
import { ownMember, type TmfKind, type TmfVersion, typeOfKind, wordOfKind } from './tmf-resource.js';
import { isBranch, isSame, memberOf, type TmfMap, textOf, valueOfNode } from './tmf-value.js';

/** Something that is no resource, or an older version of one. */
export interface OtherThing {
  readonly node: SourceNode;
  readonly log: ImportLog;
  readonly note: string;
  /** A resource of which another version was read, with each of its types. */
  readonly value?: TmfMap;
}

export interface FoundResources {
  readonly resources: readonly FoundResource[];
  /** What says the same as one of the resources. */
  readonly copies: readonly FoundResource[];
  readonly others: readonly OtherThing[];
  readonly version: TmfVersion;
}

/** A file that was read. */
export interface ReadFile {
  readonly root: SourceNode;
  readonly log: ImportLog;
}

interface Spot {
  readonly node: SourceMap;
  readonly log: ImportLog;
  readonly detected: DetectedKind;
}

/** Finds the resources of all files. */
export function findResources(files: readonly ReadFile[]): FoundResources {
  const spots: Spot[] = [];
  const others: OtherThing[] = [];
  for (const { root, log } of files) visit(root, log, { spots, others });
  const versions = spots.flatMap(({ node }) => detectVersion(node) ?? []);
  const version: TmfVersion = versions.length > 0 && !versions.includes('5.0') ? '4.1' : '5.0';
  const taken = new Set<string>();
  const resources = spots.map(spot => readResource(spot, taken)).flatMap(resource => hoistPrices(resource));
  return { ...chooseVersions(resources, others), version };
}

interface Found {
  readonly spots: Spot[];
  readonly others: OtherThing[];
}

function visit(root: SourceNode, log: ImportLog, found: Found): void {
  if (root.kind === 'list') {
    if (root.items.length === 0) log.mapped(root);
    for (const item of root.items) visitItem(item, log, found);
  } else if (root.kind === 'map' && isWrapper(root)) visitLists(root, log, found);
  else visitItem(root, log, found);
}

// An offering has members of these names too, but it has a name or an id besides.
function isWrapper(map: SourceMap): boolean {
  if (['@type', 'id', 'href', 'name'].some(name => map.members.has(name))) return false;
  return (
    map.members.size === 0 ||
    [...map.members].some(([name, node]) => node.kind === 'list' && (name === 'other' || kindOfList(name) !== undefined))
  );
}

function visitLists(root: SourceMap, log: ImportLog, found: Found): void {
  if (root.members.size === 0) log.mapped(root);
  for (const [name, node] of root.members) {
    if (node.kind !== 'list') {
      log.lost(node, 'It stands beside the lists of resources and says nothing of any of them.');
      continue;
    }
    if (node.items.length === 0) log.mapped(node);
    for (const item of node.items) visitItem(item, log, found, name);
  }
}

function visitItem(node: SourceNode, log: ImportLog, { spots, others }: Found, ...[list]: readonly string[]): void {
  const detected = node.kind === 'map' ? detectKind(node, list) : undefined;
  if (node.kind === 'map' && detected !== undefined) {
    spots.push({ node, log, detected });
    return;
  }
  const note = 'It is no resource of a product catalogue, and is kept as it was written.';
  others.push({ node, log, note });
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

function readResource({ node, log, detected: { kind, isInferred } }: Spot, taken: Set<string>): FoundResource {
  checkShape(log, node, typeOfKind[kind]);
  if (isInferred) {
    log.find(node, {
      code: 'IMP001',
      severity: 'info',
      message: `This has no “@type”; by its members it was read as a ${wordOfKind[kind]}.`,
    });
  }
  const { [ownMember]: own, ...value } = fillTypes(readMap(node), typeOfKind[kind]);
  const id = textOf(value, 'id') ?? makeId({ kind, value, taken });
  if (textOf(value, 'id') === undefined) {
    log.find(node, { code: 'IMP003', severity: 'info', message: `This ${wordOfKind[kind]} has no id; it got the id “${id}”.` });
  }
  taken.add(`${kind} ${id}`);
  return { kind, id, value, node, log, ...(isBranch(own) ? { own } : {}) };
}

function readMap(node: SourceMap): TmfMap {
  const value = valueOfNode(node);
  return isBranch(value) ? value : {};
}

function makeId({ kind, value, taken }: { readonly kind: TmfKind; readonly value: TmfMap; readonly taken: ReadonlySet<string> }): string {
  const base = catalogueIdOf(textOf(value, 'name') ?? wordOfKind[kind]);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(`${kind} ${id}`)) return id;
  }
}

// Of several versions of one resource the highest is read; of two with the same, the one that was updated last; of those, the first.
function chooseVersions(resources: readonly FoundResource[], others: readonly OtherThing[]): Omit<FoundResources, 'version'> {
  const best = new Map<string, FoundResource>();
  for (const resource of resources) {
    const key = `${resource.kind} ${resource.id}`;
    const rival = best.get(key);
    if (rival === undefined || isNewer(resource.value, rival.value)) best.set(key, resource);
  }
  const chosen = new Set(best.values());
  const isCopy = ({ kind, id, value }: FoundResource): boolean => isSame(best.get(`${kind} ${id}`)?.value, value);
  const copies = resources.filter(resource => !chosen.has(resource) && isCopy(resource));
  const older = resources.filter(resource => !chosen.has(resource) && !isCopy(resource));
  for (const { node, log, kind, id, value } of older) {
    log.find(node, {
      code: 'IMP002',
      severity: 'warning',
      message: `The ${wordOfKind[kind]} “${id}” is there more than once; version ${textOf(value, 'version') ?? 'without a number'} was kept as it was written, and not read.`,
      help: 'A catalogue has one version of a thing; make releases of the others.',
    });
  }
  const note = 'Another version of this was read.';
  const catalogs = [...chosen].filter(({ kind }) => kind === 'catalog');
  const more = new Set(catalogs.slice(1));
  for (const { node, log, id } of more) {
    log.find(node, {
      code: 'IMP002',
      severity: 'warning',
      message: `There is more than one catalog; “${id}” was kept as it was written.`,
      help: 'Import it with its own resources as a catalogue of its own.',
    });
  }
  return {
    resources: resources.filter(resource => chosen.has(resource) && !more.has(resource)),
    copies,
    others: [...others, ...[...more, ...older].map(resource => ({ ...resource, value: ownValue(resource), note }))],
  };
}

function isNewer(a: TmfMap, b: TmfMap): boolean {
  const order = compareVersions(memberOf(a, 'version'), memberOf(b, 'version'));
  return order !== 0 ? order > 0 : (textOf(a, 'lastUpdate') ?? '') > (textOf(b, 'lastUpdate') ?? '');
}

function compareVersions(a: unknown, b: unknown): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: unknown): readonly number[] {
  return typeof version === 'string' ? (version.match(/\d{1,9}/g) ?? []).slice(0, 10).map(Number) : [];
}
