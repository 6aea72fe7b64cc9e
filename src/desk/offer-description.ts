/** All that a rep needs to know of an offer, in words and as data. */
import type { ReleaseReference } from '../lookup/catalogue-index.js';
import type { FeatureComparison } from '../lookup/compare-features.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { Status } from '../model/entity.js';
import type { Link } from '../model/link.js';
import type { Validity } from '../model/validity.js';
import type { ChangeQuote } from '../pricing/holding-change.js';
import type { QuoteReason } from '../pricing/quote.js';
import type { HoldingQuote } from '../pricing/quote-holding.js';
import type { DescribedCondition } from './described-condition.js';
import type { DescribedDiscount, DescribedPricePlan, DescribedQuote, DescribedTerm } from './described-price.js';
import type {
  DescribedCategory,
  DescribedCharacteristic,
  DescribedFeature,
  DescribedGroup,
  DescribedMember,
  DescribedProduct,
  DescribedProvisioning,
  DescribedRelation,
  DescribedSupport,
} from './described-product.js';
import type { MissingInformation } from './missing-information.js';

/** Whether, where and to whom an offer is sold. */
export interface DescribedSale {
  readonly status: Status;
  readonly validFor?: Validity;
  /** Whether it can be bought at the instant and in the circumstances that are asked about; `eligibility` is beside it. */
  readonly isOnSale: boolean;
  /** Why not. */
  readonly reasons: readonly QuoteReason[];
  /** Absent: in all. */
  readonly channels?: readonly string[];
  readonly markets?: readonly string[];
  readonly segments?: readonly string[];
  /** Whether it is sold by itself. */
  readonly isSoldAlone: boolean;
  readonly maxPerCustomer?: number;
  readonly words: readonly SaidText[];
}

/** One requirement on who may buy the offer. */
export interface DescribedEligibility {
  /** Why, in words for the rep. */
  readonly reason: SaidText;
  readonly when: DescribedCondition;
}

/** The offer that takes the place of a retired one. */
export interface DescribedSuccessor {
  /** `none` where the catalogue says that there is none. */
  readonly offer: string;
  readonly name?: SaidText;
  readonly words: readonly SaidText[];
}

/** What the customer has of the offer. */
export interface DescribedHolding {
  readonly holding: string;
  /** What they pay for it: by the release they were sold, never by the list of today. */
  readonly quote: HoldingQuote;
  readonly words: readonly SaidText[];
}

/** What a change would come to for the customer. */
export interface DescribedChange {
  readonly change: ChangeQuote;
  /** What is gained and lost against what goes. */
  readonly features: FeatureComparison;
  readonly words: readonly SaidText[];
}

/** What the offer is to one customer. */
export interface DescribedForCustomer {
  readonly customer: string;
  /** The holdings of the offer; absent where it is not known what the customer has. */
  readonly holdings?: readonly DescribedHolding[];
  /** What taking the offer, or leaving it where they have it, would come to. */
  readonly changes: readonly DescribedChange[];
  readonly words: readonly SaidText[];
}

/** All that a rep needs to know of an offer. */
export interface OfferDescription {
  readonly offer: string;
  readonly at: string;
  /** The locale that was asked for; a text in another says so by its own. */
  readonly locale: string;
  /** The currency of the answer; absent where it is not known. */
  readonly currency?: string;
  readonly release?: ReleaseReference;
  readonly name: SaidText;
  readonly description?: SaidText;
  readonly family?: string;
  /** The categories it stands in itself, beside those of its products. */
  readonly categories: readonly DescribedCategory[];
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  /** The documents of the offer and of the products that it brings, those in another locale left out where one in this locale exists. */
  readonly links: readonly Link[];
  readonly words: readonly SaidText[];
  readonly sale: DescribedSale;
  readonly eligibility: readonly DescribedEligibility[];
  /** The offer's own product first, then those that come with it. */
  readonly products: readonly DescribedProduct[];
  readonly members: readonly DescribedMember[];
  readonly groups: readonly DescribedGroup[];
  readonly features: readonly DescribedFeature[];
  readonly characteristics: readonly DescribedCharacteristic[];
  /** What it costs here and now: on each price plan under each term that goes with it, what is taken by default first. */
  readonly prices: readonly DescribedQuote[];
  /** The price plans as they stand in the catalogue. */
  readonly pricePlans: readonly DescribedPricePlan[];
  readonly discounts: readonly DescribedDiscount[];
  readonly terms: readonly DescribedTerm[];
  readonly relations: readonly DescribedRelation[];
  readonly provisioning: readonly DescribedProvisioning[];
  readonly support: readonly DescribedSupport[];
  /** Absent where the catalogue names none. */
  readonly successor?: DescribedSuccessor;
  /** Absent without a customer. */
  readonly customer?: DescribedForCustomer;
  /** What is not stated, not known, or not in the locale; never left out in silence. */
  readonly missing: readonly MissingInformation[];
}
