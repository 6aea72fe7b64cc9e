/** Finds the values that a path pattern stands for, such as `offers.*.items.*.offer`. */
import type { Path } from '../kernel/issue.js';

/** A value with its path. */
export interface Match {
  readonly path: Path;
  readonly value: unknown;
}

/**
 * Walks to every value that fits a pattern, in the order of the data.
 *
 * @param data - Plain data.
 * @param pattern - Member names joined by points; `*` is any member or element; `groups+` is an element of `groups`, of the `groups` of that, and so on.
 * @returns The values that are there, with their paths.
 * @example
 * [...walkPattern({ a: [{ b: 1 }, {}] }, 'a.*.b')] // => [{ path: ['a', 0, 'b'], value: 1 }]
 */
export function walkPattern(data: unknown, pattern: string): readonly Match[] {
  let matches: readonly Match[] = [{ path: [], value: data }];
  for (const step of pattern.split('.')) matches = matches.flatMap(match => takeStep(match, step));
  return matches;
}

function takeStep(match: Match, step: string): readonly Match[] {
  if (step === '*') return membersOf(match);
  if (step.endsWith('+')) return descend(match, step.slice(0, -1));
  return memberOf(match, step);
}

function descend(match: Match, name: string): readonly Match[] {
  return memberOf(match, name)
    .flatMap(membersOf)
    .flatMap(member => [member, ...descend(member, name)]);
}

function membersOf({ path, value }: Match): readonly Match[] {
  if (Array.isArray(value)) return value.map((element: unknown, index) => ({ path: [...path, index], value: element }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, member]: [string, unknown]) => ({ path: [...path, key], value: member }));
}

function memberOf({ path, value }: Match, name: string): readonly Match[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return [];
  const member: unknown = Reflect.get(value, name);
  return member === undefined ? [] : [{ path: [...path, name], value: member }];
}
