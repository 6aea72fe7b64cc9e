import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Charge, ChargeOccasion } from '../../src/model/charge.js';
import type { Customer } from '../../src/model/customer.js';
import type { Holding } from '../../src/model/holding.js';
import { changeHolding } from '../../src/pricing/change-holding.js';
import { findBestPlan } from '../../src/pricing/find-best-plan.js';
import type { HoldingChange } from '../../src/pricing/holding-change.js';
import { projectCost } from '../../src/pricing/project-cost.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan, oneTimeCharge } from '../support/minimal-catalogue.js';

const fee = (occasions: readonly ChargeOccasion[], flat: string): Charge =>
  oneTimeCharge({ id: occasions.join('-'), name: occasions.join(' or '), occasions, prices: [{ currency: 'EUR', flat }] });

/** Small costs 20.00 a month, big 30.00, and both ask the same fees, on top of 5.00 whenever they begin. */
function catalogue(): Catalogue {
  const planOf = (id: string, flat: string) =>
    minimalPricePlan({
      id,
      proration: 'none',
      phases: [
        {
          id: 'main',
          kind: 'evergreen',
          charges: [
            minimalCharge({ prices: [{ currency: 'EUR', flat }] }),
            oneTimeCharge({ id: 'always', prices: [{ currency: 'EUR', flat: '5' }] }),
            fee(['order'], '50'),
            fee(['upgrade'], '11'),
            fee(['downgrade'], '13'),
            fee(['change'], '17'),
            fee(['end'], '19'),
          ],
        },
      ],
    });
  return minimalCatalogue({
    pricePlans: [planOf('small', '20'), planOf('big', '30'), planOf('other', '20')],
    offers: ['small', 'big', 'other'].map(id => minimalOffer({ id, product: 'line', pricePlans: [id] })),
    products: [{ id: 'line', name: 'Line', status: 'active', kind: 'base' }],
  });
}

const index = indexCatalogue(catalogue());
const holdingOf = (offer: string): Holding => ({ id: 'line', offer, pricePlan: offer, status: 'active', start: '2026-01-01' });
const eve = (offer: string): Customer => ({ id: 'eve', currency: 'EUR', facts: {}, holdings: [holdingOf(offer)] });

function feesOf(change: HoldingChange, offer: string): readonly string[] {
  const answer = changeHolding(index, eve(offer), change);
  if (answer.kind !== 'priced') throw new Error(JSON.stringify(answer));
  return answer.due.charges.lines.filter(({ kind }) => kind === 'oneTime').map(({ charge, amount, from }) => `${charge} ${amount} ${from}`);
}

describe('a fee that is due on some occasions', () => {
  test('of a new order is charged with it, beside what is charged whenever a phase begins', () => {
    const quote = quoteOffer(index, { offer: 'small', at: '2026-12-01', currency: 'EUR' });
    expect(quote.kind === 'priced' && quote.dueToday.lines.map(({ charge, amount }) => `${charge} ${amount}`)).toEqual([
      'always 5.00',
      'order 50.00',
      'monthly 20.00',
    ]);
  });
  test('of a change is charged with one, and only the fee of its direction', () => {
    const to = (offer: string): HoldingChange => ({ kind: 'replace', holding: 'line', offer, at: '2026-03-01' });
    expect(feesOf(to('big'), 'small')).toEqual(['always 5.00 2026-03-01', 'upgrade 11.00 2026-03-01', 'change 17.00 2026-03-01']);
    expect(feesOf(to('small'), 'big')).toEqual(['always 5.00 2026-03-01', 'downgrade 13.00 2026-03-01', 'change 17.00 2026-03-01']);
    expect(feesOf(to('other'), 'small')).toEqual(['always 5.00 2026-03-01', 'change 17.00 2026-03-01']);
  });
  test('is for what is added like a new order', () => {
    expect(feesOf({ kind: 'add', offer: 'big', at: '2026-03-01' }, 'small')).toEqual(['always 5.00 2026-03-01', 'order 50.00 2026-03-01']);
  });
  test('of an end is charged where nothing takes the place of the holding', () => {
    expect(feesOf({ kind: 'cancel', holding: 'line', at: '2026-03-15' }, 'small')).toEqual(['end 19.00 2026-03-15']);
    expect(feesOf({ kind: 'remove', holding: 'line', at: '2026-03-01' }, 'big')).toEqual(['end 19.00 2026-03-01']);
  });
  test('of an end is charged for what ends with a change too', () => {
    const held = catalogue();
    const addOn = { id: 'tv', name: 'TV', status: 'active', kind: 'addOn', relationships: [{ kind: 'requires', target: 'line' }] } as const;
    const data = {
      ...held,
      products: [...held.products, addOn],
      offers: [...held.offers, minimalOffer({ id: 'tv', product: 'tv', pricePlans: ['other'] })],
    };
    const customer = { ...eve('small'), holdings: [holdingOf('small'), { ...holdingOf('tv'), id: 'tv', pricePlan: 'other' }] };
    const answer = changeHolding(indexCatalogue(data), customer, { kind: 'cancel', holding: 'line', at: '2026-03-01' });
    expect(answer.kind === 'priced' && answer.due.charges.lines.map(({ offer, charge }) => `${offer} ${charge}`)).toEqual([
      'small end',
      'tv end',
    ]);
  });
  test('is in the cost of a year as it is in the quote, also where many are compared', () => {
    const cost = projectCost(index, { kind: 'order', request: { offer: 'small', currency: 'EUR' } }, [], { at: '2026-12-01' });
    expect(cost.kind === 'priced' && cost.total).toBe('295.00');
    const best = findBestPlan(index, { ...eve('small'), holdings: [] }, { at: '2026-12-01' });
    expect(best.considered.map(({ choices, total }) => [choices[0]?.offer, total])).toContainEqual(['small', '295.00']);
  });
  test('makes the price of a change unknown where it is not known, and no other', () => {
    const data = catalogue();
    const pricePlans = data.pricePlans.map(plan => ({
      ...plan,
      phases: plan.phases.map(phase => ({
        ...phase,
        charges: phase.charges.map(charge =>
          charge.id === 'upgrade' ? { ...charge, prices: [{ currency: 'EUR', onRequest: true as const }] } : charge,
        ),
      })),
    }));
    const unknown = indexCatalogue({ ...data, pricePlans });
    const change = (offer: string) =>
      changeHolding(unknown, eve(offer === 'big' ? 'small' : 'big'), { kind: 'replace', holding: 'line', offer, at: '2026-03-01' });
    expect(change('big')).toMatchObject({ kind: 'unknown', reasons: [{ code: 'PRICE_ON_REQUEST', charge: 'upgrade' }] });
    expect(change('small').kind).toBe('priced');
    expect(quoteOffer(unknown, { offer: 'big', at: '2026-12-01', currency: 'EUR' }).kind).toBe('priced');
  });
});
