import * as z from 'zod';
import { type Category, categorySchema } from './category.js';
import { type ChangePolicy, changePolicySchema } from './change-policy.js';
import { type Currency, currencySchema } from './currency.js';
import { type Discount, discountSchema } from './discount.js';
import { type FactSpec, factsSchema } from './fact-spec.js';
import { type Feature, featureSchema } from './feature.js';
import { type Market, marketSchema } from './market.js';
import { type Channel, namedSchema, type Segment } from './named.js';
import { type Offer, offerSchema } from './offer.js';
import { type PriceList, priceListSchema } from './price-list.js';
import { type PricePlan, pricePlanSchema } from './price-plan.js';
import { idText, localeTag, timeZoneName } from './primitives.js';
import { type Product, productSchema } from './product.js';
import { type RankingDefaults, rankingDefaultsSchema } from './ranking.js';
import { list, optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';
import { type Unit, unitSchema } from './unit.js';
import { type UpsellRule, upsellRuleSchema } from './upsell-rule.js';

/** All of the offer side, as frozen plain data. */
export interface Catalogue {
  /** The version of the format. */
  readonly catalogue: 1;
  /** Where an editor finds the JSON Schema. */
  readonly $schema?: string;
  /** Its id. */
  readonly id: string;
  /** The name that people read. */
  readonly name: Text;
  /** The IANA time zone in which days begin. */
  readonly timeZone: string;
  /** The locale of texts that are plain strings. */
  readonly defaultLocale: string;
  /** The locales that every text for people comes in. */
  readonly locales: readonly string[];
  /** The currencies that prices may be in. */
  readonly currencies: readonly Currency[];
  /** The ways in which offers are sold. */
  readonly channels: readonly Channel[];
  /** The places where offers are sold. */
  readonly markets: readonly Market[];
  /** The groups of customers that are told apart. */
  readonly segments: readonly Segment[];
  /** The shelves. */
  readonly categories: readonly Category[];
  /** The units of quantities. */
  readonly units: readonly Unit[];
  /** What products do or include. */
  readonly features: readonly Feature[];
  /**
   * How plain words that stand as values are said: of features and characteristics, ways to reach support, dimensions of prices. A word
   * that is not named is the same in every locale.
   */
  readonly words?: Readonly<Record<string, Text>>;
  /** What may be known of a customer, by name. */
  readonly facts: Readonly<Record<string, FactSpec>>;
  /** The price lists. */
  readonly priceLists?: readonly PriceList[];
  /** The products. */
  readonly products: readonly Product[];
  /** The price plans. */
  readonly pricePlans: readonly PricePlan[];
  /** The offers. */
  readonly offers: readonly Offer[];
  /** The discounts. */
  readonly discounts?: readonly Discount[];
  /** The upsell rules. */
  readonly upsellRules?: readonly UpsellRule[];
  /** How changes of holdings are made. */
  readonly changePolicy?: ChangePolicy;
  /** The score factors that count where a rule names none. */
  readonly rankingDefaults?: RankingDefaults;
  /** Anything of the owner's; never read by an engine. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** The collections of things with ids, in the order in which they are read. */
export const collections = [
  'channels',
  'markets',
  'segments',
  'categories',
  'units',
  'features',
  'priceLists',
  'products',
  'pricePlans',
  'offers',
  'discounts',
  'upsellRules',
] as const;

/** The name of a collection of things with ids. */
export type Collection = (typeof collections)[number];

/** The schema of a `Catalogue`. */
export const catalogueSchema: Schema<Catalogue> = schemaOf<Catalogue>()(() =>
  z
    .strictObject({
      catalogue: required('bookkeeping', z.literal(1), 'The version of the format: 1.'),
      $schema: optional('bookkeeping', z.string(), 'Where an editor finds the JSON Schema.'),
      id: required('identity', idText(), 'The id of the catalogue.'),
      name: required('presentation', textSchema(), 'The name that people read.'),
      timeZone: required('legal:any', timeZoneName(), 'The IANA time zone in which days begin, such as "Europe/London".'),
      defaultLocale: required('presentation', localeTag(), 'The locale of texts that are plain strings.'),
      locales: required('presentation', list(localeTag()), 'The locales that every text for people comes in.'),
      currencies: required('price', list(currencySchema()), 'The currencies that prices may be in.'),
      channels: required('offerability', list(namedSchema()), 'The ways in which offers are sold.'),
      markets: required('offerability', list(marketSchema()), 'The places where offers are sold.'),
      segments: required('offerability', list(namedSchema()), 'The groups of customers that are told apart.'),
      categories: required('presentation', list(categorySchema()), 'The shelves.'),
      units: required('allowance', list(unitSchema()), 'The units of quantities.'),
      features: required('allowance', list(featureSchema()), 'What products do or include.'),
      words: optional(
        'presentation',
        recordOf(textSchema()),
        'How plain words that stand as values are said (of features, characteristics, support, dimensions): word to text.',
      ),
      facts: required('eligibility', factsSchema(), 'What may be known of a customer, by name.'),
      priceLists: optional('price', list(priceListSchema()), 'The price lists.'),
      products: required('identity', list(productSchema()), 'The products: what is sold.'),
      pricePlans: required('price', list(pricePlanSchema()), 'The price plans: what it costs.'),
      offers: required('offerability', list(offerSchema()), 'The offers: how it is sold.'),
      discounts: optional('price', list(discountSchema()), 'The discounts.'),
      upsellRules: optional('upsell', list(upsellRuleSchema()), 'When to suggest which offer to whom, and what to say.'),
      changePolicy: optional('obligation', changePolicySchema(), 'How changes of holdings are made.'),
      rankingDefaults: optional('upsell', rankingDefaultsSchema(), 'The score factors that count where a rule names none.'),
      metadata: optional('bookkeeping', recordOf(z.unknown()), 'Anything of the owner; never read by an engine.'),
    })
    .meta({ id: 'Catalogue' }),
);
