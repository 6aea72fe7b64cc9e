/** The differences between two states of one thing, each at the place where it is. */

import { canonicalJson } from '../kernel/canonical-json.js';
import { compareText } from '../kernel/compare-text.js';
import { isRecord } from '../kernel/is-record.js';
import type { Path } from '../kernel/issue.js';
import { priceModels } from '../model/price.js';
import type { Role } from '../model/schema-kit.js';
import type { ChangeKind } from './change.js';
import { atomicLists, atomicNouns, type ListRule, listRules, orderedSets } from './comparison.data.js';
import { areSameSets, differingRoles, rolesOfThing } from './differing-roles.js';
import type { Renames } from './follow-renames.js';
import { type Meaning, type Shape, shapeOfElement } from './model-shape.js';
import { type ElementPair, pairElements } from './pair-elements.js';
import { memberOf } from './plain-record.js';

/** A place in both states of a thing. */
export interface Place extends Meaning {
  /** The place in the model. */
  readonly field: string;
  /** The way to it before the change, from the thing. */
  readonly before: Path;
  /** The way to it after the change. */
  readonly after: Path;
  /** Absent where the model does not know the place. */
  readonly shape?: Shape;
  /** Ids that have become others; elements and members that are named by them are the same. */
  readonly renames?: Renames;
}

/** A value as it was and as it is; undefined where there is none. */
export interface Pair {
  readonly before: unknown;
  readonly after: unknown;
}

/** One difference within a thing. */
export interface Difference extends Pair {
  readonly kind: ChangeKind;
  readonly place: Place;
  readonly roles: readonly Role[];
}

/** Takes the differences as they are found. */
export type Report = (difference: Difference) => void;

type Walk<Value> = (place: Place, pair: { readonly before: Value; readonly after: Value }, report: Report) => void;
type RecordValue = Readonly<Record<string, unknown>>;

/**
 * Finds the differences between two values, in the order of the model.
 *
 * @param place - Where they stand.
 * @param pair - The values.
 * @param report - Takes each difference.
 */
export const diffValue: Walk<unknown> = (place, pair, report) => {
  const { before, after } = pair;
  if (before === after) return;
  const { shape } = place;
  const isAtomic = shape === undefined || (shape.noun !== undefined && atomicNouns.has(shape.noun));
  if (isAtomic || isOtherForm(shape, pair)) return reportWhole(place, pair, report);
  const isList = shape.items !== undefined && isOrMayBe(Array.isArray, shape, pair);
  if (isList) return diffLists(place, { before: listOf(before), after: listOf(after) }, report);
  const isMapping = (shape.fields.size > 0 || shape.values !== undefined) && isOrMayBe(isRecord, shape, pair);
  if (isMapping) return diffRecords(place, { before: recordOf(before), after: recordOf(after) }, report);
  return reportWhole(place, pair, report);
};

// What is absent counts as empty, but not where a scalar could stand there as well: no text is not an empty map of texts.
function isOrMayBe(isContainer: (value: unknown) => boolean, shape: Shape, { before, after }: Pair): boolean {
  const fits = (value: unknown): boolean => isContainer(value) || (value === undefined && !shape.isScalar);
  return fits(before) && fits(after);
}

function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function recordOf(value: unknown): RecordValue | undefined {
  return isRecord(value) ? value : undefined;
}

// A price under another model is another tariff; its amounts are not comparable one by one.
function isOtherForm(shape: Shape, { before, after }: Pair): boolean {
  if (shape.noun !== 'Price' || !isRecord(before) || !isRecord(after)) return false;
  return priceModels.some(model => Object.hasOwn(before, model) !== Object.hasOwn(after, model));
}

const diffRecords: Walk<RecordValue | undefined> = (place, { before, after }, report) => {
  const { shape } = place;
  for (const [name, field] of shape?.fields ?? []) {
    const pair = { before: memberOf(before, name), after: memberOf(after, name) };
    if (pair.before !== pair.after) diffValue(placeOfField(place, name, field), pair, report);
  }
  for (const name of otherNames(place, before, after)) {
    const former = formerName(place, name, before);
    const entry = shape?.values === undefined ? placeOfField(place, name, {}) : placeOfEntry(place, { before: former, after: name });
    const pair = { before: memberOf(before, former), after: memberOf(after, name) };
    if (former !== name) report({ kind: 'renamed', place: entry, roles: rolesOf(entry), before: former, after: name });
    if (pair.before !== undefined && pair.after !== undefined) diffValue(entry, pair, report);
    else if (pair.before !== pair.after) reportThing(entry, pair, report);
  }
};

// The members that are no fields, by the names that they have after the change.
function otherNames({ shape, renames }: Place, before: RecordValue | undefined, after: RecordValue | undefined): readonly string[] {
  const follow = (name: string): string => {
    const later = renames?.get(name);
    return later !== undefined && memberOf(after, name) === undefined && memberOf(after, later) !== undefined ? later : name;
  };
  const names = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {}).map(follow)]);
  return [...names].filter(name => !shape?.fields.has(name)).sort(compareText);
}

function formerName({ renames }: Place, name: string, before: RecordValue | undefined): string {
  if (renames === undefined || memberOf(before, name) !== undefined) return name;
  const former = [...renames].find(([old, later]) => later === name && memberOf(before, old) !== undefined);
  return former === undefined ? name : former[0];
}

const diffLists: Walk<readonly unknown[] | undefined> = (place, pair, report) => {
  const rule = place.shape?.items === undefined ? undefined : listRuleOf(place.shape.items);
  if (rule !== undefined) return diffThings(place, { before: pair.before ?? [], after: pair.after ?? [], rule }, report);
  if (isSetOfWords(place.shape)) return diffSets(place, pair, report);
  return reportWhole(place, pair, report);
};

function listRuleOf({ noun }: Shape): ListRule | undefined {
  return noun === undefined || atomicLists.has(noun) || !Object.hasOwn(listRules, noun) ? undefined : listRules[noun];
}

function isSetOfWords(shape: Shape | undefined): boolean {
  const items = shape?.items;
  return items?.isScalar === true && items.values === undefined && items.fields.size === 0;
}

const diffSets: Walk<readonly unknown[] | undefined> = (place, pair, report) => {
  const { before, after } = pair;
  if (before === undefined || after === undefined || !areSameSets(before, after)) return reportWhole(place, pair, report);
  if (orderedSets.has(place.field) && canonicalJson(before) !== canonicalJson(after)) {
    report({ kind: 'moved', place, roles: rolesOf(place), before, after });
  }
};

interface Things {
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
  readonly rule: ListRule;
}

function diffThings(place: Place, { before, after, rule }: Things, report: Report): void {
  const renames = place.renames === undefined ? {} : { renames: place.renames };
  const { pairs, added, removed } = pairElements({ before, after, ...renames }, rule);
  reportOrder(place, { before, after, rule, pairs }, report);
  const partners = new Map(pairs.map(pair => [pair.after, pair.before]));
  for (const [at, element] of after.entries()) {
    const partner = partners.get(at);
    if (partner === undefined) continue;
    diffValue(placeOfElement(place, { before: partner, after: at, element }), { before: before[partner], after: element }, report);
  }
  for (const at of added) {
    reportThing(placeOfElement(place, { before: at, after: at, element: after[at] }), { before: undefined, after: after[at] }, report);
  }
  for (const at of removed) {
    reportThing(placeOfElement(place, { before: at, after: at, element: before[at] }), { before: before[at], after: undefined }, report);
  }
}

function reportOrder(place: Place, things: Things & { readonly pairs: readonly ElementPair[] }, report: Report): void {
  const { pairs, rule } = things;
  if (rule.order === 'none' || pairs.every((pair, index) => index === 0 || pair.before > (pairs[index - 1]?.before ?? 0))) return;
  const [names = []] = rule.keys;
  const namesIn = (list: readonly unknown[], positions: readonly number[]): readonly unknown[] =>
    positions.map(at => (isRecord(list[at]) && names.length === 1 ? memberOf(recordOf(list[at]), names[0] ?? '') : list[at]));
  report({
    kind: 'moved',
    place,
    roles: rule.order === 'display' ? ['presentation'] : rolesOf(place),
    before: namesIn(
      things.before,
      pairs.map(pair => pair.before).sort((a, b) => a - b),
    ),
    after: namesIn(
      things.after,
      pairs.map(pair => pair.after),
    ),
  });
}

const reportThing: Walk<unknown> = (place, pair, report) => {
  const roles = rolesOfThing({ role: place.role, shape: place.shape, value: pair.before ?? pair.after });
  report({ kind: pair.before === undefined ? 'added' : 'removed', place, roles, ...pair });
};

const reportWhole: Walk<unknown> = (place, pair, report) => {
  const { roles, isUnknown } = differingRoles({ role: place.role, shape: place.shape, ...pair });
  if (roles.length === 0 && !isUnknown) return;
  report({ kind: kindOf(pair), place, roles: isUnknown ? [] : roles, ...pair });
};

function kindOf({ before, after }: Pair): ChangeKind {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function rolesOf({ role }: Place): readonly Role[] {
  return role === undefined ? [] : [role];
}

function placeOfField(place: Place, name: string, { role, worse, shape }: Meaning & { readonly shape?: Shape }): Place {
  // A group within a group stands at the same place in the model.
  const isNested = name === 'groups' && place.field.endsWith('.groups.*');
  return {
    field: isNested ? place.field.slice(0, -2) : joinField(place.field, name),
    before: [...place.before, name],
    after: [...place.after, name],
    ...(role === undefined ? {} : { role }),
    ...(worse === undefined ? {} : { worse }),
    ...(shape === undefined ? {} : { shape }),
    ...(place.renames === undefined ? {} : { renames: place.renames }),
  };
}

function placeOfEntry({ shape, ...place }: Place, names: { readonly before: string; readonly after: string }): Place {
  const entry = { ...place, field: `${place.field}.*`, before: [...place.before, names.before], after: [...place.after, names.after] };
  return shape?.values === undefined ? entry : { ...entry, shape: shape.values };
}

function placeOfElement(place: Place, at: ElementPair & { readonly element: unknown }): Place {
  const { shape, ...meaning } = place;
  const element = { ...meaning, field: `${place.field}.*`, before: [...place.before, at.before], after: [...place.after, at.after] };
  return shape?.items === undefined ? element : { ...element, shape: shapeOfElement(shape.items, at.element) };
}

function joinField(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`;
}
