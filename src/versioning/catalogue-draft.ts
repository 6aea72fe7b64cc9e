/** A catalogue that is being edited. */
import type { Catalogue, Collection } from '../model/catalogue.js';
import type { Category } from '../model/category.js';
import type { Discount } from '../model/discount.js';
import type { FactSpec } from '../model/fact-spec.js';
import type { Feature } from '../model/feature.js';
import type { Market } from '../model/market.js';
import type { Channel, Segment } from '../model/named.js';
import type { Offer } from '../model/offer.js';
import type { PriceList } from '../model/price-list.js';
import type { PricePlan } from '../model/price-plan.js';
import type { Product } from '../model/product.js';
import type { Unit } from '../model/unit.js';
import type { UpsellRule } from '../model/upsell-rule.js';

/** The same data, to be written to. */
export type Editable<Value> = unknown extends Value ? Value : { -readonly [Key in keyof Value]: Editable<Value[Key]> };

/** A function that changes a thing in place; what it returns is not looked at. */
export type EditRecipe<Thing> = (thing: Editable<Thing>) => void;

/** The things of a collection. */
export type ThingOf<Name extends Collection> = NonNullable<Catalogue[Name]>[number];

/** The collections of things that have a status and aliases. */
export type EntityCollection = 'products' | 'pricePlans' | 'offers' | 'discounts' | 'upsellRules';

/** What belongs to the catalogue as a whole. */
export type CatalogueHead = Omit<Catalogue, Collection | 'catalogue'>;

/** Which offer takes the place of a retired one. */
export interface RetireOptions {
  /** The id of the offer to which its holders can go, or `"none"`. */
  readonly successor: string;
}

/**
 * A catalogue that is being edited. Each thing is edited by itself: what is not touched stays the same object. An id that is not there
 * throws `unknown-offer`, `unknown-price-plan` and so on, with the id that may have been meant.
 */
export interface CatalogueDraft {
  /** Edits a product. */
  product(id: string, recipe: EditRecipe<Product>): void;
  /** Edits an offer. */
  offer(id: string, recipe: EditRecipe<Offer>): void;
  /** Edits a price plan. */
  pricePlan(id: string, recipe: EditRecipe<PricePlan>): void;
  /** Edits a discount. */
  discount(id: string, recipe: EditRecipe<Discount>): void;
  /** Edits an upsell rule. */
  upsellRule(id: string, recipe: EditRecipe<UpsellRule>): void;
  /** Edits a feature. */
  feature(id: string, recipe: EditRecipe<Feature>): void;
  /** Edits a unit. */
  unit(id: string, recipe: EditRecipe<Unit>): void;
  /** Edits a category. */
  category(id: string, recipe: EditRecipe<Category>): void;
  /** Edits a channel. */
  channel(id: string, recipe: EditRecipe<Channel>): void;
  /** Edits a market. */
  market(id: string, recipe: EditRecipe<Market>): void;
  /** Edits a segment. */
  segment(id: string, recipe: EditRecipe<Segment>): void;
  /** Edits a price list. */
  priceList(id: string, recipe: EditRecipe<PriceList>): void;
  /** Edits the declaration of a fact. */
  fact(name: string, recipe: EditRecipe<FactSpec>): void;
  /** Edits what belongs to the catalogue as a whole: its name, locales, currencies, facts, change policy and ranking defaults. */
  head(recipe: EditRecipe<CatalogueHead>): void;
  /** Edits every thing of a collection, such as all price plans for a new year's prices; those that the recipe leaves alone stay the same. */
  each<Name extends Collection>(collection: Name, recipe: EditRecipe<ThingOf<Name>>): void;
  /** Adds a thing at the end of its collection; `id-taken` where the id or alias is there already. */
  add<Name extends Collection>(collection: Name, thing: ThingOf<Name>): void;
  /** Retires an offer: it is no longer sold, stays readable, and says where its holders can go. */
  retire(collection: 'offers', id: string, options: RetireOptions): void;
  /** Retires a thing: it is no longer used for anything new and stays readable. */
  retire(collection: Exclude<EntityCollection, 'offers'>, id: string): void;
  /** Removes a thing. What was ever released should be retired instead. */
  remove(collection: Collection, id: string): void;
  /** Gives a thing another id: the former one stays as an alias, and all references within the catalogue follow. */
  rename(collection: EntityCollection, id: string, newId: string): void;
}
