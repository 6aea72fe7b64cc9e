// The entry `onecatalogue/query`: open a release and ask it. No package beside it, no code from text.

export type { FactFault } from './condition/check-fact.js';
export type {
  ConditionExplanation,
  ExplanationNode,
  GroupExplanation,
  PredicateExplanation,
  Required,
} from './condition/condition-explanation.js';
export type { Truth } from './condition/condition-scene.js';
export type { FactWarning } from './condition/read-facts.js';
export { CatalogueError } from './kernel/catalogue-error.js';
export type { MoneyFormat } from './kernel/format-money.js';
export { formatMoney } from './kernel/format-money.js';
export { formatDate, formatLength, formatNumber } from './kernel/format-words.js';
export type {
  EntityReference,
  Evidence,
  Fix,
  FixEdit,
  Issue,
  Path,
  Place,
  Position,
  RelatedPlace,
  Severity,
  Suppression,
} from './kernel/issue.js';
export type { Money } from './kernel/money.js';
export { addMoney, compareMoney } from './kernel/money.js';
export type { Failure, Result, Success } from './kernel/result.js';
export type { CatalogueIndex, ReleaseReference } from './lookup/catalogue-index.js';
export type { FeatureChange, FeatureComparison } from './lookup/compare-features.js';
export type { BeforeFirst, IndexOptions } from './lookup/index-catalogue.js';
export { indexCatalogue } from './lookup/index-catalogue.js';
export type { HoldingWarning, SceneWarning } from './lookup/make-customer-scene.js';
export { openRelease } from './lookup/open-release.js';
export type { SaidText } from './lookup/pick-text.js';
export { readCustomer } from './lookup/read-customer.js';
export type { Amount } from './model/amount.js';
export type { Catalogue } from './model/catalogue.js';
export type { Category } from './model/category.js';
export type { BillingAlignment, ChangeMatch, ChangePolicy, ChangeTiming, PhaseAlignment, PolicyCase } from './model/change-policy.js';
export type { Characteristic, CharacteristicType, CharacteristicValue, CharacteristicValues } from './model/characteristic.js';
export type { Aggregation, Charge, ChargeKind, ChargeOccasion, ChargeQuantity, ChargeTiming, Meter, UsageLimit } from './model/charge.js';
export type {
  Actionable,
  AllCondition,
  AnyCondition,
  Comparand,
  Condition,
  ConditionNotes,
  FactOperator,
  FactPredicate,
  FactReference,
  FeatureOperator,
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
export type { Price, PriceModel, PriceModels, PriceScope } from './model/price.js';
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
export type { EntityHashes, Release } from './model/release.js';
export type { Objection, Say, SayOverride } from './model/say.js';
export type { HelpText, Support } from './model/support.js';
export type { EarlyTermination, ExitProration, Renewal, Term } from './model/term.js';
export type { Text } from './model/text.js';
export type { Tier, TierBound } from './model/tier.js';
export type { Unit, UnitMultiple } from './model/unit.js';
export type { UpsellExample, UpsellKind, UpsellPurpose, UpsellRule } from './model/upsell-rule.js';
export type { Target, TargetChange } from './model/upsell-target.js';
export type { Validity } from './model/validity.js';
export type * from './pricing/best-plan.js';
export type { NoPriceCode } from './pricing/choose-price.js';
export type { Bill, CostByKind, PricedProjection, ProjectionFrame } from './pricing/cost-projection.js';
export type { ExitCharge } from './pricing/holding-change.js';
export type { PolicyDecision } from './pricing/match-policy.js';
export type { RatingCode } from './pricing/models/price-rating.js';
export type { HoldingQuestion } from './pricing/prepare-holding.js';
export type { Decide } from './pricing/pricing-scene.js';
export type * from './pricing/quote.js';
export type { HoldingQuote, PricedHolding, UnknownHolding } from './pricing/quote-holding.js';
export { quoteHolding } from './pricing/quote-holding.js';
export { quoteOffer } from './pricing/quote-offer.js';
export type { QuoteRequest } from './pricing/quote-request.js';
export { explainUpsell } from './upsell/explain-upsell.js';
export { findUpsells } from './upsell/find-upsells.js';
export type * from './upsell/ranked-upsell.js';
export type * from './upsell/upsell-answer.js';
export type { UpsellBestPlan } from './upsell/upsell-best-plan.js';
export type { ReasonPart, UpsellCandidate, UpsellReason } from './upsell/upsell-candidate.js';
export type { UnknownCode, UpsellCode, UpsellStep } from './upsell/upsell-code.js';
export type { UpsellCost, UpsellDue, UpsellExit, UpsellNeed } from './upsell/upsell-cost.js';
export type { ExplainedCondition, ExplainedStep, ExplainedUpsell, UpsellExplanation } from './upsell/upsell-explanation.js';
export type { UpsellPatch } from './upsell/what-if.js';
export { whatIf } from './upsell/what-if.js';
