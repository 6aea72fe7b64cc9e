/** What differs within a value that changes as a whole. */

import isEqual from 'lodash-es/isEqual.js';
import { compareText } from '../kernel/compare-text.js';
import { isRecord } from '../kernel/is-record.js';
import type { Role } from '../model/schema-kit.js';
import { atomicLists, atomicNouns } from './comparison.data.js';
import { type Shape, shapeOfElement } from './model-shape.js';
import { memberOf } from './plain-record.js';

/** The roles of the differences within a whole. */
export interface DifferingRoles {
  /** In alphabetical order. */
  readonly roles: readonly Role[];
  /** Whether a difference lies in a member that the model does not know. */
  readonly isUnknown: boolean;
}

/** A whole, as it is and as it was. */
export interface Whole {
  /** What the place that holds the whole means. */
  readonly role: Role | undefined;
  readonly shape: Shape | undefined;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Lists what a thing that came or went means: its place first, then what stands in it.
 *
 * @param thing - The thing, with the shape and the role of its place.
 * @returns The roles.
 */
export function rolesOfThing({ role, shape, value }: Omit<Whole, 'before' | 'after'> & { readonly value: unknown }): readonly Role[] {
  const found = new Set<Role>();
  enter({ role, shape, value, isWithinWhole: false }, found);
  if (role === undefined) return [];
  found.delete(role);
  return [role, ...[...found].sort(compareText)];
}

interface Part {
  readonly role: Role | undefined;
  readonly shape: Shape | undefined;
  readonly value: unknown;
  readonly isWithinWhole: boolean;
}

function enter({ role, shape, value, isWithinWhole }: Part, found: Set<Role>): void {
  const isWhole = isWithinWhole || (shape?.noun !== undefined && (atomicNouns.has(shape.noun) || atomicLists.has(shape.noun)));
  if (Array.isArray(value)) {
    for (const element of value)
      enter({ role, shape: shape?.items && shapeOfElement(shape.items, element), value: element, isWithinWhole }, found);
  } else if (isRecord(value)) {
    for (const [name, member] of Object.entries(value)) {
      const field = shape?.fields.get(name);
      const part = field === undefined || (isWhole && !keptRoles.has(field.role)) ? role : field.role;
      enter({ role: part, shape: field?.shape ?? shape?.values, value: member, isWithinWhole: isWhole }, found);
    }
  } else if (role !== undefined && value !== undefined) found.add(role);
}

interface Collector {
  readonly roles: Set<Role>;
  isUnknown: boolean;
}

// A whole means what the place that holds it means; only words and notes within it keep a meaning of their own.
const keptRoles: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['presentation', 'bookkeeping']);

/**
 * Compares two values that change as a whole.
 *
 * @param whole - The values, with the shape and the role of their place.
 * @returns The roles of what differs; none where the values mean the same.
 */
export function differingRoles(whole: Whole): DifferingRoles {
  const collector: Collector = { roles: new Set(), isUnknown: false };
  collect(whole, collector);
  return { roles: [...collector.roles].sort(compareText), isUnknown: collector.isUnknown };
}

function collect({ role, shape, before, after }: Whole, into: Collector): void {
  if (before === after) return;
  if (Array.isArray(before) && Array.isArray(after)) collectFromLists({ role, shape, before, after }, into);
  else if (isRecord(before) && isRecord(after)) collectFromRecords({ role, shape, before, after }, into);
  else if (role === undefined) into.isUnknown = true;
  else into.roles.add(role);
}

function collectFromLists(
  { role, shape, before, after }: Whole & { readonly before: readonly unknown[]; readonly after: readonly unknown[] },
  into: Collector,
): void {
  if (areSameSets(before, after)) return;
  for (let at = 0; at < Math.max(before.length, after.length); at += 1) {
    collect({ role, shape: shape?.items, before: before[at], after: after[at] }, into);
  }
}

function collectFromRecords(
  {
    role,
    shape,
    before,
    after,
  }: Whole & {
    readonly before: Readonly<Record<string, unknown>>;
    readonly after: Readonly<Record<string, unknown>>;
  },
  into: Collector,
): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const pair = { before: memberOf(before, name), after: memberOf(after, name) };
    const field = shape?.fields.get(name);
    if (field !== undefined) {
      collect({ role: keptRoles.has(field.role) ? field.role : role, shape: field.shape, ...pair }, into);
    } else if (shape === undefined || shape.values !== undefined || shape.fields.size === 0) {
      collect({ role, shape: shape?.values, ...pair }, into);
    } else if (!isEqual(pair.before, pair.after)) into.isUnknown = true;
  }
}

/**
 * Tells whether two lists of words hold the same, in whatever order.
 *
 * @param before - A list.
 * @param after - Another.
 * @returns True for the same words, each as often; false where an element is no text, number or truth value.
 */
export function areSameSets(before: readonly unknown[], after: readonly unknown[]): boolean {
  if (before.length !== after.length) return false;
  const left = new Map<unknown, number>();
  for (const word of before) {
    if (typeof word === 'object') return false;
    left.set(word, (left.get(word) ?? 0) + 1);
  }
  for (const word of after) {
    const count = left.get(word) ?? 0;
    if (count === 0) return false;
    left.set(word, count - 1);
  }
  return true;
}
