import type { Offer } from '../model/offer.js';
import type { Product } from '../model/product.js';
import type { Possession } from './list-possessions.js';
import { once } from './once.js';

/** Collects all that possessions bring, once for the same list: each candidate asks about the same. */
export const thingsThere: (possessions: readonly Possession[]) => ReadonlySet<Offer | Product> = /* @__PURE__ */ once(
  (possessions: readonly Possession[]) => new Set(possessions.flatMap(({ brings }) => [...brings.things])),
);
