/** What a projection is about. */
import type { Customer } from '../model/customer.js';
import type { QuoteRequest } from './quote-request.js';

/** A new order. */
export interface OrderSubject {
  readonly kind: 'order';
  /** What is ordered; the first day is that of the projection. */
  readonly request: Omit<QuoteRequest, 'at'>;
}

/** What a customer has: pending, active and ending. */
export interface HoldingsSubject {
  readonly kind: 'holdings';
  readonly customer: Customer;
  /** Only these holdings, by id; absent: all. */
  readonly holdings?: readonly string[];
}

/** What a projection is about. */
export type ProjectionSubject = OrderSubject | HoldingsSubject;
