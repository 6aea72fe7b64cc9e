/** The things of a catalogue that go by ids or names, and how findings call them. */
import { type Collection, collections } from '../catalogue.js';

/** How one kind of thing is called. */
export interface ThingWords {
  /** For machines. */
  readonly kind: string;
  readonly singular: string;
  readonly plural: string;
}

/** The kinds of things by the member of the catalogue that holds them. */
export const thingWords: Readonly<Record<Collection | 'currencies' | 'facts', ThingWords>> = {
  currencies: { kind: 'currency', singular: 'currency', plural: 'currencies' },
  channels: { kind: 'channel', singular: 'channel', plural: 'channels' },
  markets: { kind: 'market', singular: 'market', plural: 'markets' },
  segments: { kind: 'segment', singular: 'segment', plural: 'segments' },
  categories: { kind: 'category', singular: 'category', plural: 'categories' },
  units: { kind: 'unit', singular: 'unit', plural: 'units' },
  features: { kind: 'feature', singular: 'feature', plural: 'features' },
  facts: { kind: 'fact', singular: 'fact', plural: 'facts' },
  priceLists: { kind: 'priceList', singular: 'price list', plural: 'price lists' },
  products: { kind: 'product', singular: 'product', plural: 'products' },
  pricePlans: { kind: 'pricePlan', singular: 'price plan', plural: 'price plans' },
  offers: { kind: 'offer', singular: 'offer', plural: 'offers' },
  discounts: { kind: 'discount', singular: 'discount', plural: 'discounts' },
  upsellRules: { kind: 'upsellRule', singular: 'upsell rule', plural: 'upsell rules' },
};

/** The lists whose things have ids of their own. */
export const thingLists: readonly (Collection | 'currencies')[] = ['currencies', ...collections];

/**
 * Finds how the things of a member of the catalogue are called.
 *
 * @param member - The name of a member, such as `offers`.
 * @returns The words; undefined for a member that holds no things.
 */
export function wordsFor(member: unknown): ThingWords | undefined {
  return isThingMember(member) ? thingWords[member] : undefined;
}

function isThingMember(member: unknown): member is keyof typeof thingWords {
  return typeof member === 'string' && Object.hasOwn(thingWords, member);
}
