/** What a rep needs to know of the prices of an offer. */
import type { SaidText } from '../lookup/pick-text.js';
import type { Charge } from '../model/charge.js';
import type { Price } from '../model/price.js';
import type { Phase, PricePlan } from '../model/price-plan.js';
import type { Term } from '../model/term.js';
import type { ExitSchedule } from '../pricing/list-exit-charges.js';
import type { Quote } from '../pricing/quote.js';
import type { DescribedCondition } from './described-condition.js';

/** What the offer costs on one price plan under one term. */
export interface DescribedQuote {
  /** Absent for a bundle that is the sum of its members. */
  readonly pricePlan?: string;
  /** Absent for an offer without terms. */
  readonly term?: string;
  /** Whether it is what is taken when nobody chooses. */
  readonly isDefault: boolean;
  /** The name of the price plan, or of the offer. */
  readonly name: SaidText;
  readonly quote: Quote;
  /** What leaving before the end of the commitment costs, month by month; absent where it costs nothing at any time. */
  readonly exit?: ExitSchedule;
  /** The price in sentences: what is due, what comes back, what follows, usage, total. */
  readonly words: readonly SaidText[];
}

/** One amount of a charge. */
export interface DescribedPrice {
  readonly price: Price;
  /** Whether it is for the currency of the answer; absent where that is not known. */
  readonly isInCurrency?: boolean;
  readonly words: readonly SaidText[];
}

/** One price line of a phase. */
export interface DescribedCharge {
  readonly charge: Charge;
  readonly name: SaidText;
  /** The words on the bill. */
  readonly billText?: SaidText;
  /** When it is charged at all; absent: always. */
  readonly when?: DescribedCondition;
  readonly prices: readonly DescribedPrice[];
  /** How it is charged, without amounts. */
  readonly words: readonly SaidText[];
}

/** A stretch of a price plan. */
export interface DescribedPhase {
  readonly phase: string;
  readonly kind: Phase['kind'];
  /** Absent: endless. */
  readonly duration?: string;
  readonly charges: readonly DescribedCharge[];
  readonly words: readonly SaidText[];
}

/** A price plan as it stands in the catalogue, in all currencies. */
export interface DescribedPricePlan {
  readonly pricePlan: string;
  /** Whose it is: the offer itself, or a member with a price of its own. */
  readonly offer: string;
  readonly name: SaidText;
  readonly description?: SaidText;
  readonly status: PricePlan['status'];
  readonly validFor?: PricePlan['validFor'];
  /** The terms it goes with; absent: any. */
  readonly terms?: readonly string[];
  readonly priceLists?: readonly string[];
  readonly taxIncluded?: boolean;
  readonly proration: PricePlan['proration'];
  readonly existingSubscribers?: PricePlan['existingSubscribers'];
  readonly after?: PricePlan['after'];
  readonly phases: readonly DescribedPhase[];
  readonly words: readonly SaidText[];
}

/** A contract term. */
export interface DescribedTerm {
  readonly term: Term;
  readonly name: SaidText;
  /** The price plans of the offer that it goes with. */
  readonly pricePlans: readonly string[];
  /** Minimum term, what follows, notice, what leaving costs, cooling-off. */
  readonly words: readonly SaidText[];
}

/** A discount that may come off. */
export interface DescribedDiscount {
  readonly discount: string;
  readonly name: SaidText;
  readonly description?: SaidText;
  /** The code that the customer names; absent: it applies by itself. */
  readonly code?: string;
  readonly when?: DescribedCondition;
  readonly words: readonly SaidText[];
}
