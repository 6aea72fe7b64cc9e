/** The answer of a projection: what will be billed, month by month. */
import type { QuoteAssumption, QuoteLine, QuoteReason } from './quote.js';

/** One month of a projection. */
export interface Bill {
  /** The first day of the month. */
  readonly from: string;
  /** The first day after it. */
  readonly until: string;
  readonly lines: readonly QuoteLine[];
  /** Exactly the sum of the lines' amounts. */
  readonly total: string;
}

/** What a projection says whether its cost is known or not. */
export interface ProjectionFrame {
  /** The first day. */
  readonly from: string;
  /** The first day after the last month. */
  readonly until: string;
  readonly months: number;
  readonly assumptions: readonly QuoteAssumption[];
}

/** The parts of a cost by the kind of charge; together they are the total. */
export interface CostByKind {
  readonly oneTime: string;
  readonly recurring: string;
  readonly usage: string;
}

/** A cost that is known. */
export interface PricedProjection extends ProjectionFrame {
  readonly kind: 'priced';
  readonly currency: string;
  /** Exactly the sum of the bills. */
  readonly total: string;
  readonly byKind: CostByKind;
  /** Between what the cost can lie if months come as they came, in any order; absent where usage makes no difference. */
  readonly range?: { readonly low: string; readonly high: string };
  readonly bills: readonly Bill[];
}

/** A cost that is not known: something in it is not, and a sum with an unknown in it is unknown. */
export interface UnknownProjection extends ProjectionFrame {
  readonly kind: 'unknown';
  readonly currency?: string;
  readonly reasons: readonly QuoteReason[];
}

/** What something will cost, or why that is not known. */
export type CostProjection = PricedProjection | UnknownProjection;
