import type { Range } from '../../model/fact-spec.js';
import { findFactProblems } from '../fact-problems.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';
import { sayThing } from '../say-where.js';

export const elg006OutsideRange: Rule = {
  code: 'ELG006',
  slug: 'outside-range',
  purpose: 'A condition compares a fact with a value outside the range in which the fact lies.',
  why: 'The comparison comes out the same for every customer, so it decides nothing.',
  help: 'Correct the value, or the range of the fact.',
  check: findOutside,
};

function* findOutside(context: RuleContext): Iterable<Finding> {
  for (const { path, predicate } of context.predicates()) {
    if (!('fact' in predicate)) continue;
    for (const { kind, literal, spec, path: below } of findFactProblems(context, predicate)) {
      if (kind !== 'range' || spec.range === undefined) continue;
      const message = `${sayThing(context, path)} compares ${quoted(predicate.fact)} with ${String(literal)}, but it lies ${sayRange(spec.range)}.`;
      yield { path: [...path, ...below], message, data: { fact: predicate.fact, value: literal, range: { ...spec.range } } };
    }
  }
}

function sayRange({ min, max }: Range): string {
  if (min === undefined) return `at ${max} or below`;
  return max === undefined ? `at ${min} or above` : `between ${min} and ${max}`;
}
