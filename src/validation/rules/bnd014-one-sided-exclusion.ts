import type { Entity } from '../../model/entity.js';
import type { Relationship } from '../../model/relationship.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const bnd014OneSidedExclusion: Rule = {
  code: 'BND014',
  slug: 'one-sided-exclusion',
  purpose: 'One thing excludes another, and the other does not say so.',
  why: 'Who looks at the other one sees no reason why an order is refused.',
  help: 'Add the exclusion on the other side.',
  check: findOneSided,
};

interface Related extends Entity {
  readonly relationships?: readonly Relationship[];
}

function* findOneSided({ catalogue, index, targets, nameOf }: RuleContext): Iterable<Finding> {
  for (const collection of ['products', 'offers'] as const) {
    const things: readonly Related[] = catalogue[collection];
    const found: ReadonlyMap<string, Related> = index[collection];
    for (const [at, thing] of things.entries()) {
      for (const [position, { kind, target, when }] of (thing.relationships ?? []).entries()) {
        const other = kind !== 'excludes' || target === undefined || when !== undefined ? undefined : found.get(target);
        if (other === undefined || other.id === thing.id || saysSo(other, thing)) continue;
        const path = [...(targets()[collection].get(other.id) ?? []), 'relationships'];
        const mirror = { kind: 'excludes', target: thing.id };
        const isFirst = other.relationships === undefined;
        const edit = isFirst
          ? { op: 'add', path, value: [mirror] }
          : { op: 'add', path: [...path, other.relationships.length], value: mirror };
        yield {
          path: [collection, at, 'relationships', position],
          message: `${nameOf(thing)} says that it cannot be combined with ${nameOf(other)}; ${nameOf(other)} does not say so.`,
          related: [{ path: path.slice(0, 2), message: `${nameOf(other)} does not exclude ${nameOf(thing)}.` }],
          fixes: [{ title: `Add the exclusion to ${nameOf(other)}`, applicability: 'safe', edits: [{ ...edit, op: 'add' }] }],
          data: { other: other.id },
        };
      }
    }
  }
}

function saysSo(other: Related, { id, aliases = [] }: Related): boolean {
  const names = [id, ...aliases];
  return (other.relationships ?? []).some(
    ({ kind, target, anyOf, of }) =>
      kind === 'excludes' && [target, ...(anyOf ?? []), ...(of ?? [])].some(name => name !== undefined && names.includes(name)),
  );
}
