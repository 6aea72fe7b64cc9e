/** What is fixed for the whole of one quote; inner functions of pricing pass it on. */
import type { Decimal } from '../kernel/decimal.js';
import type { Period } from '../kernel/period.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { CharacteristicValues } from '../model/characteristic.js';
import type { Charge, ChargeOccasion } from '../model/charge.js';
import type { Condition } from '../model/condition.js';
import type { Discount } from '../model/discount.js';
import type { Price } from '../model/price.js';
import type { Phase, PricePlan } from '../model/price-plan.js';
import type { RatingGroup } from './models/price-rating.js';
import type { QuoteAssumption, QuoteReason } from './quote.js';

/** Decides a condition of a charge or a discount, three-valued. */
export type Decide = (condition: Condition) => 'true' | 'false' | 'unknown';

/** What was, or will be, used in a period. */
export interface MeterReading {
  readonly quantity: Decimal;
  readonly events?: readonly Decimal[];
  /** The quantities of other units that a price is bound by. */
  readonly units?: Readonly<Record<string, Decimal>>;
  /** The parts of the quantity by the dimensions of a matrix. */
  readonly groups?: readonly RatingGroup[];
}

/** Reads the meter of a charge for the days of a period; undefined where what was used is not known. */
export type ReadMeter = (question: { readonly charge: Charge; readonly price: Price; readonly period: Period }) => MeterReading | undefined;

/** A discount that may apply, and the day from which its periods count. */
export interface ActiveDiscount {
  readonly discount: Discount;
  readonly from: string;
}

/** Something that happens on a day, for charges that are due on some occasions only; `change` is one that is neither up nor down. */
export interface PricedOccasion {
  readonly kind: ChargeOccasion;
  readonly on: string;
}

/** What is fixed for the whole of one quote. */
export interface PricingScene {
  readonly index: CatalogueIndex;
  readonly timeZone: string;
  /** The day from which phases count. */
  readonly start: string;
  /** The instant at which it begins; the first period's prices are judged there. */
  readonly startMs: number;
  /** The day from which billing periods count, where it is not the phase. */
  readonly billingAnchor?: string;
  readonly currency: string;
  readonly minorUnits: number;
  readonly channel?: string;
  readonly segment?: string;
  readonly market?: string;
  /** Absent: nothing that is charged on some occasions only is due. */
  readonly occasion?: PricedOccasion;
  readonly quantities: Readonly<Record<string, string>>;
  /** What was chosen of the products' characteristics. */
  readonly characteristics: Readonly<Record<string, CharacteristicValues>>;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly chosenAmounts: Readonly<Record<string, string>>;
  readonly agreedAmounts: Readonly<Record<string, string>>;
  /** Whether quantities must lie within what can be ordered. */
  readonly isOrder: boolean;
  readonly discounts: readonly ActiveDiscount[];
  readonly decide: Decide;
  /** Absent: usage has a tariff and no amount. */
  readonly readMeter?: ReadMeter;
}

/** A price plan that is charged as part of a quote: the offer's own, or a charged member's. */
export interface PricedPart {
  /** Unique within the quote. */
  readonly key: string;
  readonly offer: string;
  readonly plan: PricePlan;
  readonly times: number;
}

/** A phase with its dates. */
export interface PlannedPhase {
  readonly plan: PricePlan;
  readonly phase: Phase;
  readonly from: string;
  readonly until?: string;
  /** The day from which periods count: that of the first of a run of phases in whole months, so that month ends do not drift. */
  readonly anchor: string;
  /** A renewal: what is charged once has been charged before. */
  readonly isRepeat: boolean;
}

/** What was found on the way. */
export interface Findings {
  readonly reasons: readonly QuoteReason[];
  readonly assumptions: readonly QuoteAssumption[];
}

/** Leaves out what was said before. */
export function withoutRepeats<Item>(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter(item => {
    const key = JSON.stringify(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
