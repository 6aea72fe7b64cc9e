// The main entry: everything that runs without Node.

export type { AnalysisScope, UndecidedReason, Witness } from './analysis/analysis-scope.js';
export type { DisjointnessAnswer } from './analysis/check-disjoint.js';
export { checkDisjoint } from './analysis/check-disjoint.js';
export type { ImplicationAnswer } from './analysis/check-implication.js';
export { checkImplication } from './analysis/check-implication.js';
export type { SatisfiabilityAnswer } from './analysis/check-satisfiable.js';
export { checkSatisfiable } from './analysis/check-satisfiable.js';
export type { BreakEven, PriceComparison, PriceComparisonOptions, PriceWitness } from './analysis/compare-prices.js';
export { comparePrices } from './analysis/compare-prices.js';
export type { Contradiction, ContradictionPart } from './analysis/find-contradiction.js';
export { findContradiction } from './analysis/find-contradiction.js';
export type { FactFault } from './condition/check-fact.js';
export type {
  ConditionExplanation,
  ExplanationNode,
  GroupExplanation,
  PredicateExplanation,
  Required,
} from './condition/condition-explanation.js';
export type { ConditionScene, Truth } from './condition/condition-scene.js';
export { evaluateCondition } from './condition/evaluate-condition.js';
export type { Predicate } from './condition/evaluate-predicate.js';
export { explainCondition } from './condition/explain-condition.js';
export { printCondition } from './condition/print-condition.js';
export type { FactSpecs, FactWarning } from './condition/read-facts.js';
export { compareOffers } from './desk/compare-offers.js';
export { describeOffer } from './desk/describe-offer.js';
export type { DescribedCondition, DescribedPredicate } from './desk/described-condition.js';
export type {
  DescribedCharge,
  DescribedDiscount,
  DescribedPhase,
  DescribedPrice,
  DescribedPricePlan,
  DescribedQuote,
  DescribedTerm,
} from './desk/described-price.js';
export type {
  DescribedCategory,
  DescribedCharacteristic,
  DescribedFeature,
  DescribedGroup,
  DescribedMember,
  DescribedProduct,
  DescribedProvisioning,
  DescribedRelation,
  DescribedSupport,
} from './desk/described-product.js';
export type { DeskContext } from './desk/desk-context.js';
export type { DeskPhrase } from './desk/desk-words.data.js';
export { deskWords } from './desk/desk-words.data.js';
export type { DeskWords } from './desk/desk-words.js';
export { findOffers } from './desk/find-offers.js';
export type { MissingInformation, MissingInformationCode, MissingKind } from './desk/missing-information.js';
export type {
  BreakEvenStretch,
  ComparedBreakEven,
  ComparedChoice,
  ComparedOffer,
  ComparisonCell,
  ComparisonContext,
  ComparisonRow,
  OfferComparison,
} from './desk/offer-comparison.js';
export type {
  DescribedChange,
  DescribedEligibility,
  DescribedForCustomer,
  DescribedHolding,
  DescribedSale,
  DescribedSuccessor,
  OfferDescription,
} from './desk/offer-description.js';
export type { FoundOffer, FoundOffers, OfferFilter, OfferOrder, OfferQuery, WantedFeature, WantedPrice } from './desk/offer-query.js';
export type { ReasonPhrase } from './desk/reason-words.data.js';
export type { SaidPredicate, SpokenPredicate } from './desk/say-predicate.js';
export { sayPredicate } from './desk/say-predicate.js';
export { CatalogueError } from './kernel/catalogue-error.js';
export type { Decimal } from './kernel/decimal.js';
export type { MoneyFormat } from './kernel/format-money.js';
export { formatMoney } from './kernel/format-money.js';
export { formatDate, formatLength, formatNumber } from './kernel/format-words.js';
export type { EntityReference, Evidence, Fix, FixEdit, Issue, Path, Place, Position, RelatedPlace, Severity } from './kernel/issue.js';
export type { Money } from './kernel/money.js';
export { addMoney, compareMoney } from './kernel/money.js';
export type { Failure, Result, Success } from './kernel/result.js';
export type { Sources } from './kernel/sources.js';
export type { CatalogueIndex, ReleaseReference } from './lookup/catalogue-index.js';
export type { FeatureChange, FeatureComparison } from './lookup/compare-features.js';
export type { BeforeFirst, IndexOptions } from './lookup/index-catalogue.js';
export { indexCatalogue } from './lookup/index-catalogue.js';
export type { ConfigurationRequest, ListedConfigurations } from './lookup/list-configurations.js';
export { listConfigurations } from './lookup/list-configurations.js';
export type { CustomerScene, HoldingWarning, SceneWarning } from './lookup/make-customer-scene.js';
export { makeCustomerScene } from './lookup/make-customer-scene.js';
export { openRelease } from './lookup/open-release.js';
export type { SaidText } from './lookup/pick-text.js';
export { readCustomer } from './lookup/read-customer.js';
export type { Amount } from './model/amount.js';
export type { Catalogue, Collection } from './model/catalogue.js';
export type { DefinitionBody, DefinitionThings } from './model/catalogue-definition.js';
export type { CatalogueReading, LoadedCatalogue, ReadableCatalogue, SkippedThing } from './model/catalogue-reading.js';
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
export { conditionsFor } from './model/conditions-for.js';
export type { Caps, ContactEvent, CoolDown, Experiment, Fatigue, QuietHours, Variant } from './model/contact-policy.js';
export type { BasketItem, BilledPeriod, BillLine, Context, Detail } from './model/context.js';
export type { Currency } from './model/currency.js';
export type { ConsentState, Consents, Contact, Customer, FactValue, Usage } from './model/customer.js';
export type { DefinedCatalogue } from './model/define-catalogue.js';
export { defineCatalogue } from './model/define-catalogue.js';
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
export { parseCatalogue } from './model/parse-catalogue.js';
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
export type { Role, Worse } from './model/schema-kit.js';
export type { HelpText, Support } from './model/support.js';
export type { Suppression } from './model/suppression.js';
export type { EarlyTermination, ExitProration, Renewal, Term } from './model/term.js';
export type { Text } from './model/text.js';
export type { Tier, TierBound } from './model/tier.js';
export type { TypedCondition, TypedFactPredicate, TypedFeaturePredicate, TypedOwnsPredicate } from './model/typed-condition.js';
export type { Unit, UnitMultiple } from './model/unit.js';
export type { UpsellExample, UpsellKind, UpsellPurpose, UpsellRule } from './model/upsell-rule.js';
export type { Target, TargetChange } from './model/upsell-target.js';
export type { Validity } from './model/validity.js';
export type { DeclaredWord, FactDeclarations, FactNameOf, Vocabulary } from './model/vocabulary.js';
export { writeFactTypes } from './model/write-fact-types.js';
export type { JsonSchema, JsonSchemaOptions } from './model/write-json-schema.js';
export { writeJsonSchema } from './model/write-json-schema.js';
export type * from './pricing/best-plan.js';
export type * from './pricing/bill-explanation.js';
export { changeHolding } from './pricing/change-holding.js';
export type { NoPriceCode } from './pricing/choose-price.js';
export type * from './pricing/cost-projection.js';
export { explainBillChange } from './pricing/explain-bill-change.js';
export { explainCharge } from './pricing/explain-charge.js';
export { findBestPlan } from './pricing/find-best-plan.js';
export type { PricePlanListing, PricePlanSearch } from './pricing/find-price-plans.js';
export { findPricePlans } from './pricing/find-price-plans.js';
export type {
  AddChange,
  ChangeBase,
  ChangeFrame,
  ChangeQuote,
  DueOnChange,
  EndChange,
  EndedWith,
  ExitCharge,
  HoldingChange,
  NewCommitment,
  PricedChange,
  RecurringChange,
  RefusedChange,
  ReplaceChange,
  TakenOffer,
  UnknownChange,
} from './pricing/holding-change.js';
export type { ExitSchedule, ExitStep } from './pricing/list-exit-charges.js';
export type { PolicyDecision } from './pricing/match-policy.js';
export type { MeasuredMonths } from './pricing/measure-usage.js';
export { measureUsage } from './pricing/measure-usage.js';
export type { RatingCode } from './pricing/models/price-rating.js';
export type { HoldingQuestion } from './pricing/prepare-holding.js';
export type { Decide } from './pricing/pricing-scene.js';
export type { ProjectionOptions } from './pricing/project-cost.js';
export { projectCost } from './pricing/project-cost.js';
export type { ProjectedUsage, UsageDistribution, UsageFigures } from './pricing/projected-usage.js';
export type { HoldingsSubject, OrderSubject, ProjectionSubject } from './pricing/projection-subject.js';
export type * from './pricing/quote.js';
export type { HoldingQuote, PricedHolding, UnknownHolding } from './pricing/quote-holding.js';
export { quoteHolding } from './pricing/quote-holding.js';
export { quoteOffer } from './pricing/quote-offer.js';
export type { QuoteRequest } from './pricing/quote-request.js';
export type { QuantityRating, QuantityTier, RatedQuantity } from './pricing/rate-quantity.js';
export { rateQuantity } from './pricing/rate-quantity.js';
export type { ChangeTextOptions } from './report/format-changes.js';
export { formatChanges } from './report/format-changes.js';
export { formatChangesJson } from './report/format-changes-json.js';
export { formatChangesMarkdown } from './report/format-changes-markdown.js';
export type { GithubOptions } from './report/format-issues-github.js';
export { fenceGithubOutput, formatIssuesGithub } from './report/format-issues-github.js';
export type { IssueReport } from './report/format-issues-json.js';
export { formatIssuesJson } from './report/format-issues-json.js';
export { formatIssuesJunit } from './report/format-issues-junit.js';
export type { MarkdownOptions } from './report/format-issues-markdown.js';
export { formatIssuesMarkdown } from './report/format-issues-markdown.js';
export type { PrettyOptions } from './report/format-issues-pretty.js';
export { formatIssuesPretty } from './report/format-issues-pretty.js';
export type { SarifOptions } from './report/format-issues-sarif.js';
export { formatIssuesSarif } from './report/format-issues-sarif.js';
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
export type { RuleDescription } from './validation/list-rules.js';
export { listRules } from './validation/list-rules.js';
export type { ValidationSubject } from './validation/read-subject.js';
export type { RuleNeed, RuleOption } from './validation/rule.js';
export { validateCatalogue } from './validation/validate-catalogue.js';
export type {
  Profile,
  RuleLevel,
  RuleSetting,
  SkippedRule,
  SkipReason,
  ValidationConfig,
  ValidationOptions,
  ValidationReport,
} from './validation/validation-report.js';
export type {
  CatalogueDraft,
  CatalogueHead,
  Editable,
  EditRecipe,
  EntityCollection,
  RetireOptions,
  ThingOf,
} from './versioning/catalogue-draft.js';
export type { Change, ChangedCollection, ChangeKind } from './versioning/change.js';
export type { Bump, ChangeClass, ChangeReasons, ClassifiedChange, Direction } from './versioning/classified-change.js';
export { classifyChanges } from './versioning/classify-changes.js';
export type { ReleaseOptions } from './versioning/create-release.js';
export { createRelease } from './versioning/create-release.js';
export { diffCatalogues } from './versioning/diff-catalogues.js';
export type { CataloguePatch, Edit } from './versioning/edit.js';
export { editCatalogue } from './versioning/edit-catalogue.js';
export type * from './versioning/history.js';
export type { AppendOutcome, HistoryStore } from './versioning/history-store.js';
export { openHistory } from './versioning/open-history.js';
export type { ReleaseSummary } from './versioning/release-summary.js';
export { requiredBump } from './versioning/required-bump.js';
export { suggestVersion } from './versioning/suggest-version.js';
export type { ReleaseFault } from './versioning/verify-release.js';
export { verifyRelease } from './versioning/verify-release.js';
