/** Chooses the version of each resource that is read: the highest; of two with the same, the one that was updated last; of those, the first. */
import { shorten } from '../common/fields.js';
import type { FoundResource } from './found-resource.js';
import type { OtherThing } from './list-things.js';
import { ownValue } from './own-value.js';
import { wordOfKind } from './tmf-resource.js';
import { isSame, memberOf, type TmfMap, textOf } from './tmf-value.js';

/** The resources that are read, those that say the same as one of them, and other versions. */
export interface ChosenVersions {
  readonly chosen: readonly FoundResource[];
  readonly copies: readonly FoundResource[];
  readonly older: readonly OtherThing[];
}

/** Chooses the versions, and says which others there are. */
export function chooseVersions(resources: readonly FoundResource[]): ChosenVersions {
  const best = new Map<string, FoundResource>();
  for (const resource of resources) {
    const rival = best.get(keyOf(resource));
    if (rival === undefined || isNewer(resource.value, rival.value)) best.set(keyOf(resource), resource);
  }
  const others = resources.filter(resource => best.get(keyOf(resource)) !== resource);
  const isCopy = (resource: FoundResource): boolean => isSame(best.get(keyOf(resource))?.value, resource.value);
  const older = others.filter(resource => !isCopy(resource));
  for (const resource of older) sayOlder(resource);
  return {
    chosen: resources.filter(resource => best.get(keyOf(resource)) === resource),
    copies: others.filter(isCopy),
    older: older.map(resource => otherOf(resource, 'Another version of this was read.')),
  };
}

/** A resource that is only kept. */
export function otherOf({ node, log, value, own }: FoundResource, note: string): OtherThing {
  return { node, log, note, value: ownValue(own === undefined ? { value } : { value, own }) };
}

function keyOf({ kind, id }: FoundResource): string {
  return `${kind} ${id}`;
}

function sayOlder({ node, log, kind, id, value }: FoundResource): void {
  log.find(node, {
    code: 'IMP002',
    severity: 'warning',
    message: `The ${wordOfKind[kind]} “${shorten(id)}” is there more than once; version ${textOf(value, 'version') ?? 'without a number'} was kept as it was written, and not read.`,
    help: 'A catalogue has one version of a thing; make releases of the others.',
  });
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
