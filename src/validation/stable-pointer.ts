/** Pointers that stay true when a list is reordered: `/offers/@fibre-100/items/@router`. */
import type { Path } from '../kernel/issue.js';

/** Writes the pointer of a path in some data. */
export type WritePointer = (path: Path) => string;

/**
 * Makes the writer of pointers into some data. An element of a list is named by what tells it apart (its id, code, offer, currency and
 * scope, bound), as long as no other element of the list has the same; else by its position.
 *
 * @param data - Plain data.
 * @returns The writer; a path that the data does not have is written as it is from there on.
 */
export function makePointerWriter(data: unknown): WritePointer {
  const counts = new WeakMap<readonly unknown[], ReadonlyMap<string, number>>();
  const countOf = (list: readonly unknown[], key: string): number => {
    const known = counts.get(list) ?? countKeys(list);
    counts.set(list, known);
    return known.get(key) ?? 0;
  };
  return path => {
    let pointer = '';
    let value = data;
    for (const step of path) {
      const next = memberOf(value, step);
      const key = Array.isArray(value) ? keyOf(next) : undefined;
      const isTelling = key !== undefined && Array.isArray(value) && countOf(value, key) === 1;
      pointer += `/${isTelling ? `@${escapeStep(key)}` : escapeStep(String(step))}`;
      value = next;
    }
    return pointer;
  };
}

function memberOf(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return Reflect.get(value, step);
}

function countKeys(list: readonly unknown[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const element of list) {
    const key = keyOf(element);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

// In the order in which they are tried: the first that is there names the element.
const namers: readonly ((element: object) => string | undefined)[] = [
  element => textIn(element, 'id'),
  element => textIn(element, 'code'),
  element => join([textIn(element, 'offer'), textIn(element, 'pricePlan'), textIn(element, 'charge'), textIn(element, 'replaces')]),
  element => join([textIn(element, 'kind'), textIn(element, 'target')]),
  element => join([textIn(element, 'currency'), ...scopeOf(element), textIn(memberOf(element, 'validFor'), 'from')]),
  element => (memberOf(element, 'upTo') === null ? 'rest' : textIn(element, 'upTo')),
];

function keyOf(element: unknown): string | undefined {
  if (typeof element === 'string') return /^\S{1,100}$/.test(element) ? element : undefined;
  if (typeof element !== 'object' || element === null || Array.isArray(element)) return undefined;
  for (const name of namers) {
    const key = name(element);
    if (key !== undefined) return key;
  }
  return undefined;
}

function scopeOf(element: object): readonly (string | undefined)[] {
  const scope = memberOf(element, 'scope');
  return [textIn(scope, 'segment'), textIn(scope, 'channel'), textIn(scope, 'market')];
}

function textIn(value: unknown, member: string): string | undefined {
  const text = memberOf(value, member);
  return typeof text === 'string' ? text : undefined;
}

function join(parts: readonly (string | undefined)[]): string | undefined {
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  return [first, ...rest.filter(part => part !== undefined)].join('+');
}

function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
