/** Every rule, in the order of the codes. Written by `npm run new-rule -- --registry`; a test holds it current. */
import type { Rule } from './rule.js';
import { bnd001Cycle } from './rules/bnd001-cycle.js';
import { bnd002TooDeep } from './rules/bnd002-too-deep.js';
import { bnd003MembersExcluded } from './rules/bnd003-members-excluded.js';
import { bnd006CardinalityImpossible } from './rules/bnd006-cardinality-impossible.js';
import { bnd007MemberNotAvailable } from './rules/bnd007-member-not-available.js';
import { bnd008SameMemberTwice } from './rules/bnd008-same-member-twice.js';
import { bnd011Unsatisfiable } from './rules/bnd011-unsatisfiable.js';
import { bnd012IdenticalBundles } from './rules/bnd012-identical-bundles.js';
import { bnd014OneSidedExclusion } from './rules/bnd014-one-sided-exclusion.js';
import { chg001CaseNeverReached } from './rules/chg001-case-never-reached.js';
import { chg002NoLastCase } from './rules/chg002-no-last-case.js';
import { chn009MarketIncomplete } from './rules/chn009-market-incomplete.js';
import { dsc001PrecedenceShared } from './rules/dsc001-precedence-shared.js';
import { dsc002ValueMissing } from './rules/dsc002-value-missing.js';
import { dsc003DurationMismatch } from './rules/dsc003-duration-mismatch.js';
import { dsc004NeverApplies } from './rules/dsc004-never-applies.js';
import { dsc005CodeShared } from './rules/dsc005-code-shared.js';
import { dup001DuplicateId } from './rules/dup001-duplicate-id.js';
import { dup005IdenticalOffers } from './rules/dup005-identical-offers.js';
import { dup006DominatedOffer } from './rules/dup006-dominated-offer.js';
import { dup009DuplicateInnerId } from './rules/dup009-duplicate-inner-id.js';
import { dup010AddOnGivesNothing } from './rules/dup010-add-on-gives-nothing.js';
import { elg001NeverTrue } from './rules/elg001-never-true.js';
import { elg002AlwaysTrue } from './rules/elg002-always-true.js';
import { elg003RedundantClause } from './rules/elg003-redundant-clause.js';
import { elg004UnknownFact } from './rules/elg004-unknown-fact.js';
import { elg005BadValue } from './rules/elg005-bad-value.js';
import { elg006OutsideRange } from './rules/elg006-outside-range.js';
import { elg007UnreachableOffer } from './rules/elg007-unreachable-offer.js';
import { elg010ProtectedAttribute } from './rules/elg010-protected-attribute.js';
import { elg011InfluenceAttribute } from './rules/elg011-influence-attribute.js';
import { elg017FactDeclaration } from './rules/elg017-fact-declaration.js';
import { lif001EndBeforeStart } from './rules/lif001-end-before-start.js';
import { lif004ActiveButOver } from './rules/lif004-active-but-over.js';
import { lif005SoldWithoutPrice } from './rules/lif005-sold-without-price.js';
import { lif009LastSecond } from './rules/lif009-last-second.js';
import { lif015SoldPastServiceEnd } from './rules/lif015-sold-past-service-end.js';
import { lst001NoDefaultList } from './rules/lst001-no-default-list.js';
import { mon001ExcessPrecision } from './rules/mon001-excess-precision.js';
import { mon003CurrencyUnknown } from './rules/mon003-currency-unknown.js';
import { mon004CurrencyNotForMarket } from './rules/mon004-currency-not-for-market.js';
import { mon005MissingCurrency } from './rules/mon005-missing-currency.js';
import { mon006UnexpectedNegative } from './rules/mon006-unexpected-negative.js';
import { mon012TaxBasisUnclear } from './rules/mon012-tax-basis-unclear.js';
import { mon016DiscountArithmetic } from './rules/mon016-discount-arithmetic.js';
import { mon020AmbiguousPrice } from './rules/mon020-ambiguous-price.js';
import { mon021NoPricePlan } from './rules/mon021-no-price-plan.js';
import { mon022LimitsCrossed } from './rules/mon022-limits-crossed.js';
import { mon023MatrixCells } from './rules/mon023-matrix-cells.js';
import { mon024ShareTooHigh } from './rules/mon024-share-too-high.js';
import { nam001IdPattern } from './rules/nam001-id-pattern.js';
import { phs001NoFinalPhase } from './rules/phs001-no-final-phase.js';
import { phs002EndlessNotLast } from './rules/phs002-endless-not-last.js';
import { phs003AfterPriceMissing } from './rules/phs003-after-price-missing.js';
import { phs004IntroDearer } from './rules/phs004-intro-dearer.js';
import { phs005DurationsDisagree } from './rules/phs005-durations-disagree.js';
import { phs007ExitCharge } from './rules/phs007-exit-charge.js';
import { phs008RenewalSilent } from './rules/phs008-renewal-silent.js';
import { phs009PeriodPhaseMismatch } from './rules/phs009-period-phase-mismatch.js';
import { phs011PeriodPricePair } from './rules/phs011-period-price-pair.js';
import { phs012CoolingOffMissing } from './rules/phs012-cooling-off-missing.js';
import { phs015QuantityLimits } from './rules/phs015-quantity-limits.js';
import { phs016PhaseWithoutLength } from './rules/phs016-phase-without-length.js';
import { phs017OccasionNever } from './rules/phs017-occasion-never.js';
import { prv001NoProvisioning } from './rules/prv001-no-provisioning.js';
import { prv003InputNotCollected } from './rules/prv003-input-not-collected.js';
import { prv004ValueOutOfRange } from './rules/prv004-value-out-of-range.js';
import { prv006LeadTimeConflict } from './rules/prv006-lead-time-conflict.js';
import { prv008StepCycle } from './rules/prv008-step-cycle.js';
import { prv011FeatureValue } from './rules/prv011-feature-value.js';
import { prv012LimitOfNothing } from './rules/prv012-limit-of-nothing.js';
import { ref001UnknownReference } from './rules/ref001-unknown-reference.js';
import { ref002WrongKind } from './rules/ref002-wrong-kind.js';
import { ref003NotValidThroughout } from './rules/ref003-not-valid-throughout.js';
import { ref004PointsToRetired } from './rules/ref004-points-to-retired.js';
import { ref006Orphan } from './rules/ref006-orphan.js';
import { ref008ConfusableId } from './rules/ref008-confusable-id.js';
import { ref009SupersessionCycle } from './rules/ref009-supersession-cycle.js';
import { ref011SupersessionDeadEnd } from './rules/ref011-supersession-dead-end.js';
import { ref012CircularDefinition } from './rules/ref012-circular-definition.js';
import { ref013PlanNotOffered } from './rules/ref013-plan-not-offered.js';
import { sup001MissingSupport } from './rules/sup001-missing-support.js';
import { sup002BillLineUnexplained } from './rules/sup002-bill-line-unexplained.js';
import { sup003BillCodeShared } from './rules/sup003-bill-code-shared.js';
import { sys005AnalysisUndecided } from './rules/sys005-analysis-undecided.js';
import { sys006SuppressionIncomplete } from './rules/sys006-suppression-incomplete.js';
import { sys007SuppressionExpired } from './rules/sys007-suppression-expired.js';
import { sys008SuppressionUnused } from './rules/sys008-suppression-unused.js';
import { sys009SuppressionUnknownRule } from './rules/sys009-suppression-unknown-rule.js';
import { sys012UnsafeContent } from './rules/sys012-unsafe-content.js';
import { tir003BadStart } from './rules/tir003-bad-start.js';
import { tir004NoOpenEnd } from './rules/tir004-no-open-end.js';
import { tir005Unordered } from './rules/tir005-unordered.js';
import { tir006EmptyTier } from './rules/tir006-empty-tier.js';
import { tir007VolumeCliff } from './rules/tir007-volume-cliff.js';
import { tir008RisingUnitPrice } from './rules/tir008-rising-unit-price.js';
import { tir009FreeTierMistake } from './rules/tir009-free-tier-mistake.js';
import { tir012CurrenciesDisagree } from './rules/tir012-currencies-disagree.js';
import { tir015UnitMismatch } from './rules/tir015-unit-mismatch.js';
import { tir016MergeableTiers } from './rules/tir016-mergeable-tiers.js';
import { tir017QuantityUnreachable } from './rules/tir017-quantity-unreachable.js';
import { tir018TierWithoutAmount } from './rules/tir018-tier-without-amount.js';
import { tir019BlockOfNothing } from './rules/tir019-block-of-nothing.js';
import { txt001MissingTranslation } from './rules/txt001-missing-translation.js';
import { txt002PlaceholderMismatch } from './rules/txt002-placeholder-mismatch.js';
import { txt003LiteralAmount } from './rules/txt003-literal-amount.js';
import { txt006Leftover } from './rules/txt006-leftover.js';
import { txt007HiddenCharacters } from './rules/txt007-hidden-characters.js';
import { txt009CopiedNotTranslated } from './rules/txt009-copied-not-translated.js';
import { txt011DuplicateDisplayName } from './rules/txt011-duplicate-display-name.js';
import { txt013UnknownLocale } from './rules/txt013-unknown-locale.js';
import { txt014UnknownPlaceholder } from './rules/txt014-unknown-placeholder.js';
import { ups001NeverFires } from './rules/ups001-never-fires.js';
import { ups002Shadowed } from './rules/ups002-shadowed.js';
import { ups003Duplicate } from './rules/ups003-duplicate.js';
import { ups004TargetNotEligible } from './rules/ups004-target-not-eligible.js';
import { ups005TargetNotSold } from './rules/ups005-target-not-sold.js';
import { ups006Cycle } from './rules/ups006-cycle.js';
import { ups011ConsentUnused } from './rules/ups011-consent-unused.js';
import { ups012UnfairAttribute } from './rules/ups012-unfair-attribute.js';
import { ups014NoExplanation } from './rules/ups014-no-explanation.js';
import { ups015NoRestPeriod } from './rules/ups015-no-rest-period.js';
import { ups017NotInTime } from './rules/ups017-not-in-time.js';
import { ups019ExampleFails } from './rules/ups019-example-fails.js';
import { ups020NoExample } from './rules/ups020-no-example.js';
import { ups024TargetEndsFirst } from './rules/ups024-target-ends-first.js';
import { ups025NoVariants } from './rules/ups025-no-variants.js';

/** The rules of the rule book. */
export const rules: readonly Rule[] = [
  bnd001Cycle,
  bnd002TooDeep,
  bnd003MembersExcluded,
  bnd006CardinalityImpossible,
  bnd007MemberNotAvailable,
  bnd008SameMemberTwice,
  bnd011Unsatisfiable,
  bnd012IdenticalBundles,
  bnd014OneSidedExclusion,
  chg001CaseNeverReached,
  chg002NoLastCase,
  chn009MarketIncomplete,
  dsc001PrecedenceShared,
  dsc002ValueMissing,
  dsc003DurationMismatch,
  dsc004NeverApplies,
  dsc005CodeShared,
  dup001DuplicateId,
  dup005IdenticalOffers,
  dup006DominatedOffer,
  dup009DuplicateInnerId,
  dup010AddOnGivesNothing,
  elg001NeverTrue,
  elg002AlwaysTrue,
  elg003RedundantClause,
  elg004UnknownFact,
  elg005BadValue,
  elg006OutsideRange,
  elg007UnreachableOffer,
  elg010ProtectedAttribute,
  elg011InfluenceAttribute,
  elg017FactDeclaration,
  lif001EndBeforeStart,
  lif004ActiveButOver,
  lif005SoldWithoutPrice,
  lif009LastSecond,
  lif015SoldPastServiceEnd,
  lst001NoDefaultList,
  mon001ExcessPrecision,
  mon003CurrencyUnknown,
  mon004CurrencyNotForMarket,
  mon005MissingCurrency,
  mon006UnexpectedNegative,
  mon012TaxBasisUnclear,
  mon016DiscountArithmetic,
  mon020AmbiguousPrice,
  mon021NoPricePlan,
  mon022LimitsCrossed,
  mon023MatrixCells,
  mon024ShareTooHigh,
  nam001IdPattern,
  phs001NoFinalPhase,
  phs002EndlessNotLast,
  phs003AfterPriceMissing,
  phs004IntroDearer,
  phs005DurationsDisagree,
  phs007ExitCharge,
  phs008RenewalSilent,
  phs009PeriodPhaseMismatch,
  phs011PeriodPricePair,
  phs012CoolingOffMissing,
  phs015QuantityLimits,
  phs016PhaseWithoutLength,
  phs017OccasionNever,
  prv001NoProvisioning,
  prv003InputNotCollected,
  prv004ValueOutOfRange,
  prv006LeadTimeConflict,
  prv008StepCycle,
  prv011FeatureValue,
  prv012LimitOfNothing,
  ref001UnknownReference,
  ref002WrongKind,
  ref003NotValidThroughout,
  ref004PointsToRetired,
  ref006Orphan,
  ref008ConfusableId,
  ref009SupersessionCycle,
  ref011SupersessionDeadEnd,
  ref012CircularDefinition,
  ref013PlanNotOffered,
  sup001MissingSupport,
  sup002BillLineUnexplained,
  sup003BillCodeShared,
  sys005AnalysisUndecided,
  sys006SuppressionIncomplete,
  sys007SuppressionExpired,
  sys008SuppressionUnused,
  sys009SuppressionUnknownRule,
  sys012UnsafeContent,
  tir003BadStart,
  tir004NoOpenEnd,
  tir005Unordered,
  tir006EmptyTier,
  tir007VolumeCliff,
  tir008RisingUnitPrice,
  tir009FreeTierMistake,
  tir012CurrenciesDisagree,
  tir015UnitMismatch,
  tir016MergeableTiers,
  tir017QuantityUnreachable,
  tir018TierWithoutAmount,
  tir019BlockOfNothing,
  txt001MissingTranslation,
  txt002PlaceholderMismatch,
  txt003LiteralAmount,
  txt006Leftover,
  txt007HiddenCharacters,
  txt009CopiedNotTranslated,
  txt011DuplicateDisplayName,
  txt013UnknownLocale,
  txt014UnknownPlaceholder,
  ups001NeverFires,
  ups002Shadowed,
  ups003Duplicate,
  ups004TargetNotEligible,
  ups005TargetNotSold,
  ups006Cycle,
  ups011ConsentUnused,
  ups012UnfairAttribute,
  ups014NoExplanation,
  ups015NoRestPeriod,
  ups017NotInTime,
  ups019ExampleFails,
  ups020NoExample,
  ups024TargetEndsFirst,
  ups025NoVariants,
];
