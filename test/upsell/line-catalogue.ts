// A small operator for the tests of the upsell engine: a small and a big line of one family, and an extra on top; tests say what matters to them.
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Context } from '../../src/model/context.js';
import type { Customer } from '../../src/model/customer.js';
import type { Holding } from '../../src/model/holding.js';
import type { Offer } from '../../src/model/offer.js';
import type { PricePlan } from '../../src/model/price-plan.js';
import type { UpsellRule } from '../../src/model/upsell-rule.js';
import { findUpsells } from '../../src/upsell/find-upsells.js';
import type { NearMiss, SuppressedUpsell, UnknownUpsell, UpsellAnswer } from '../../src/upsell/upsell-answer.js';
import { minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';

/** Noon of a Tuesday in UTC. */
export const noon = '2026-03-10T12:00:00Z';

/** `small` at 20.00, `big` at 30.00 and `extra` at 5.00 EUR a month; nothing is suggested but what the rules say. */
export function lineCatalogue(rules: readonly UpsellRule[], overrides: Partial<Catalogue> = {}): Catalogue {
  return minimalCatalogue({
    facts: { age: { type: 'integer', sensitivity: 'none' } },
    products: [
      { id: 'small-line', name: 'Small line', status: 'active', kind: 'base' },
      { id: 'big-line', name: 'Big line', status: 'active', kind: 'base' },
      { id: 'extra', name: 'Extra', status: 'active', kind: 'addOn' },
    ],
    pricePlans: [monthly('small', '20'), monthly('big', '30'), monthly('extra', '5')],
    offers: [smallOffer(), bigOffer(), extraOffer()],
    rankingDefaults: { propensity: '0.5', value: { amounts: [{ currency: 'EUR', amount: '10' }] } },
    upsellRules: rules,
    ...overrides,
  });
}

/** A price plan with one monthly charge in EUR. */
export function monthly(id: string, amount: string, overrides: Partial<PricePlan> = {}): PricePlan {
  const charges = [minimalCharge({ prices: [{ currency: 'EUR', flat: amount }] })];
  return minimalPricePlan({ id, phases: [{ id: 'main', kind: 'evergreen', charges }], ...overrides });
}

/** The offer `small`. */
export function smallOffer(overrides: Partial<Offer> = {}): Offer {
  return minimalOffer({ id: 'small', name: 'Small', product: 'small-line', pricePlans: ['small'], family: 'line', ...overrides });
}

/** The offer `big`, of the family of `small`. */
export function bigOffer(overrides: Partial<Offer> = {}): Offer {
  return minimalOffer({ id: 'big', name: 'Big', product: 'big-line', pricePlans: ['big'], family: 'line', ...overrides });
}

/** The offer `extra`. */
export function extraOffer(overrides: Partial<Offer> = {}): Offer {
  return minimalOffer({ id: 'extra', name: 'Extra', product: 'extra', pricePlans: ['extra'], ...overrides });
}

/** The rule `add-extra`, which suggests `extra` to everybody, since all need it. */
export function addExtra(overrides: Partial<UpsellRule> = {}): UpsellRule {
  return {
    id: 'add-extra',
    status: 'active',
    kind: 'addOn',
    purpose: 'marketing',
    when: { all: [] },
    need: { all: [] },
    targets: [{ offer: 'extra', action: 'add' }],
    say: { headline: 'Extra', benefits: [] },
    ...overrides,
  };
}

/** The rule `to-big`, which suggests `big` in place of `small` to everybody. */
export function toBig(overrides: Partial<UpsellRule> = {}): UpsellRule {
  return addExtra({ id: 'to-big', kind: 'upgrade', targets: [{ offer: 'big', action: 'replace', replaces: 'small' }], ...overrides });
}

/** A holding of `small` since the start of the year. */
export function holding(overrides: Partial<Holding> = {}): Holding {
  return { id: 'h1', offer: 'small', pricePlan: 'small', status: 'active', start: '2026-01-01', ...overrides };
}

/** Somebody who has `small` and was never asked anything. */
export function somebody(overrides: Partial<Customer> = {}): Customer {
  return {
    id: 'ann',
    segment: 'home',
    market: 'ie',
    currency: 'EUR',
    facts: {},
    holdings: [holding()],
    consents: { marketing: 'granted' },
    contacts: [],
    ...overrides,
  };
}

/** What is asked of the engine. */
export interface Question {
  readonly catalogue: Catalogue;
  readonly customer?: Partial<Customer>;
  readonly context?: Partial<Context>;
  /** What is not known of the customer. */
  readonly lacks?: readonly (keyof Customer)[];
  /** The channel is not named. */
  readonly nowhere?: boolean;
}

/** The full answer for somebody at noon on the web. */
export function ask(question: Question): UpsellAnswer {
  const { catalogue, context = {}, nowhere = false } = question;
  const place = nowhere ? {} : { channel: 'web' };
  return findUpsells(indexCatalogue(catalogue), customerOf(question), { at: noon, ...place, detail: 'full', ...context });
}

function customerOf({ customer = {}, lacks = [] }: Question): Customer {
  const known = Object.entries(somebody(customer)).filter(([key]) => !lacks.some(lacking => lacking === key));
  return { id: 'ann', facts: {}, ...Object.fromEntries(known) };
}

/** What becomes of each candidate, in one word: its rank, its code, or UNKNOWN_FACT. */
export function fates(answer: UpsellAnswer): Readonly<Record<string, string>> {
  const all = [
    ...answer.ranked.map(one => [`${one.rule}/${one.offer}`, String(one.rank)] as const),
    ...[...(answer.suppressed ?? []), ...answer.unknown].map(one => [`${one.rule}/${one.offer}`, one.code] as const),
  ];
  return Object.fromEntries(all);
}

/** The one suppressed candidate. */
export function suppressedOf(question: Question): SuppressedUpsell {
  return only(ask(question).suppressed ?? [], question);
}

/** The one unknown candidate. */
export function unknownOf(question: Question): UnknownUpsell {
  return only(ask(question).unknown, question);
}

/** The one nearest miss. */
export function nearMissOf(question: Question): NearMiss {
  return only(ask(question).nearest, question);
}

/** The code of the one candidate; `ranked` where it is. */
export function codeOf(question: Question): string {
  const answer = ask(question);
  const [code = 'ranked'] = Object.keys(answer.counts);
  return code;
}

function only<Item>(items: readonly Item[], question: Question): Item {
  const [item, another] = items;
  if (item === undefined || another !== undefined) throw new Error(JSON.stringify(fates(ask(question))));
  return item;
}
