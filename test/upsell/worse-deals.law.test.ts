import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, zeroDecimal } from '../../src/kernel/decimal.js';
import { addDecimals, compareDecimals, subtractDecimals } from '../../src/kernel/decimal-arithmetic.js';
import type { CatalogueIndex } from '../../src/lookup/catalogue-index.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { projectCost } from '../../src/pricing/project-cost.js';
import { findUpsells } from '../../src/upsell/find-upsells.js';
import type { RankedUpsell } from '../../src/upsell/ranked-upsell.js';
import { type RandomQuestion, randomQuestion, randomQuestions } from './arbitrary-question.js';

// The law is asked of as many customers as CATALOGUE_CUSTOMERS says; by default of a few, since the projections are dear.
const customers = Number(process.env['CATALOGUE_CUSTOMERS'] ?? '300');
const perCatalogue = 10;
const numRuns = Math.ceil(customers / perCatalogue);

const isAbove = (amount: string): boolean => compareDecimals(decimal(amount), zeroDecimal) > 0;

function rankedOf(index: CatalogueIndex, { customer, context }: RandomQuestion): readonly RankedUpsell[] {
  return findUpsells(index, customer, { ...context, limit: 20 }).ranked;
}

function askAll(questions: readonly RandomQuestion[], check: (question: RandomQuestion, upsell: RankedUpsell) => void): void {
  const [first] = questions;
  if (first === undefined) return;
  const index = indexCatalogue(first.catalogue);
  for (const question of questions) for (const upsell of rankedOf(index, question)) check(question, upsell);
}

function checkWorth({ needs, price }: RankedUpsell): void {
  if (needs.length > 0) return;
  expect(price.cost.change).toBeDefined();
  expect(isAbove(price.cost.change ?? '1')).toBe(false);
}

function checkNeeds({ customer, catalogue }: RandomQuestion, { needs, rule }: RankedUpsell): void {
  for (const need of needs)
    if (need.kind === 'rule') expect(catalogue.upsellRules?.find(({ id }) => id === rule)?.need).toBeDefined();
    else if (need.kind === 'requested') expect(customer.requests).toContain(need.feature);
    else expect((customer.usage ?? []).map(({ quantity }) => quantity)).toContain(need.used);
}

describe('the law of worse deals', () => {
  test('whatever is ranked costs no more over twelve months, or meets a need that is recorded and there', () => {
    let ranked = 0;
    fc.assert(
      fc.property(randomQuestions(perCatalogue), questions => {
        askAll(questions, (question, upsell) => {
          ranked += 1;
          checkWorth(upsell);
          checkNeeds(question, upsell);
        });
      }),
      { numRuns },
    );
    expect(ranked).toBeGreaterThan(customers / 20);
  });

  test('a change is cost and exit less what is replaced, and the cost is that of a projection', () => {
    fc.assert(
      fc.property(randomQuestion, question => {
        const { customer, context, catalogue } = question;
        const index = indexCatalogue(catalogue);
        for (const { offer, price } of rankedOf(index, question)) {
          const { total, exit, current, change } = price.cost;
          if (total !== undefined && exit !== undefined && current !== undefined && change !== undefined)
            expect(subtractDecimals(addDecimals(decimal(total), decimal(exit)), decimal(current))).toEqual(decimal(change));
          const { channel, currency = 'EUR' } = context;
          const request = { offer, customer, currency, ...(channel === undefined ? {} : { channel }) };
          const projected = projectCost(index, { kind: 'order', request }, undefined, { at: context.at });
          expect(projected.kind === 'priced' ? projected.total : undefined).toBe(total);
        }
      }),
      { numRuns: 100 },
    );
  });
});
