/** The collections of a catalogue whose things have ids, and how one thing of each is called. */
import type { Collection } from '../model/catalogue.js';

/** How one thing of a collection is called, in the order of the model. */
export const thingNouns: Readonly<Record<Collection, string>> = {
  channels: 'channel',
  markets: 'market',
  segments: 'segment',
  categories: 'category',
  units: 'unit',
  features: 'feature',
  priceLists: 'price list',
  products: 'product',
  pricePlans: 'price plan',
  offers: 'offer',
  discounts: 'discount',
  upsellRules: 'upsell rule',
};

/** The names of the collections, in the order of the model. */
export const thingCollections: readonly Collection[] = /* @__PURE__ */ Object.keys(thingNouns) as Collection[]; // its keys are just these
