/** What every price model takes and gives: a quantity in, an exact amount with its tiers out. */
import { type Decimal, decimal } from '../../kernel/decimal.js';

/** What is rated: a quantity, with what some models need beside it. */
export interface RatingInput {
  /** How many units. */
  readonly quantity: Decimal;
  /** The unit that is counted, for tiers whose bounds are given by unit. */
  readonly unit?: string;
  /** The quantities of the single events, where they were recorded; together they are the quantity. */
  readonly events?: readonly Decimal[];
  /** The quantities of all units, for tiers that are bound by several. */
  readonly units?: Readonly<Record<string, Decimal>>;
  /** The value of each dimension of a matrix. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** The parts of the quantity by dimensions, where it was used in several places of a matrix; together they are the quantity. */
  readonly groups?: readonly RatingGroup[];
  /** The amount that the customer chose. */
  readonly chosen?: Decimal;
}

/** A part of a quantity with its place in a matrix. */
export interface RatingGroup {
  readonly quantity: Decimal;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** The part of an amount that one tier makes. */
export interface RatedTier {
  /** The position of the tier, from 0. */
  readonly tier: number;
  /** The units within it. */
  readonly quantity: Decimal;
  /** What they cost, exactly. */
  readonly amount: Decimal;
}

/** Why a price has no amount. */
export type RatingCode =
  | 'PRICE_ON_REQUEST'
  | 'EXTERNAL_PRICE'
  | 'AMOUNT_TO_CHOOSE'
  | 'AMOUNT_OUT_OF_RANGE'
  | 'DIMENSION_UNKNOWN'
  | 'NO_PRICE_FOR_DIMENSIONS'
  | 'NO_TIER_FOR_QUANTITY'
  | 'NO_PRICE_MODEL'
  | 'EVENTS_UNKNOWN'
  | 'GROUPS_NOT_DIVISIBLE'
  | 'DIVISION_BY_ZERO';

/** An exact, unrounded amount. */
export interface Rated {
  readonly kind: 'rated';
  /** The amount in major units. */
  readonly amount: Decimal;
  /** The tiers that make it; empty for models without tiers. */
  readonly tiers: readonly RatedTier[];
}

/** No amount, and why. */
export interface Unrated {
  readonly kind: 'unrated';
  readonly code: RatingCode;
}

/** What a price model gives: an amount, or the reason why there is none; never zero for an unknown. */
export type Rating = Rated | Unrated;

/** A price model whose decimals have been read: rates the chargeable quantity, before limits of spend. */
export type RateModel = (input: RatingInput) => Rating;

/** Wraps an amount. */
export function rated(amount: Decimal, tiers: readonly RatedTier[] = []): Rated {
  return { kind: 'rated', amount, tiers };
}

/** Says why there is no amount. */
export function unrated(code: RatingCode): Unrated {
  return { kind: 'unrated', code };
}

/** Reads a decimal that may be absent. */
export function readDecimal(text: string | undefined): Decimal | undefined {
  return text === undefined ? undefined : decimal(text);
}
