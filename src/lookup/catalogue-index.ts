/** What a catalogue is turned into once, so that every later question finds things by id. */
import type { Catalogue } from '../model/catalogue.js';
import type { Category } from '../model/category.js';
import type { Discount } from '../model/discount.js';
import type { Feature } from '../model/feature.js';
import type { Offer } from '../model/offer.js';
import type { PricePlan } from '../model/price-plan.js';
import type { Product } from '../model/product.js';
import type { Unit } from '../model/unit.js';
import type { UpsellRule } from '../model/upsell-rule.js';

/** Which release an index was made from. */
export interface ReleaseReference {
  /** Its place in the history. */
  readonly sequence: number;
  /** Its version. */
  readonly version: string;
  /** The hash of its catalogue. */
  readonly contentHash: string;
  /** The day or instant from which it applies. */
  readonly effectiveFrom: string;
}

/** A catalogue with everything found by id; former ids (aliases) lead to the thing of today. */
export interface CatalogueIndex {
  /** The catalogue itself. */
  readonly catalogue: Catalogue;
  /** The release it came from; absent for a catalogue that was never released. */
  readonly release?: ReleaseReference;
  /** Earlier releases by sequence number, for customers who were sold from them. */
  readonly earlier: ReadonlyMap<number, CatalogueIndex>;
  /** What a holding without a pin that is older than the first release was sold from. */
  readonly beforeFirst: 'first' | 'unknown';
  /** Products by id and alias. */
  readonly products: ReadonlyMap<string, Product>;
  /** Offers by id and alias. */
  readonly offers: ReadonlyMap<string, Offer>;
  /** Price plans by id and alias. */
  readonly pricePlans: ReadonlyMap<string, PricePlan>;
  /** Discounts by id and alias. */
  readonly discounts: ReadonlyMap<string, Discount>;
  /** Upsell rules by id and alias. */
  readonly upsellRules: ReadonlyMap<string, UpsellRule>;
  /** Features by id. */
  readonly features: ReadonlyMap<string, Feature>;
  /** Units by id. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Each category with all that contain it, itself first. */
  readonly categoryPaths: ReadonlyMap<string, readonly Category[]>;
  /** Decimal places of billed amounts, by the code of each declared currency. */
  readonly minorUnits: ReadonlyMap<string, number>;
  /** The offers that sell a product, by product id, in the catalogue's order. */
  readonly offersOfProduct: ReadonlyMap<string, readonly Offer[]>;
  /** The offers on a price plan, by price plan id, in the catalogue's order. */
  readonly offersOfPricePlan: ReadonlyMap<string, readonly Offer[]>;
}
