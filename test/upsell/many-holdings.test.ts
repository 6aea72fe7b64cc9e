import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Customer } from '../../src/model/customer.js';
import type { Holding } from '../../src/model/holding.js';
import type { Offer } from '../../src/model/offer.js';
import { changeHolding } from '../../src/pricing/change-holding.js';
import { findBestPlan } from '../../src/pricing/find-best-plan.js';
import { projectCost } from '../../src/pricing/project-cost.js';
import { findUpsells } from '../../src/upsell/find-upsells.js';
import { addExtra, bigOffer, extraOffer, holding, lineCatalogue, monthly, smallOffer, toBig } from './line-catalogue.js';

const at = '2026-12-01';
const optionOffer: Offer = { id: 'option', name: 'Option', status: 'active', product: 'option', pricePlans: ['option'] };
const index = indexCatalogue(
  lineCatalogue([addExtra(), toBig()], {
    products: [
      { id: 'small-line', name: 'Small line', status: 'active', kind: 'base' },
      { id: 'big-line', name: 'Big line', status: 'active', kind: 'base' },
      { id: 'extra', name: 'Extra', status: 'active', kind: 'addOn' },
      {
        id: 'option',
        name: 'Option',
        status: 'active',
        kind: 'addOn',
        relationships: [{ kind: 'requires', target: 'small-line', text: 'It is added to a small line.' }],
      },
    ],
    offers: [smallOffer(), bigOffer(), extraOffer(), optionOffer],
    pricePlans: [monthly('small', '20'), monthly('big', '30'), monthly('extra', '5'), monthly('option', '1')],
  }),
);

/** A line with so many options, half of them parts of it, and how often one of them was looked at. */
function manyHoldings(count: number): { readonly customer: Customer; readonly looks: () => number } {
  let looks = 0;
  const watch = (one: Holding): Holding =>
    new Proxy(one, {
      get(target, key, receiver): unknown {
        looks += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const options = Array.from({ length: count }, (_, at): Holding => {
    const own = { id: `option ${at}`, offer: 'option', pricePlan: 'option', status: 'active', start: '2026-01-01' } as const;
    return Object.freeze(at % 2 === 0 ? own : { ...own, parent: holding().id });
  });
  const holdings = Object.freeze([Object.freeze(holding()), ...options].map(watch));
  return { customer: { id: 'many', currency: 'EUR', facts: {}, holdings }, looks: () => looks };
}

const questions: Readonly<Record<string, (customer: Customer) => unknown>> = {
  'What to suggest': customer => findUpsells(index, customer, { at, currency: 'EUR' }),
  'The best plan': customer => findBestPlan(index, customer, { at, holding: holding().id }),
  'What a change costs': customer => changeHolding(index, customer, { kind: 'replace', holding: holding().id, offer: 'big', at }),
  'What everything costs': customer => projectCost(index, { kind: 'holdings', customer }, undefined, { at, months: 1 }),
};

describe('a customer with many holdings', () => {
  test.each(Object.entries(questions))('%s takes four times as many looks at four times as many holdings', (_, ask) => {
    const [few, many] = [40, 160].map(count => {
      const { customer, looks } = manyHoldings(count);
      ask(customer);
      return looks();
    });
    expect(few).toBeGreaterThan(40);
    expect(many).toBeLessThan(4.2 * Number(few));
  });
});
