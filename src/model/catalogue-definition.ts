/** The nouns of the model with their references and conditions held to what the catalogue declares. Only types: see `defineCatalogue`. */
import type { Amount } from './amount.js';
import type { Catalogue } from './catalogue.js';
import type { Category } from './category.js';
import type { ChangeMatch, ChangePolicy, PolicyCase } from './change-policy.js';
import type { Characteristic } from './characteristic.js';
import type { Charge } from './charge.js';
import type { Currency } from './currency.js';
import type { Discount, DiscountScope } from './discount.js';
import type { Feature, FeatureValue } from './feature.js';
import type { Market } from './market.js';
import type { Channel, Segment } from './named.js';
import type { EligibilityRequirement, Offer } from './offer.js';
import type { OfferGroup, OfferItem } from './offer-item.js';
import type { Price, PriceScope } from './price.js';
import type { Phase, PricePlan } from './price-plan.js';
import type { Product } from './product.js';
import type { Provisioning } from './provisioning.js';
import type { Ranking, RankingDefaults, RankingValue } from './ranking.js';
import type { Relationship } from './relationship.js';
import type { TypedCondition } from './typed-condition.js';
import type { Unit, UnitMultiple } from './unit.js';
import type { UpsellRule } from './upsell-rule.js';
import type { Target } from './upsell-target.js';
import type { Vocabulary } from './vocabulary.js';

/** A noun with some of its fields said more exactly. */
type Refine<Noun, Fields> = Omit<Noun, keyof Fields> & Fields;

/** What gives a thing the names by which others refer to it. */
interface Identified<Id extends string> {
  readonly id: Id;
  readonly aliases?: readonly Id[];
}

type MarketDefinition<V extends Vocabulary> = Refine<Market, { readonly currencies: readonly V['currency'][] }>;
type CategoryDefinition<V extends Vocabulary> = Refine<Category, { readonly parent?: V['category'] }>;
type UnitDefinition<V extends Vocabulary> = Refine<Unit, { readonly of?: Refine<UnitMultiple, { readonly unit: V['unit'] }> }>;

type FeatureDefinition<V extends Vocabulary> = Refine<
  Feature,
  { readonly unit?: V['unit']; readonly linkedFeatures?: readonly V['feature'][] }
>;

type RelationshipDefinition<V extends Vocabulary, Id extends string> = Refine<
  Relationship,
  { readonly target?: Id; readonly anyOf?: readonly Id[]; readonly of?: readonly Id[]; readonly when?: TypedCondition<V> }
>;

type CharacteristicDefinition<V extends Vocabulary> = Refine<Characteristic, { readonly unit?: V['unit'] }>;

type ProductDefinition<V extends Vocabulary> = Refine<
  Product,
  {
    readonly categories?: readonly V['category'][];
    readonly characteristics?: readonly CharacteristicDefinition<V>[];
    readonly features?: { readonly [Id in V['feature']]?: FeatureValue };
    readonly relationships?: readonly RelationshipDefinition<V, V['product']>[];
    readonly provisioning?: Refine<Provisioning, { readonly needs?: TypedCondition<V> }>;
  }
>;

type AmountDefinition<V extends Vocabulary> = Refine<Amount, { readonly currency: V['currency'] }>;

type PriceScopeDefinition<V extends Vocabulary> = Refine<
  PriceScope,
  { readonly channel?: V['channel']; readonly segment?: V['segment']; readonly market?: V['market'] }
>;

type PriceDefinition<V extends Vocabulary> = Refine<Price, { readonly currency: V['currency']; readonly scope?: PriceScopeDefinition<V> }>;

type ChargeDefinition<V extends Vocabulary> = Refine<
  Charge,
  { readonly unit?: V['unit']; readonly prices: readonly PriceDefinition<V>[]; readonly when?: TypedCondition<V> }
>;

type PhaseDefinition<V extends Vocabulary> = Refine<Phase, { readonly charges: readonly ChargeDefinition<V>[] }>;

type PricePlanDefinition<V extends Vocabulary> = Refine<
  PricePlan,
  {
    readonly phases: readonly PhaseDefinition<V>[];
    readonly after?: 'end' | 'renew' | { readonly pricePlan: V['pricePlan'] };
  }
>;

type OfferItemDefinition<V extends Vocabulary> = Refine<
  OfferItem,
  {
    readonly offer: V['offer'];
    readonly pricePlan?: V['pricePlan'] | { readonly [Parent in V['pricePlan']]?: V['pricePlan'] };
  }
>;

interface OfferGroupDefinition<V extends Vocabulary> extends Omit<OfferGroup, 'items' | 'groups'> {
  readonly items: readonly OfferItemDefinition<V>[];
  readonly groups?: readonly OfferGroupDefinition<V>[];
}

type OfferDefinition<V extends Vocabulary> = Refine<
  Offer,
  {
    readonly product?: V['product'];
    readonly categories?: readonly V['category'][];
    readonly items?: readonly OfferItemDefinition<V>[];
    readonly groups?: readonly OfferGroupDefinition<V>[];
    readonly pricePlans?: readonly V['pricePlan'][];
    readonly defaultPricePlan?: V['pricePlan'];
    readonly eligibility?: readonly Refine<EligibilityRequirement, { readonly when: TypedCondition<V> }>[];
    readonly relationships?: readonly RelationshipDefinition<V, V['offer']>[];
    readonly channels?: readonly V['channel'][];
    readonly markets?: readonly V['market'][];
    readonly segments?: readonly V['segment'][];
    readonly successor?: V['offer'] | 'none';
  }
>;

type DiscountDefinition<V extends Vocabulary> = Refine<
  Discount,
  {
    readonly amounts?: readonly AmountDefinition<V>[];
    readonly appliesTo: readonly Refine<DiscountScope, { readonly offer?: V['offer']; readonly pricePlan?: V['pricePlan'] }>[];
    readonly when?: TypedCondition<V>;
  }
>;

type TargetDefinition<V extends Vocabulary> = Refine<
  Target,
  { readonly offer: V['offer']; readonly pricePlan?: V['pricePlan']; readonly replaces?: V['offer'] }
>;

type RankingValueDefinition<V extends Vocabulary> = Refine<RankingValue, { readonly amounts: readonly AmountDefinition<V>[] }>;

type UpsellRuleDefinition<V extends Vocabulary> = Refine<
  UpsellRule,
  {
    readonly when: TypedCondition<V>;
    readonly suits?: TypedCondition<V>;
    readonly need?: TypedCondition<V>;
    readonly targets: readonly TargetDefinition<V>[];
    readonly channels?: readonly V['channel'][];
    readonly ranking?: Refine<
      Ranking,
      { readonly value?: RankingValueDefinition<V>; readonly propensity?: string | { readonly fact: keyof V['facts'] & string } }
    >;
  }
>;

type MatchDefinition<V extends Vocabulary> = Refine<
  ChangeMatch,
  { readonly fromProduct?: V['product']; readonly toProduct?: V['product'] }
>;

type ChangePolicyDefinition<V extends Vocabulary> = {
  readonly [List in keyof ChangePolicy]: ChangePolicy[List] extends readonly PolicyCase<infer Decision>[] | undefined
    ? readonly Refine<PolicyCase<Decision>, { readonly when?: MatchDefinition<V> }>[]
    : ChangePolicy[List];
};

/** A thing that gives itself a name by which others refer to it. */
type Declared<Id extends string, Noun> = Omit<Noun, keyof Identified<Id>> & Identified<Id>;

/** A thing that gives itself a name, and has no others. */
type Named<Id extends string, Noun> = Omit<Noun, 'id'> & { readonly id: Id };

/** The members of a catalogue that declare no names. */
interface References<V extends Vocabulary> {
  readonly discounts?: readonly DiscountDefinition<V>[];
  readonly upsellRules?: readonly UpsellRuleDefinition<V>[];
  readonly changePolicy?: ChangePolicyDefinition<V>;
  readonly rankingDefaults?: Refine<RankingDefaults, { readonly value: RankingValueDefinition<V> }>;
}

/** The members of a catalogue that declare names. */
type DeclaringMember =
  | 'facts'
  | 'currencies'
  | 'channels'
  | 'markets'
  | 'segments'
  | 'categories'
  | 'units'
  | 'features'
  | 'products'
  | 'pricePlans'
  | 'offers';

/** A catalogue over given names, but for the members that declare them. */
export type DefinitionBody<V extends Vocabulary> = Omit<Catalogue, DeclaringMember | keyof References<V>> & References<V>;

/** The things that declare names, one kind each; `Id` is where the compiler takes the names from. */
export interface DefinitionThings<V extends Vocabulary, Id extends string> {
  readonly currency: Omit<Currency, 'code'> & { readonly code: Id };
  readonly channel: Named<Id, Channel>;
  readonly market: Named<Id, MarketDefinition<V>>;
  readonly segment: Named<Id, Segment>;
  readonly category: Named<Id, CategoryDefinition<V>>;
  readonly unit: Named<Id, UnitDefinition<V>>;
  readonly feature: Named<Id, FeatureDefinition<V>>;
  readonly product: Declared<Id, ProductDefinition<V>>;
  readonly pricePlan: Declared<Id, PricePlanDefinition<V>>;
  readonly offer: Declared<Id, OfferDefinition<V>>;
}
