/** From a request to what is fixed for a quote; calls that make no sense end here. */

import { CatalogueError } from '../kernel/catalogue-error.js';
import { type Decimal, decimal } from '../kernel/decimal.js';
import { isNegativeDecimal } from '../kernel/decimal-arithmetic.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import { requireArgument } from '../kernel/require-argument.js';
import { isWithin } from '../kernel/validity.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Customer } from '../model/customer.js';
import type { Discount } from '../model/discount.js';
import { decideFor } from './decide-for.js';
import type { ActiveDiscount, PricingScene } from './pricing-scene.js';
import type { QuoteAssumption } from './quote.js';
import type { QuoteRequest } from './quote-request.js';

/** The currency of an answer, or that it is not known. */
export interface CurrencyChoice {
  readonly currency?: string;
  /** True where nobody named it. */
  readonly isDefault: boolean;
}

/**
 * Chooses the currency of an answer.
 *
 * @param index - The index.
 * @param asked - The currency that the call names, the market, and the customer.
 * @returns The currency with a known number of decimals, or none.
 * @throws `unknown-currency` for one that the call names and the catalogue does not declare.
 */
export function chooseCurrency(
  index: CatalogueIndex,
  asked: { readonly currency?: string; readonly market?: string; readonly customer?: Customer },
): CurrencyChoice {
  const { currency, customer } = asked;
  if (currency !== undefined) {
    if (!index.minorUnits.has(currency))
      throw new CatalogueError('unknown-currency', `the catalogue does not declare the currency \`${currency}\``, { currency });
    return { currency, isDefault: false };
  }
  if (customer?.currency !== undefined)
    return index.minorUnits.has(customer.currency) ? { currency: customer.currency, isDefault: false } : { isDefault: false };
  const market = index.catalogue.markets.find(({ id }) => id === asked.market);
  const [first, second] = market?.currencies ?? [...index.minorUnits.keys()];
  return first === undefined || second !== undefined || !index.minorUnits.has(first)
    ? { isDefault: true }
    : { currency: first, isDefault: true };
}

/** The scene of a new order with what was taken for granted. */
export interface OrderScene {
  readonly scene: PricingScene;
  readonly assumptions: readonly QuoteAssumption[];
}

/**
 * Fixes the scene of a new order.
 *
 * @param index - The index.
 * @param request - The request, already checked.
 * @param currency - The currency, one of the catalogue's.
 * @returns The scene, with discounts that apply by themselves or by code.
 */
export function makeOrderScene(index: CatalogueIndex, request: QuoteRequest, currency: string): OrderScene {
  const { timeZone } = index.catalogue;
  const startMs = requireInstant(request.at, timeZone);
  const decide = request.decide ?? decideFor(index, request.customer, request.at);
  const start = localDateOf(startMs, timeZone);
  const offered = (index.catalogue.discounts ?? []).filter(discount => isOffered(discount, request, { startMs, timeZone }));
  const outcomes = offered.map(discount => ({ discount, outcome: discount.when === undefined ? 'true' : decide(discount.when) }));
  const undecided = outcomes.filter(({ outcome }) => outcome === 'unknown');
  const discounts = outcomes.filter(({ outcome }) => outcome === 'true').map(({ discount }): ActiveDiscount => ({ discount, from: start }));
  const { billingAnchor, characteristics = {}, occasion = 'order' } = request;
  const dimensions = request.dimensions ?? dimensionsOf(characteristics);
  return {
    scene: {
      index,
      timeZone,
      start,
      startMs,
      ...(billingAnchor === undefined ? {} : { billingAnchor: localDateOf(requireInstant(billingAnchor, timeZone), timeZone) }),
      currency,
      minorUnits: index.minorUnits.get(currency) ?? 0,
      ...placeOf(request),
      occasion: { kind: occasion, on: start },
      quantities: request.quantities ?? {},
      characteristics,
      ...(dimensions === undefined ? {} : { dimensions }),
      chosenAmounts: request.chosenAmounts ?? {},
      agreedAmounts: {},
      isOrder: true,
      discounts,
      decide,
    },
    assumptions: [
      ...undecided.map(({ discount }): QuoteAssumption => ({ code: 'DISCOUNT_UNDECIDED', details: { discount: discount.id } })),
      ...discountsWithoutAmount(discounts, currency),
    ],
  };
}

/** The chosen words among characteristics: the dimensions of matrix prices, where nobody names others. */
export function dimensionsOf(characteristics: NonNullable<QuoteRequest['characteristics']>): Readonly<Record<string, string>> | undefined {
  const named = Object.entries(characteristics).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  return named.length === 0 ? undefined : Object.fromEntries(named);
}

/** Says which discounts have no amount in a currency and so take nothing off. */
export function discountsWithoutAmount(discounts: readonly ActiveDiscount[], currency: string): readonly QuoteAssumption[] {
  return discounts
    .filter(
      ({ discount }) =>
        (discount.kind === 'amount' || discount.kind === 'override') &&
        discount.amounts?.some(amount => amount.currency === currency) !== true,
    )
    .map(({ discount }): QuoteAssumption => ({ code: 'DISCOUNT_NOT_IN_CURRENCY', details: { discount: discount.id, currency } }));
}

/** Where and to whom: what the request names, else what is known of the customer. */
export function placeOf({ channel, market, segment, customer }: QuoteRequest): Pick<PricingScene, 'channel' | 'market' | 'segment'> {
  const inMarket = market ?? customer?.market;
  const inSegment = segment ?? customer?.segment;
  return {
    ...(channel === undefined ? {} : { channel }),
    ...(inMarket === undefined ? {} : { market: inMarket }),
    ...(inSegment === undefined ? {} : { segment: inSegment }),
  };
}

/**
 * Refuses a request that makes no sense, so that a slip of the caller is never answered with a price.
 *
 * @param index - The index.
 * @param request - The request.
 * @throws `not-an-instant`, `not-a-decimal`, `negative-quantity`, `unknown-channel`, `unknown-market`, `unknown-segment`.
 */
export function requireSound(index: CatalogueIndex, request: QuoteRequest): void {
  requireInstant(request.at, index.catalogue.timeZone);
  for (const [key, quantity] of Object.entries(request.quantities ?? {})) {
    if (isNegativeDecimal(requireDecimal(`quantities.${key}`, quantity)))
      throw new CatalogueError('negative-quantity', `the quantity of \`${key}\` is below zero: \`${quantity}\``, { key, quantity });
  }
  for (const [key, amount] of Object.entries(request.chosenAmounts ?? {})) requireDecimal(`chosenAmounts.${key}`, amount);
  requireKnown('channel', request.channel, index.catalogue.channels);
  requireKnown('market', request.market, index.catalogue.markets);
  requireKnown('segment', request.segment, index.catalogue.segments);
}

function requireDecimal(name: string, text: unknown): Decimal {
  requireArgument(typeof text === 'string', name, 'a decimal string, such as "2.5"');
  return decimal(text);
}

function requireKnown(what: 'channel' | 'market' | 'segment', id: string | undefined, known: readonly { readonly id: string }[]): void {
  if (id === undefined || known.some(one => one.id === id)) return;
  throw new CatalogueError(`unknown-${what}`, `unknown ${what} \`${id}\``, { [what]: id });
}

// Whether a discount can still be had is judged on the first day; its duration says how long it then lasts.
function isOffered(discount: Discount, request: QuoteRequest, at: { readonly startMs: number; readonly timeZone: string }): boolean {
  const isNamed = discount.code === undefined || request.discountCodes?.includes(discount.code) === true;
  return isNamed && discount.status === 'active' && isWithin(discount.validFor, at.startMs, at.timeZone);
}
