import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, zeroDecimal } from '../../src/kernel/decimal.js';
import { addDecimals, compareDecimals, subtractDecimals } from '../../src/kernel/decimal-arithmetic.js';
import type { CatalogueIndex } from '../../src/lookup/catalogue-index.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { projectCost } from '../../src/pricing/project-cost.js';
import { findUpsells } from '../../src/upsell/find-upsells.js';
import type { RankedUpsell } from '../../src/upsell/ranked-upsell.js';
import { type RandomQuestion, randomQuestion } from './arbitrary-question.js';

// The law is asked of as many customers as CATALOGUE_CUSTOMERS says; by default of a few, since the projections are dear.
const numRuns = Number(process.env['CATALOGUE_CUSTOMERS'] ?? '150');

const isAbove = (amount: string): boolean => compareDecimals(decimal(amount), zeroDecimal) > 0;

function rankedOf({ catalogue, customer, context }: RandomQuestion): {
  readonly index: CatalogueIndex;
  readonly ranked: readonly RankedUpsell[];
} {
  const index = indexCatalogue(catalogue);
  return { index, ranked: findUpsells(index, customer, { ...context, limit: 20 }).ranked };
}

describe('the law of worse deals', () => {
  test('whatever is ranked costs no more over twelve months, or meets a need that is recorded', () => {
    fc.assert(
      fc.property(randomQuestion, question => {
        for (const { needs, price } of rankedOf(question).ranked)
          if (needs.length === 0) {
            expect(price.cost.change).toBeDefined();
            expect(isAbove(price.cost.change ?? '1')).toBe(false);
          }
      }),
      { numRuns },
    );
  });

  test('a need that is recorded is there: the customer asked, or used more than they had', () => {
    fc.assert(
      fc.property(randomQuestion, question => {
        const { customer, catalogue } = question;
        for (const { needs, rule } of rankedOf(question).ranked)
          for (const need of needs) {
            if (need.kind === 'rule') expect(catalogue.upsellRules?.find(({ id }) => id === rule)?.need).toBeDefined();
            else if (need.kind === 'requested') expect(customer.requests).toContain(need.feature);
            else expect((customer.usage ?? []).map(({ quantity }) => quantity)).toContain(need.used);
          }
      }),
      { numRuns },
    );
  });

  test('a change is cost and exit less what is replaced, and the cost is that of a projection', () => {
    fc.assert(
      fc.property(randomQuestion, question => {
        const { index, ranked } = rankedOf(question);
        const { customer, context } = question;
        for (const { offer, price } of ranked) {
          const { total, exit, current, change } = price.cost;
          if (total !== undefined && exit !== undefined && current !== undefined && change !== undefined)
            expect(subtractDecimals(addDecimals(decimal(total), decimal(exit)), decimal(current))).toEqual(decimal(change));
          const { channel, currency = 'EUR' } = context;
          const request = { offer, customer, currency, ...(channel === undefined ? {} : { channel }) };
          const projected = projectCost(index, { kind: 'order', request }, undefined, { at: context.at });
          expect(projected.kind === 'priced' ? projected.total : undefined).toBe(total);
        }
      }),
      { numRuns: Math.min(numRuns, 150) },
    );
  });
});
