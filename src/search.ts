// The entry `onecatalogue/search`: full text over a catalogue, with nothing beside it.

export type { CatalogueIndex, ReleaseReference } from './lookup/catalogue-index.js';
export type { SaidText } from './lookup/pick-text.js';
export type { Amount } from './model/amount.js';
export type { Catalogue } from './model/catalogue.js';
export type { Category } from './model/category.js';
export type { BillingAlignment, ChangeMatch, ChangePolicy, ChangeTiming, PhaseAlignment, PolicyCase } from './model/change-policy.js';
export type { Characteristic, CharacteristicType, CharacteristicValue, CharacteristicValues } from './model/characteristic.js';
export type { Aggregation, Charge, ChargeKind, ChargeQuantity, ChargeTiming, Meter, UsageLimit } from './model/charge.js';
export type {
  Actionable,
  AllCondition,
  AnyCondition,
  Comparand,
  Condition,
  ConditionNotes,
  FactPredicate,
  FactReference,
  FeaturePredicate,
  Literal,
  NotCondition,
  Ownable,
  OwnsPredicate,
  Remedy,
} from './model/condition.js';
export type { Caps, ContactEvent, CoolDown, Experiment, Fatigue, QuietHours, Variant } from './model/contact-policy.js';
export type { BasketItem, Context, Detail } from './model/context.js';
export type { Currency } from './model/currency.js';
export type { ConsentState, Consents, Contact, Customer, FactValue, Usage } from './model/customer.js';
export type { Discount, DiscountLimit, DiscountScope } from './model/discount.js';
export type { Entity, Status } from './model/entity.js';
export type { DerivedFact, FactSpec, FactType, Range, Sensitivity } from './model/fact-spec.js';
export type { Allowance, AllowanceIncrease, BeyondAllowance, Feature, FeatureType, FeatureValue } from './model/feature.js';
export type { HeldDiscount, Holding, HoldingStatus } from './model/holding.js';
export type { Link } from './model/link.js';
export type { Market } from './model/market.js';
export type { Channel, Named, Segment } from './model/named.js';
export type { EligibilityRequirement, Offer } from './model/offer.js';
export type { ItemPricePlan, OfferGroup, OfferItem } from './model/offer-item.js';
export type { Origin } from './model/origin.js';
export type { Price, PriceModels, PriceScope } from './model/price.js';
export type { PriceList } from './model/price-list.js';
export type { ChosenPrice, DivideBy, MatrixCell, MatrixPrice, PercentagePrice } from './model/price-model.js';
export type {
  AfterPlan,
  ExistingSubscriberMode,
  ExistingSubscribers,
  Phase,
  PhaseKind,
  PlanProration,
  PricePlan,
} from './model/price-plan.js';
export type { Product, ProductKind } from './model/product.js';
export type { Provisioning, ProvisioningStep } from './model/provisioning.js';
export type { ContextWeight, Propensity, Ranking, RankingDefaults, RankingValue } from './model/ranking.js';
export type { Relationship, RelationshipKind } from './model/relationship.js';
export type { Objection, Say, SayOverride } from './model/say.js';
export type { HelpText, Support } from './model/support.js';
export type { Suppression } from './model/suppression.js';
export type { EarlyTermination, ExitProration, Renewal, Term } from './model/term.js';
export type { Text } from './model/text.js';
export type { Tier, TierBound } from './model/tier.js';
export type { Unit, UnitMultiple } from './model/unit.js';
export type { UpsellExample, UpsellKind, UpsellPurpose, UpsellRule } from './model/upsell-rule.js';
export type { Target, TargetChange } from './model/upsell-target.js';
export type { Validity } from './model/validity.js';
export type { SavedCodes } from './search/code-table.js';
export { indexForSearch } from './search/index-for-search.js';
export { openSearchIndex } from './search/open-search-index.js';
export type { SavedWords } from './search/save-words.js';
export { searchCatalogue } from './search/search-catalogue.js';
export type { SearchField, SearchHit, SearchKind, SearchOptions } from './search/search-hit.js';
export type { SavedSearchIndex, SearchIndex } from './search/search-index.js';
export type { SavedThings } from './search/thing-table.js';
