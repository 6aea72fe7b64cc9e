/** Resources as a catalogue, with what they say beyond it in the origins of its things. */

import type { Path } from '../../kernel/issue.js';
import type { Catalogue } from '../../model/catalogue.js';
import { parseCatalogue } from '../../model/parse-catalogue.js';
import type { ImportLog } from '../common/import-log.js';
import { type SourceNode, wholeInput } from '../common/source-node.js';
import { completeCatalogue } from './carry-own.js';
import { changeValues, type PlaceChange, valueAt } from './catalogue-parts.js';
import { type Difference, differValues } from './differ-values.js';
import type { FoundResources } from './find-resources.js';
import type { FoundResource } from './found-resource.js';
import { mapTmf } from './map-tmf.js';
import { noteFates } from './note-fates.js';
import { ownValue } from './own-value.js';
import { packDifference } from './pack-difference.js';
import { ownMember, type TmfResource, tmfSystem, wordOfKind } from './tmf-resource.js';
import { guardNumbers, isBranch, plainOfValue, type TmfMap, type TmfValue, valueOfNode, valueOfPlain } from './tmf-value.js';
import type { WrittenResource } from './write-scene.js';
import { writeTmf } from './write-tmf.js';

/** Makes the catalogue; undefined where what the resources carry makes none, which the log says then. */
export function makeCatalogue(found: FoundResources, log: ImportLog, id: string | undefined): Catalogue | undefined {
  const { catalogue: mapped, unmapped } = mapTmf(found.resources, finderOf(found));
  const named: Catalogue = id === undefined ? mapped : { ...mapped, id };
  const { catalogue: completed, stale } = completeCatalogue(valueOfPlain(named), found.resources);
  const settled = id === undefined ? completed : changeValues(completed, [{ path: ['id'], change: () => id }]);
  noteOwn(found, stale);
  const parsed = parseCatalogue(plainOfValue(settled));
  if (!parsed.ok) return refuse(found, log, parsed.issues[0]?.message ?? '');
  const written = new Map(writeTmf(parsed.value, found.version).map(resource => [`${resource.kind} ${resource.id}`, resource]));
  const kept = keepRest(found, { settled, written, unmapped: new Set(unmapped) });
  const whole = parseCatalogue(plainOfValue(kept));
  return whole.ok ? whole.value : refuse(found, log, whole.issues[0]?.message ?? '');
}

// Only what a file carries of ours can make a catalogue that is none.
function refuse({ resources }: FoundResources, log: ImportLog, reason: string): undefined {
  const carrying = resources.find(({ own }) => own !== undefined) ?? resources[0];
  const node = carrying?.node.members.get(ownMember) ?? carrying?.node ?? wholeInput;
  (carrying?.log ?? log).find(node, { code: 'SYS013', message: `These resources make no catalogue: ${reason}` });
  return undefined;
}

function finderOf({ resources }: FoundResources): Parameters<typeof mapTmf>[1] {
  const byResource = new Map<TmfResource, FoundResource>(resources.map(resource => [resource, resource]));
  return (resource, path, finding) => {
    const found = byResource.get(resource);
    if (found !== undefined) found.log.find(nodeAt(found.node, path), finding);
  };
}

function nodeAt(root: SourceNode, path: Path): SourceNode {
  let node = root;
  for (const step of path) {
    const next =
      typeof step === 'number'
        ? node.kind === 'list'
          ? node.items[step]
          : undefined
        : node.kind === 'map'
          ? node.members.get(step)
          : undefined;
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

function noteOwn({ resources }: FoundResources, stale: readonly TmfResource[]): void {
  for (const resource of resources) {
    const node = resource.node.members.get(ownMember);
    if (node === undefined) continue;
    if (!stale.includes(resource)) {
      resource.log.mapped(node);
      continue;
    }
    resource.log.lost(node, 'Not all of it fits what stands beside it.');
    resource.log.find(node, {
      code: 'IMP001',
      severity: 'warning',
      message: `The ${wordOfKind[resource.kind]} “${resource.id.slice(0, 80)}” was changed since it was exported; what stands beside “onecatalogue” counts where the two differ.`,
    });
  }
}

interface Settled {
  readonly settled: TmfValue;
  readonly written: ReadonlyMap<string, WrittenResource>;
  readonly unmapped: ReadonlySet<TmfResource>;
}

// What the catalogue would not write again goes into the origins; what is no thing of it, into its own.
function keepRest(found: FoundResources, { settled, written, unmapped }: Settled): TmfValue {
  const held = [...found.resources, ...found.copies].filter(({ inline }) => inline !== undefined);
  const inner = new Set<SourceNode>([...held, ...found.others].map(({ node }) => node));
  const changes: PlaceChange[] = [];
  const unread: TmfValue[] = [];
  for (const { node, log, note } of found.others) log.opaque(node, note);
  for (const { node, log } of found.copies) log.mapped(node, 'It is there twice.');
  for (const resource of found.resources) {
    const match = unmapped.has(resource) ? undefined : written.get(`${resource.kind} ${resource.id}`);
    if (match === undefined) {
      unread.push(ownValue(resource));
      noteAll(resource);
      continue;
    }
    const difference = differValues(match.value, resource.value);
    const origin = valueAt(settled, [...match.home, 'origin']);
    const canKeep = origin === undefined || (isBranch(origin) && origin['system'] === tmfSystem);
    noteFates({ ...resource, difference, inner, canKeep });
    if (canKeep) changes.push(...keepDifference(settled, { resource, home: match.home, difference }));
  }
  // Of several versions the one that was read stands before the others.
  return keepHead(changeValues(settled, changes), found, [...unread, ...found.others.map(({ node, value }) => value ?? valueOfNode(node))]);
}

function noteAll({ node, log }: FoundResource): void {
  for (const [name, member] of node.members) if (name !== ownMember) log.opaque(member);
  if (node.members.size === 0) log.opaque(node);
}

interface Kept {
  readonly resource: TmfResource;
  readonly home: Path;
  readonly difference: Difference | undefined;
}

function keepDifference(catalogue: TmfValue, { resource, home, difference }: Kept): readonly PlaceChange[] {
  const packed = packDifference(difference);
  if (packed === undefined) return [];
  const known = valueAt(catalogue, [...home, 'origin']);
  const origin: TmfMap = isBranch(known) ? known : { system: tmfSystem, id: resource.id };
  const notes = isBranch(origin['raw']) ? origin['raw'] : {};
  return [{ path: [...home, 'origin'], change: () => ({ ...origin, raw: mergeKept(notes, packed) }) }];
}

function mergeKept(notes: TmfMap, kept: TmfMap): TmfMap {
  const guarded = guardNumbers(kept);
  return isBranch(guarded) ? { ...notes, ...guarded } : notes;
}

function keepHead(catalogue: TmfValue, { version, resources }: FoundResources, others: readonly TmfValue[]): TmfValue {
  const isOwn = resources.some(({ kind, own }) => kind === 'catalog' && own !== undefined);
  const more: TmfMap = {
    ...(version === '4.1' && !isOwn ? { '@version': version } : {}),
    ...(others.length === 0 ? {} : { '@resources': others }),
  };
  const known = valueAt(catalogue, ['metadata', 'origin']);
  if (Object.keys(more).length === 0 || (known !== undefined && !(isBranch(known) && known['system'] === tmfSystem))) return catalogue;
  const origin: TmfMap = isBranch(known) ? known : { system: tmfSystem, id: tmfSystem, raw: {} };
  const raw = isBranch(origin['raw']) ? origin['raw'] : {};
  return changeValues(catalogue, [{ path: ['metadata', 'origin'], change: () => ({ ...origin, raw: mergeKept(raw, more) }) }]);
}
