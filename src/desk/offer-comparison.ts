/** Offers side by side. */
import type { ReleaseReference } from '../lookup/catalogue-index.js';
import type { FeatureComparison } from '../lookup/compare-features.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { CostProjection } from '../pricing/cost-projection.js';
import type { ProjectedUsage } from '../pricing/projected-usage.js';
import type { Quote } from '../pricing/quote.js';
import type { DeskContext } from './desk-context.js';
import type { MissingInformation } from './missing-information.js';

/** One offer that is compared, with what is chosen of it. */
export interface ComparedChoice {
  readonly offer: string;
  /** Absent: the one that is taken by default. */
  readonly pricePlan?: string;
  /** Absent: the first that goes with the price plan. */
  readonly term?: string;
  readonly quantities?: Readonly<Record<string, string>>;
  readonly members?: Readonly<Record<string, number>>;
}

/** The circumstances of a comparison. */
export interface ComparisonContext extends Omit<DeskContext, 'replaces' | 'members'> {
  /** What is used each month; absent: what the customer's record of the months before shows. */
  readonly usage?: readonly ProjectedUsage[];
}

/** One of the offers that are compared. */
export interface ComparedOffer {
  readonly offer: string;
  readonly name: SaidText;
  readonly pricePlan?: string;
  readonly term?: string;
  readonly quote: Quote;
  /** What twelve months cost. */
  readonly cost: CostProjection;
  /** What the whole commitment costs; absent without a commitment of whole months. */
  readonly termCost?: CostProjection;
  /** What is gained and lost against the first; absent for the first. */
  readonly features?: FeatureComparison;
  readonly words: readonly SaidText[];
}

/** What one offer has in a row. */
export interface ComparisonCell {
  /** The value as data; null where there is none or it is not known. Equal values are the same. */
  readonly value: unknown;
  readonly words: readonly SaidText[];
}

/** One thing in which offers are compared. */
export interface ComparisonRow {
  /** What is compared, such as `cost.12months` or `feature.download`. */
  readonly row: string;
  readonly label: SaidText;
  readonly isSame: boolean;
  /** One for each offer, in their order. */
  readonly cells: readonly ComparisonCell[];
  /** The positions of those that are best for the customer; absent where that cannot be said, and where all are the same. */
  readonly best?: readonly number[];
}

/** Quantities over which one of two offers stays the cheaper one. */
export interface BreakEvenStretch {
  /** The first quantity, and the last; absent: no end was found. */
  readonly from: string;
  readonly until?: string;
  /** The position of the cheaper offer; absent where both cost the same. */
  readonly cheaper?: number;
  /** What twelve months cost at the first quantity: rate both and see. */
  readonly costs: readonly [string, string];
}

/** At which quantities the cheaper of two offers changes. */
export interface ComparedBreakEven {
  /** The positions of the two offers. */
  readonly between: readonly [number, number];
  readonly unit: string;
  /** Whether the quantity is used each month, or ordered. */
  readonly kind: 'used' | 'ordered';
  readonly stretches: readonly BreakEvenStretch[];
  /** Units whose usage is not known and was taken as none. */
  readonly takenAsNone: readonly string[];
  /** False where prices have so many steps that not all were looked at. */
  readonly isComplete: boolean;
  readonly words: readonly SaidText[];
}

/** Two to five offers side by side. */
export interface OfferComparison {
  readonly at: string;
  readonly locale: string;
  readonly currency?: string;
  readonly release?: ReleaseReference;
  readonly offers: readonly ComparedOffer[];
  /** Rows that differ first. */
  readonly rows: readonly ComparisonRow[];
  /** Only for units by which one of two is sometimes the cheaper and sometimes not. */
  readonly breakEvens: readonly ComparedBreakEven[];
  /** What is missing of any of them. */
  readonly missing: readonly MissingInformation[];
}
