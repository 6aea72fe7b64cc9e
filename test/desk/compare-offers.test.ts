import { describe, expect, test } from 'vitest';
import { compareOffers } from '../../src/desk/compare-offers.js';
import type { ComparisonContext, OfferComparison } from '../../src/desk/offer-comparison.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Price } from '../../src/model/price.js';
import { projectCost } from '../../src/pricing/project-cost.js';
import { loadAcme } from '../examples/acme-example.js';
import { codeOf } from '../kernel/code-of.js';
import { minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';
import { listSaid } from './list-said.js';

const at = '2026-12-01';
const { catalogue: acme } = await loadAcme();
if (acme === undefined) throw new Error('the example does not load');
const index = indexCatalogue(acme);
const context: ComparisonContext = { at, currency: 'GBP', locale: 'en' };
const compare = (offers: readonly string[], more: Partial<ComparisonContext> = {}): OfferComparison =>
  compareOffers(index, offers, { ...context, ...more });

/** The offers a and b at so much a month, each with a price of data. */
function twoOffers(a: readonly [string, Omit<Price, 'currency'>], b: readonly [string, Omit<Price, 'currency'>]): Catalogue {
  const planOf = (id: string, [flat, data]: typeof a): Catalogue['pricePlans'][number] =>
    minimalPricePlan({
      id,
      phases: [
        {
          id: 'main',
          kind: 'evergreen',
          charges: [
            minimalCharge({ prices: [{ currency: 'EUR', flat }] }),
            {
              id: 'data',
              kind: 'usage',
              timing: 'inArrears',
              period: 'P1M',
              unit: 'gb',
              quantity: { kind: 'metered' },
              prices: [{ currency: 'EUR', ...data }],
            },
          ],
        },
      ],
    });
  return minimalCatalogue({
    units: [{ id: 'gb', name: 'GB', decimals: 0 }],
    pricePlans: [planOf('a', a), planOf('b', b)],
    offers: [minimalOffer({ id: 'a', pricePlans: ['a'] }), minimalOffer({ id: 'b', pricePlans: ['b'] })],
  });
}

describe('rows', () => {
  test('that differ come first, and the same ones after them', () => {
    const { rows } = compare(['fibre-100', 'fibre-300']);
    const same = rows.map(({ isSame }) => isSame);
    expect(same).toEqual(same.toSorted((a, b) => Number(a) - Number(b)));
    expect(rows.find(({ row }) => row === 'term.notice')?.isSame).toBe(true);
    expect(rows.find(({ row }) => row === 'feature.download')).toMatchObject({
      isSame: false,
      best: [1],
      cells: [{ value: '100' }, { value: '300' }],
    });
  });
  test('name what is best only where that can be said', () => {
    const { rows } = compare(['mobile-2', 'mobile-10', 'leased-line'], {
      usage: [
        { unit: 'gb', months: ['1'] },
        { unit: 'minute', months: ['0'] },
        { unit: 'sms', months: ['0'] },
      ],
    });
    const cost = rows.find(({ row }) => row === 'cost.12months');
    expect(cost?.cells[2]?.value).toBeNull();
    expect(cost?.best).toBeUndefined();
    expect(rows.find(({ row }) => row === 'kind')?.best).toBeUndefined();
  });
  test('have a cell for each offer, in words and as data', () => {
    const { rows, offers } = compare(['fibre-100', 'fibre-300', 'home-duo-100', 'tv-max', 'mobile-10']);
    expect(offers).toHaveLength(5);
    for (const { cells } of rows) expect(cells).toHaveLength(5);
  });
});

describe('what it costs', () => {
  test('is the projection of twelve months and of the minimum term, with the usage that is given', () => {
    const usage = [{ unit: 'gb', months: ['14'] }];
    const { offers } = compare(['mobile-10', 'mobile-25'], { usage });
    for (const { offer, cost, termCost } of offers) {
      const subject = { kind: 'order', request: { offer, currency: 'GBP' } } as const;
      expect(cost).toEqual(projectCost(index, subject, usage, { at, months: 12 }));
      expect(termCost).toEqual(projectCost(index, subject, usage, { at, months: 24 }));
    }
  });
  test('is not known where nothing is known of what is used, and never zero', () => {
    const [mobile] = compare(['mobile-10', 'fibre-100']).offers;
    expect(mobile?.cost).toMatchObject({ kind: 'unknown', reasons: [{ code: 'USAGE_UNKNOWN' }] });
  });
  test('is compared on the price plans that are chosen', () => {
    const { offers, rows } = compareOffers(index, ['fibre-100', { offer: 'fibre-100', pricePlan: 'fibre-100-flex' }], context);
    expect(offers.map(({ name, pricePlan, term }) => [name.text, pricePlan, term])).toEqual([
      ['Fibre 100 for 24 months', 'fibre-100-monthly', 'months-24'],
      ['Fibre 100 without a minimum term', 'fibre-100-flex', 'rolling'],
    ]);
    expect(rows.find(({ row }) => row === 'term.commitment')?.best).toEqual([1]);
  });
});

describe('break-even quantities', () => {
  const turnsOf = (catalogue: Catalogue): unknown =>
    compareOffers(indexCatalogue(catalogue), ['a', 'b'], { at, currency: 'EUR' }).breakEvens.map(({ unit, kind, stretches }) => ({
      unit,
      kind,
      stretches: stretches.map(({ from, until, cheaper }) => [from, until, cheaper]),
    }));
  test('lie where the cheaper of two changes', () => {
    expect(turnsOf(twoOffers(['10', { perUnit: '1' }], ['20', { perUnit: '0.5' }]))).toEqual([
      {
        unit: 'gb',
        kind: 'used',
        stretches: [
          ['0', '19', 0],
          ['20', '20', undefined],
          ['21', undefined, 1],
        ],
      },
    ]);
  });
  test('are there for what is free at first and for a limit of spend', () => {
    expect(turnsOf(twoOffers(['10', { perUnit: '2', freeUnits: '5', maximum: '20' }], ['25', { perUnit: '0' }]))).toEqual([
      {
        unit: 'gb',
        kind: 'used',
        stretches: [
          ['0', '12', 0],
          ['13', undefined, 1],
        ],
      },
    ]);
  });
  test('may be several where a limit of spend turns the order again', () => {
    expect(turnsOf(twoOffers(['10', { perUnit: '2', maximum: '40' }], ['22', { perUnit: '1' }]))).toEqual([
      {
        unit: 'gb',
        kind: 'used',
        stretches: [
          ['0', '11', 0],
          ['12', '12', undefined],
          ['13', '27', 1],
          ['28', '28', undefined],
          ['29', undefined, 0],
        ],
      },
    ]);
  });
  test('are none where one is always the cheaper', () => {
    expect(turnsOf(twoOffers(['10', { perUnit: '1' }], ['11', { perUnit: '1' }]))).toEqual([]);
  });
  test('replay: what stands at the ends of each stretch is what the projection says', () => {
    const { breakEvens, offers } = compare(['mobile-2', 'mobile-10', 'mobile-25', 'mobile-unlimited']);
    expect(breakEvens.length).toBeGreaterThan(3);
    const costOf = (at1: number, quantity: string, takenAsNone: readonly string[]): number => {
      const usage = [{ unit: 'gb', months: [quantity] }, ...takenAsNone.map(unit => ({ unit, months: ['0'] }))];
      const cost = projectCost(index, { kind: 'order', request: { offer: offers[at1]?.offer ?? '', currency: 'GBP' } }, usage, { at });
      return cost.kind === 'priced' ? Number(cost.total) : Number.NaN;
    };
    for (const { between, unit, stretches, takenAsNone } of breakEvens.filter(one => one.unit === 'gb')) {
      expect(unit).toBe('gb');
      for (const { from, until, cheaper, costs } of stretches) {
        const [first, second] = between.map(side => costOf(side, from, takenAsNone));
        expect(costs.map(Number)).toEqual([first, second]);
        for (const quantity of [from, until ?? '100000']) {
          const [a = 0, b = 0] = between.map(side => costOf(side, quantity, takenAsNone));
          expect(a === b ? undefined : between[a < b ? 0 : 1]).toBe(cheaper);
        }
      }
    }
  });
  test('are found for what is ordered, within what can be ordered', () => {
    const [found] = compare(['office-phone', 'office-line-300']).breakEvens;
    expect(found).toMatchObject({
      unit: 'seat',
      kind: 'ordered',
      stretches: [
        { from: '1', until: '4', cheaper: 0 },
        { from: '5', until: '250', cheaper: 1 },
      ],
    });
  });
});

test('what is gained and lost is told against the first', () => {
  const { offers } = compare(['fibre-300', 'fibre-100']);
  expect(offers[0]?.features).toBeUndefined();
  expect(offers[1]?.features?.lost.map(({ feature }) => feature)).toEqual(['download', 'upload']);
  expect(offers[1]?.words.map(({ text }) => text)).toContain(
    'Lost: Download speed: 100 Mbit/s instead of 300 Mbit/s; Upload speed: 50 Mbit/s instead of 100 Mbit/s.',
  );
});

test.each(acme.locales)('every text is there in the locale %s', locale => {
  const comparison = compare(['mobile-2', 'mobile-25', 'home-duo-100', 'office-phone', 'tv-max'], { locale });
  expect(listSaid(comparison).filter(({ said }) => said.locale !== locale || /\{\w+\}|\[(en|de)\]/.test(said.text))).toEqual([]);
});

test.each<[readonly string[], Partial<ComparisonContext>, string]>([
  [['fibre-100'], {}, 'bad-offer-count'],
  [['a', 'b', 'c', 'd', 'e', 'f'], {}, 'bad-offer-count'],
  [['fibre-100', 'nothing'], {}, 'unknown-offer'],
  [['fibre-100', 'fibre-300'], { channel: 'moon' }, 'unknown-channel'],
  [['mobile-10', 'fibre-300'], { usage: [{ unit: 'gb', months: [] }] }, 'bad-usage'],
])('a call that makes no sense is refused: %j %j', (offers, more, code) => {
  expect(codeOf(() => compare(offers, more))).toBe(code);
});
