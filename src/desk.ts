// The entry `onecatalogue/desk`: what an offer is, offers side by side, and which offers there are. No package beside it.

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
export type { QuantityRating, QuantityTier, RatedQuantity } from './pricing/rate-quantity.js';
export { rateQuantity } from './pricing/rate-quantity.js';
