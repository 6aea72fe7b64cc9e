/** Finds the values that path patterns stand for, such as `offers.*.items.*.offer`. */
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
  return walkPatterns(data, [pattern]).get(pattern) ?? [];
}

/**
 * Walks to every value that fits one of many patterns, in one walk: what several patterns have in common is gone through once.
 *
 * @param data - Plain data.
 * @param patterns - Patterns as `walkPattern` takes them.
 * @returns The values of each pattern, in the order of the data.
 */
export function walkPatterns(data: unknown, patterns: readonly string[]): ReadonlyMap<string, readonly Match[]> {
  const root = openBranch();
  const found = new Map<string, Match[]>();
  for (const pattern of patterns) {
    if (found.has(pattern)) continue;
    const matches: Match[] = [];
    found.set(pattern, matches);
    branchTo(root, pattern).matches = matches;
  }
  visit(root, data, []);
  return found;
}

/** The values of all patterns, in the order of the patterns. */
export function walkAll(data: unknown, patterns: readonly string[]): readonly Match[] {
  const found = walkPatterns(data, patterns);
  return patterns.flatMap(pattern => found.get(pattern) ?? []);
}

/** What comes after the steps that several patterns share. */
interface Branch {
  /** Where a pattern ends here: its values. */
  matches: Match[] | undefined;
  /** After `*`. */
  any: Branch | undefined;
  /** After names. */
  readonly members: Map<string, Branch>;
  /** After names with `+`. */
  readonly descents: Map<string, Branch>;
}

function openBranch(): Branch {
  return { matches: undefined, any: undefined, members: new Map(), descents: new Map() };
}

function branchTo(root: Branch, pattern: string): Branch {
  let branch = root;
  for (const step of pattern.split('.')) {
    if (step === '*') {
      branch.any ??= openBranch();
      branch = branch.any;
    } else {
      const isDescent = step.endsWith('+');
      const [branches, name] = isDescent ? [branch.descents, step.slice(0, -1)] : [branch.members, step];
      const next = branches.get(name) ?? openBranch();
      branches.set(name, next);
      branch = next;
    }
  }
  return branch;
}

// The path is one list that grows and shrinks with the walk; only what is found has its own.
function visit(branch: Branch, value: unknown, path: (string | number)[]): void {
  branch.matches?.push({ path: [...path], value });
  if (typeof value !== 'object' || value === null) return;
  if (branch.any !== undefined) visitEach(branch.any, value, path);
  if (Array.isArray(value)) return;
  for (const [name, next] of branch.members) {
    const member = memberOf(value, name);
    if (member !== undefined) visitAt(next, member, { path, step: name });
  }
  for (const [name, next] of branch.descents) descend(next, value, { path, name });
}

function visitAt(
  branch: Branch,
  value: unknown,
  { path, step }: { readonly path: (string | number)[]; readonly step: string | number },
): void {
  path.push(step);
  visit(branch, value, path);
  path.pop();
}

function visitEach(branch: Branch, value: object, path: (string | number)[]): void {
  if (Array.isArray(value)) for (let step = 0; step < value.length; step += 1) visitAt(branch, value[step], { path, step });
  else for (const step of Object.keys(value)) visitAt(branch, Reflect.get(value, step), { path, step });
}

function descend(branch: Branch, value: unknown, { path, name }: { readonly path: (string | number)[]; readonly name: string }): void {
  const inner = memberOf(value, name);
  if (typeof inner !== 'object' || inner === null) return;
  path.push(name);
  for (const [key, element] of Object.entries(inner)) {
    path.push(Array.isArray(inner) ? Number(key) : key);
    visit(branch, element, path);
    descend(branch, element, { path, name });
    path.pop();
  }
  path.pop();
}

function memberOf(value: unknown, name: string): unknown {
  const isThere = typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name);
  return isThere ? Reflect.get(value, name) : undefined;
}
