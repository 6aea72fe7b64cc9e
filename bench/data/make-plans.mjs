// A market of offers, each on a price plan of its own: a setup fee, a monthly price, data in four tiers, minutes with some free.
import { makeRandom } from './make-random.mjs';

/** The data of a catalogue with so many offers. */
export function makePlanCatalogue(count) {
  const random = makeRandom(11);
  const cents = (from, to) => ((from + random(to - from)) / 100).toFixed(2);
  const finer = (from, to) => ((from + random(to - from)) / 10_000).toFixed(4).replace(/0+$/, '').replace(/\.$/, '');
  const ids = Array.from({ length: count }, (_, at) => `plan-${at}`);
  return {
    catalogue: 1,
    id: 'bench-plans',
    name: 'Plans',
    timeZone: 'Europe/Berlin',
    defaultLocale: 'en',
    locales: ['en'],
    currencies: [{ code: 'EUR' }],
    channels: [{ id: 'web', name: 'Web' }],
    markets: [{ id: 'de', name: 'Germany', currencies: ['EUR'], locales: ['en'] }],
    segments: [{ id: 'home', name: 'Home' }],
    categories: [],
    units: [
      { id: 'gb', name: 'GB', decimals: 3 },
      { id: 'minute', name: 'Minute', decimals: 0 },
    ],
    features: [],
    facts: {},
    products: ids.map(id => ({ id, name: id, status: 'active', kind: 'base' })),
    offers: ids.map(id => ({ id, name: id, status: 'active', product: id, pricePlans: [id] })),
    pricePlans: ids.map(id => ({
      id,
      status: 'active',
      proration: 'none',
      phases: [
        {
          id: 'main',
          kind: 'evergreen',
          charges: [
            {
              id: 'setup',
              kind: 'oneTime',
              timing: 'inAdvance',
              quantity: { kind: 'fixed' },
              prices: [{ currency: 'EUR', flat: cents(0, 5000) }],
            },
            {
              id: 'monthly',
              kind: 'recurring',
              timing: 'inAdvance',
              period: 'P1M',
              quantity: { kind: 'fixed' },
              prices: [{ currency: 'EUR', flat: cents(500, 6000) }],
            },
            usageCharge('gb', {
              graduated: [
                { upTo: String(5 + random(10)), unitAmount: finer(8000, 20_000) },
                { upTo: String(20 + random(30)), unitAmount: finer(4000, 8000), flatAmount: cents(0, 200) },
                { upTo: String(80 + random(100)), unitAmount: finer(1500, 4000) },
                { upTo: null, unitAmount: finer(300, 1500) },
              ],
            }),
            usageCharge('minute', { perUnit: finer(100, 900), freeUnits: String(random(200)) }),
          ],
        },
      ],
    })),
  };
}

function usageCharge(unit, model) {
  return {
    id: unit,
    kind: 'usage',
    timing: 'inArrears',
    period: 'P1M',
    unit,
    meter: { aggregation: 'sum' },
    quantity: { kind: 'metered' },
    prices: [{ currency: 'EUR', ...model }],
  };
}

/** What a customer uses in each of so many months. */
export function makeUsage(months) {
  const random = makeRandom(5);
  return [
    { unit: 'gb', months: Array.from({ length: months }, () => String(random(200_000) / 1000)) },
    { unit: 'minute', months: Array.from({ length: months }, () => String(random(900))) },
  ];
}
