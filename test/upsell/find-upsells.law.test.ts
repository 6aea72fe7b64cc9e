import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/kernel/decimal.js';
import { compareDecimals } from '../../src/kernel/decimal-arithmetic.js';
import type { CatalogueIndex } from '../../src/lookup/catalogue-index.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { explainUpsell } from '../../src/upsell/explain-upsell.js';
import { findUpsells } from '../../src/upsell/find-upsells.js';
import type { UpsellAnswer } from '../../src/upsell/upsell-answer.js';
import type { UpsellReason } from '../../src/upsell/upsell-candidate.js';
import { reverseMembers } from '../support/reverse-members.js';
import { forbiddenFacts, type RandomQuestion, randomQuestion } from './arbitrary-question.js';

const ask = ({ catalogue, customer, context }: RandomQuestion, detail: 'ranked' | 'full' = 'full'): UpsellAnswer =>
  findUpsells(indexCatalogue(catalogue), customer, { ...context, detail });

// LAW_RUNS says how often each law is tried.
const numRuns = Number(process.env['LAW_RUNS'] ?? 40);
const runs = { numRuns };
const manyRuns = { numRuns: numRuns * 2 };
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function candidatesOf({ catalogue }: RandomQuestion): readonly string[] {
  const drafts = catalogue.offers.filter(({ status }) => status === 'draft').map(({ id }) => id);
  return (catalogue.upsellRules ?? [])
    .filter(({ status }) => status !== 'draft')
    .flatMap(({ id, targets }) => targets.flatMap(({ offer }, at) => (drafts.includes(offer) ? [] : [`${id} ${at}`])))
    .sort();
}

describe('the laws of an upsell answer', () => {
  test('every candidate is in the full list exactly once', () => {
    fc.assert(
      fc.property(randomQuestion, question => {
        const { ranked, suppressed = [], unknown } = ask(question);
        expect([...ranked, ...suppressed, ...unknown].map(({ rule, target }) => `${rule} ${target}`).sort()).toEqual(
          candidatesOf(question),
        );
      }),
      runs,
    );
  });

  test('the list agrees with the counts, and both with the funnel', () => {
    fc.assert(
      fc.property(randomQuestion, question => {
        const { ranked, suppressed = [], unknown, counts, funnel } = ask(question);
        for (const [code, count] of Object.entries(counts))
          expect([...suppressed, ...unknown].filter(one => one.code === code)).toHaveLength(count);
        expect(sum(Object.values(counts)) + ranked.length).toBe(funnel[0]?.left);
        expect(funnel.at(-1)).toMatchObject({ left: ranked.length + unknown.length, unknown: unknown.length });
        for (const [at, { left }] of funnel.entries()) expect(left).toBeLessThanOrEqual(funnel[at - 1]?.left ?? left);
      }),
      runs,
    );
  });

  test('the short answer is the full one without the list of the suppressed and the best plan', () => {
    fc.assert(
      fc.property(randomQuestion, question => {
        const { suppressed: _, bestPlans: __, detail: ___, ranked, ...full } = ask(question);
        const { detail, ...short } = ask(question, 'ranked');
        expect(detail).toBe('ranked');
        expect(short).toEqual({ ...full, ranked: ranked.map(({ isBestPlan: ____, ...upsell }) => upsell) });
      }),
      runs,
    );
  });

  test('the order of rules, offers, products, plans and facts, and of all that is said of the customer, changes no byte', () => {
    const shuffled = randomQuestion.chain(({ catalogue, customer, context }) =>
      fc
        .record({
          catalogue: shuffleMembers(catalogue, ['upsellRules', 'offers', 'products', 'pricePlans', 'features']),
          customer: shuffleMembers(customer, ['holdings', 'contacts', 'usage', 'requests']),
          context: shuffleMembers(context, ['basket']),
        })
        .map(other => ({ question: { catalogue, customer, context }, other: reorder(other) })),
    );
    // The decision id names the bytes of a catalogue that was never released, and there order is data.
    const bytes = (question: RandomQuestion): string => JSON.stringify({ ...ask(question), decisionId: '' });
    fc.assert(
      fc.property(shuffled, ({ question, other }) => {
        expect(bytes(other)).toBe(bytes(question));
      }),
      manyRuns,
    );
  });

  test('whoever differs only in what no rule may read gets the same answer', () => {
    fc.assert(
      fc.property(randomQuestion, forbiddenFacts, (question, forbidden) => {
        const { faith: _, followers: __, ...facts } = question.customer.facts;
        const other = { ...question, customer: { ...question.customer, facts: { ...facts, ...forbidden } } };
        expect(JSON.stringify(ask(other))).toBe(JSON.stringify(ask(question)));
      }),
      manyRuns,
    );
  });

  test('the same question gives the same bytes, and its id with them', () => {
    fc.assert(
      fc.property(randomQuestion, question => {
        expect(JSON.stringify(ask(structuredClone(question)))).toBe(JSON.stringify(ask(question)));
      }),
      runs,
    );
  });

  test('what was worked out for one customer changes no byte for another', () => {
    fc.assert(
      fc.property(randomQuestion, randomQuestion, (one, another) => {
        const shared = indexCatalogue(one.catalogue);
        const ask = (index: CatalogueIndex, { customer, context }: RandomQuestion): string => {
          const { decisionId: _, ...answer } = findUpsells(index, customer, { ...context, detail: 'full' });
          return JSON.stringify(answer);
        };
        ask(shared, one);
        expect(ask(shared, another)).toBe(ask(indexCatalogue(one.catalogue), another));
      }),
      manyRuns,
    );
  });

  test('no score outranks a higher one, and ranks count from 1', () => {
    fc.assert(
      fc.property(randomQuestion, question => {
        const { ranked } = ask(question);
        expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, at) => at + 1));
        const totals = ranked.map(({ score }) => decimal(score.total ?? ''));
        for (const [at, total] of totals.entries()) expect(compareDecimals(total, totals[at - 1] ?? total)).toBeLessThanOrEqual(0);
      }),
      runs,
    );
  });

  test('one offer is suggested once an action, and one of an exclusion group once', () => {
    fc.assert(
      fc.property(randomQuestion, question => {
        const { ranked } = ask(question);
        const groupOf = (id: string): string | undefined => question.catalogue.upsellRules?.find(rule => rule.id === id)?.exclusionGroup;
        const groups = ranked.flatMap(({ rule }) => groupOf(rule) ?? []);
        expect(new Set(groups).size).toBe(groups.length);
        expect(new Set(ranked.map(({ action, offer }) => `${action} ${offer}`)).size).toBe(ranked.length);
      }),
      runs,
    );
  });

  test('an unknown candidate names what to ask for, and every question decides one', () => {
    fc.assert(
      fc.property(randomQuestion, question => {
        const { unknown, suppressed = [], ask: questions } = ask(question);
        const needs = suppressed.filter(({ because = [] }) => because.some(({ part }) => part === 'need'));
        for (const one of unknown) expect(one.facts.length > 0 || one.holdings).toBe(true);
        for (const { fact, decides } of questions) {
          const open = unknown.filter(one => (fact === undefined ? one.holdings : one.facts.includes(fact))).length;
          const openNeeds = needs.filter(({ because = [] }) => asksFor(question, because, fact)).length;
          expect(decides).toBe(open + openNeeds);
        }
      }),
      runs,
    );
  });

  test('an explanation of a rule says of its candidates what the answer says', () => {
    fc.assert(
      fc.property(randomQuestion, question => {
        const answer = ask(question);
        const index = indexCatalogue(question.catalogue);
        for (const { id } of question.catalogue.upsellRules ?? []) {
          for (const { ranked, suppressed, unknown } of explainUpsell(index, question.customer, id, question.context).candidates) {
            // Which is the best plan is a matter of the whole answer.
            if (ranked !== undefined) expect(answer.ranked.map(({ isBestPlan: _, ...upsell }) => upsell)).toContainEqual(ranked);
            if (suppressed !== undefined) expect(answer.suppressed).toContainEqual(suppressed);
            if (unknown !== undefined) expect(answer.unknown).toContainEqual(unknown);
          }
        }
      }),
      runs,
    );
  });
});

// A tariff is told as it is written, so within the things of a catalogue the order of members is data.
function reorder({ catalogue, customer, context }: RandomQuestion): RandomQuestion {
  const { facts } = catalogue;
  return {
    catalogue: { ...catalogue, facts: reverseMembers(facts) },
    customer: reverseMembers(customer),
    context: reverseMembers(context),
  };
}

// The same data with the items of some of its lists in another order.
function shuffleMembers<Data extends object>(data: Data, names: readonly (keyof Data)[]): fc.Arbitrary<Data> {
  const lists = names.flatMap(name => {
    const list: unknown = data[name];
    return Array.isArray(list) ? [fc.shuffledSubarray(list, { minLength: list.length }).map(items => ({ [name]: items }))] : [];
  });
  return fc.tuple(...lists).map(parts => Object.assign({}, data, ...parts));
}

// Whether the answer to a question decides predicates: what the customer has, or a fact of theirs, or the date that it is worked out from.
function asksFor({ catalogue, customer }: RandomQuestion, because: readonly UpsellReason[], asked: string | undefined): boolean {
  if (asked === undefined) return customer.holdings === undefined && because.some(({ fact }) => fact === undefined);
  // What is known has a value: the fact itself in `actual`, one that it is compared with in the place of its name.
  const missing = because.flatMap(({ fact, actual, required }) => [
    ...(fact === undefined || actual !== undefined ? [] : [fact]),
    ...[required].flat().flatMap(one => (typeof one === 'object' ? [one.fact] : [])),
  ]);
  return missing.some(name => {
    const { monthsSince, daysSince } = catalogue.facts[name]?.derived ?? {};
    return (monthsSince ?? daysSince ?? name) === asked;
  });
}
