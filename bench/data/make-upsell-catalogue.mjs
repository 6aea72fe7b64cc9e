// A catalogue of 200 offers with a rule for each of many conditions, and customers of it.
import { facts } from './make-rules.mjs';

const offers = 200;

/** Makes a catalogue with one rule for each condition. */
export function makeUpsellCatalogue(conditions) {
  const numbers = Array.from({ length: offers }, (_, at) => at);
  return {
    catalogue: 1,
    id: 'bench',
    name: 'Bench',
    timeZone: 'UTC',
    defaultLocale: 'en',
    locales: ['en'],
    currencies: [{ code: 'GBP' }],
    channels: [{ id: 'web', name: 'Web' }],
    markets: [{ id: 'uk', name: 'United Kingdom', currencies: ['GBP'], locales: ['en'] }],
    segments: [],
    categories: [],
    units: [],
    features: [],
    facts,
    products: numbers.map(at => ({ id: `extra-${at}`, name: `Extra ${at}`, status: 'active', kind: 'addOn' })),
    pricePlans: numbers.map(makePlan),
    offers: numbers.map(at => ({
      id: `extra-${at}`,
      name: `Extra ${at}`,
      status: 'active',
      product: `extra-${at}`,
      pricePlans: [`extra-${at}`],
    })),
    rankingDefaults: { propensity: '0.5', value: { amounts: [{ currency: 'GBP', amount: '1.00' }] } },
    upsellRules: conditions.map((when, number) => ({
      id: `rule-${number}`,
      status: 'active',
      kind: 'crossSell',
      purpose: 'service',
      when,
      need: { all: [] },
      targets: [{ offer: `extra-${number % offers}`, action: 'add' }],
      ranking: { propensity: `0.${100 + (number % 800)}` },
      say: { headline: 'Extra for you', benefits: ['More of it'] },
    })),
  };
}

function makePlan(at) {
  const price = { currency: 'GBP', flat: `${5 + (at % 20)}.00` };
  const charge = { id: 'monthly', kind: 'recurring', timing: 'inAdvance', period: 'P1M', quantity: { kind: 'fixed' }, prices: [price] };
  return { id: `extra-${at}`, status: 'active', proration: 'none', phases: [{ id: 'main', kind: 'evergreen', charges: [charge] }] };
}

/** Makes a customer of whom these facts are known. */
export function makeUpsellCustomer(known, number) {
  return { id: `customer-${number}`, market: 'uk', facts: known, holdings: [], contacts: [], usage: [] };
}
