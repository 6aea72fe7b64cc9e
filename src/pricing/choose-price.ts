/** Which of a charge's prices applies: currency and date are hard filters, then the most specific scope wins. */
import { compareText } from '../kernel/compare-text.js';
import { requireInstant } from '../kernel/instant.js';
import { isWithin } from '../kernel/validity.js';
import type { Price, PriceScope } from '../model/price.js';

/** The circumstances in which a price is looked for. */
export interface PriceCircumstances {
  /** The currency. */
  readonly currency: string;
  /** The channel; absent: none. */
  readonly channel?: string;
  /** The customer's segment; absent: none. */
  readonly segment?: string;
  /** The market; absent: none. */
  readonly market?: string;
  /** The start of the billed period: a date or an RFC 3339 instant. */
  readonly at: string;
  /** The catalogue's time zone, in which dates begin. */
  readonly timeZone: string;
}

/** The price that applies. */
export interface FoundPrice {
  readonly kind: 'found';
  /** The price. */
  readonly price: Price;
  /** Its position among the charge's prices, from 0. */
  readonly position: number;
  /** Scopes that were passed over because the circumstances name no channel, market or segment. */
  readonly skipped: readonly PriceScope[];
}

/** Why no price applies. */
export type NoPriceCode = 'NO_PRICE_IN_CURRENCY' | 'NO_PRICE_AT_DATE' | 'NO_PRICE_IN_SCOPE' | 'AMBIGUOUS_PRICE';

/** No price applies. */
export interface NoPrice {
  readonly kind: 'none';
  /** The first filter that left nothing; AMBIGUOUS_PRICE where two prices of one scope overlap in time. */
  readonly code: NoPriceCode;
  /** Scopes that were passed over because the circumstances name no channel, market or segment. */
  readonly skipped: readonly PriceScope[];
}

/** The price that applies, or why there is none. */
export type PriceChoice = FoundPrice | NoPrice;

/**
 * Chooses among the prices of a charge. Currency and validity are hard filters; then the most specific scope wins, in the order segment with
 * channel with market, segment with channel, segment with market, segment, channel with market, channel, market, none. The order of the
 * prices never decides: two that are equally good are ambiguous, which validation reports.
 *
 * @param prices - The prices of one charge.
 * @param circumstances - Currency, scope, and the instant at which validity is judged.
 * @returns The price with its position, or the code of why there is none.
 * @throws `not-an-instant`, `unknown-time-zone`.
 * @example
 * const prices = [{ currency: 'EUR', flat: '20' }, { currency: 'EUR', flat: '18', scope: { channel: 'web' } }]
 * const choice = choosePrice(prices, { currency: 'EUR', channel: 'web', at: '2026-01-01', timeZone: 'UTC' })
 * choice.kind === 'found' ? choice.price.flat : choice.code // => '18'
 */
export function choosePrice(prices: readonly Price[], circumstances: PriceCircumstances): PriceChoice {
  const inCurrency = prices
    .map((price, position) => ({ price, position }))
    .filter(({ price }) => price.currency === circumstances.currency);
  if (inCurrency.length === 0) return { kind: 'none', code: 'NO_PRICE_IN_CURRENCY', skipped: [] };
  const at = requireInstant(circumstances.at, circumstances.timeZone);
  const valid = inCurrency.filter(({ price }) => isWithin(price.validFor, at, circumstances.timeZone));
  if (valid.length === 0) return { kind: 'none', code: 'NO_PRICE_AT_DATE', skipped: [] };
  const skipped = valid.flatMap(({ price }) => (isSkipped(price.scope, circumstances) ? [price.scope] : [])).sort(compareScopes);
  const fitting = valid.filter(({ price }) => fits(price.scope, circumstances));
  const best = Math.max(...fitting.map(({ price }) => specificity(price.scope)));
  const [first, second] = fitting.filter(({ price }) => specificity(price.scope) === best);
  if (first === undefined) return { kind: 'none', code: 'NO_PRICE_IN_SCOPE', skipped };
  if (second !== undefined) return { kind: 'none', code: 'AMBIGUOUS_PRICE', skipped };
  return { kind: 'found', ...first, skipped };
}

/**
 * Chooses where there is nothing to choose from: one price in the currency, for everybody, at any time. That is the usual case.
 *
 * @param prices - The prices of one charge.
 * @param currency - The currency.
 * @returns The price; undefined where `choosePrice` must be asked.
 */
export function chooseOnlyPrice(prices: readonly Price[], currency: string): FoundPrice | undefined {
  let position = -1;
  for (const [at, price] of prices.entries()) {
    if (price.currency !== currency) continue;
    if (position >= 0 || price.scope !== undefined || price.validFor !== undefined) return undefined;
    position = at;
  }
  const price = prices[position];
  return price === undefined ? undefined : { kind: 'found', price, position, skipped: [] };
}

const dimensions = ['segment', 'channel', 'market'] as const;

// Powers of two in the order of the ladder make every combination comparable.
const weights = { segment: 4, channel: 2, market: 1 } as const;

// Sorted, so that the order of the prices shows nowhere.
function compareScopes(a: PriceScope, b: PriceScope): number {
  return compareText(JSON.stringify([a.segment, a.channel, a.market]), JSON.stringify([b.segment, b.channel, b.market]));
}

function specificity(scope: PriceScope | undefined): number {
  return dimensions.reduce((sum, name) => sum + (scope?.[name] === undefined ? 0 : weights[name]), 0);
}

function fits(scope: PriceScope | undefined, circumstances: PriceCircumstances): boolean {
  return dimensions.every(name => scope?.[name] === undefined || scope[name] === circumstances[name]);
}

// Skipped, and not merely unfit, is a scope that would fit if the circumstances named what they leave open.
function isSkipped(scope: PriceScope | undefined, circumstances: PriceCircumstances): scope is PriceScope {
  if (scope === undefined || fits(scope, circumstances)) return false;
  return dimensions.every(name => scope[name] === undefined || circumstances[name] === undefined || scope[name] === circumstances[name]);
}
