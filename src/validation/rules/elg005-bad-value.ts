import { type FactProblem, findFactProblems } from '../fact-problems.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted, sayList, withArticle } from '../say-thing.js';
import { sayThing } from '../say-where.js';

export const elg005BadValue: Rule = {
  code: 'ELG005',
  slug: 'bad-value',
  purpose: 'A condition compares a fact with a value that the fact cannot have, or in a way in which it cannot be compared.',
  why: 'The condition holds for nobody, or is unknown for everybody.',
  help: 'Write a value of the type that the fact is declared with.',
  check: findBadValues,
};

function* findBadValues(context: RuleContext): Iterable<Finding> {
  for (const { path, predicate } of context.predicates()) {
    if (!('fact' in predicate)) continue;
    for (const problem of findFactProblems(context, predicate)) {
      if (problem.kind === 'range') continue;
      const suggestion = suggest(context, predicate.fact, problem);
      const hint = suggestion === undefined ? '' : ` Did you mean ${quoted(suggestion)}?`;
      const place = [...path, ...problem.path];
      const fix = {
        title: `Write ${suggestion}`,
        applicability: 'unsafe',
        edits: [{ op: 'replace', path: place, value: suggestion }],
      } as const;
      yield {
        path: place,
        message: `${sayThing(context, path)} ${complain(predicate.fact, problem)}${hint}`,
        ...(suggestion === undefined ? {} : { fixes: [fix] }),
        data: { fact: predicate.fact, ...(problem.literal === undefined ? {} : { value: problem.literal }) },
      };
    }
  }
}

function complain(fact: string, { kind, operator, spec, literal }: FactProblem): string {
  const { type, values } = spec;
  if (kind === 'operator') return `compares ${quoted(fact)} by “${operator}”, which does not go with ${withArticle(type)}.`;
  if (literal === undefined) return `compares ${quoted(fact)}, ${withArticle(type)}, with a fact of another type.`;
  const isListed = values !== undefined && (type === 'text' || type === 'set') && typeof literal === 'string';
  if (!isListed) return `compares ${quoted(fact)} with ${quoted(String(literal))}, which is no ${type === 'set' ? 'text' : type}.`;
  const allowed = values.length > 8 ? '' : ` Its values are ${sayList(values, 'and')}.`;
  return `compares ${quoted(fact)} with ${quoted(literal)}, which it never is.${allowed}`;
}

function suggest(context: RuleContext, fact: string, { literal, spec }: FactProblem): string | undefined {
  const { values } = spec;
  return typeof literal !== 'string' || values === undefined
    ? undefined
    : context.suggest(literal, { group: `values of ${fact}`, words: () => values });
}
