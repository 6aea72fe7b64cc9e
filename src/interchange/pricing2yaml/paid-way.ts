/** What a price plan says in the words of a pricing: how often, for how many of what, how much. */
import { type Decimal, parseDecimal } from '../../kernel/decimal.js';
import { isRecord } from '../../kernel/is-record.js';
import type { Charge } from '../../model/charge.js';
import type { Price } from '../../model/price.js';
import type { PricePlan } from '../../model/price-plan.js';

/** One way of paying for a plan or an add-on. */
export interface PaidWay {
  /** Absent: once. */
  readonly period?: string;
  /** The id of the unit that is counted. */
  readonly unit?: string;
  /** How many of it a price buys; absent: one. */
  readonly size?: string;
  /** Absent: told on request. */
  readonly amount?: Decimal;
  /** The words or the formula that the pricing had for it. */
  readonly text?: string;
  readonly quantity: Charge['quantity'];
}

/** Reads a price plan; undefined for one that a pricing has no words for. */
export function readPaidWay({ phases, origin }: PricePlan, currency: string): PaidWay | undefined {
  const [phase, ...otherPhases] = phases;
  const [charge, ...otherCharges] = phase?.charges ?? [];
  const isSimple = charge !== undefined && otherPhases.length === 0 && otherCharges.length === 0 && phase?.duration === undefined;
  if (
    !isSimple ||
    charge.occasions !== undefined ||
    charge.characteristics !== undefined ||
    charge.kind === 'usage' ||
    charge.quantity.kind === 'metered'
  )
    return undefined;
  const price = charge.prices.find(each => each.currency === currency && each.scope === undefined && each.validFor === undefined);
  const cost = price === undefined ? undefined : readCost(price, charge.unit !== undefined);
  if (cost === undefined || (charge.kind === 'recurring') !== (charge.period !== undefined)) return undefined;
  const raw = origin?.system === 'pricing2yaml' && isRecord(origin.raw) ? origin.raw['price'] : undefined;
  return {
    ...(charge.period === undefined ? {} : { period: charge.period }),
    ...(charge.unit === undefined ? {} : { unit: charge.unit }),
    ...cost,
    ...(typeof raw === 'string' ? { text: raw } : {}),
    quantity: charge.quantity,
  };
}

const simpleFields = new Set(['currency', 'flat', 'perUnit', 'onRequest', 'divideBy', 'taxIncluded']);

function readCost(price: Price, isCounted: boolean): Pick<PaidWay, 'amount' | 'size'> | undefined {
  if (Object.keys(price).some(name => !simpleFields.has(name))) return undefined;
  const { flat, perUnit, divideBy } = price;
  const size = divideBy === undefined ? {} : { size: divideBy.size };
  if (price.onRequest === true) return size;
  const text = isCounted ? perUnit : flat;
  const amount = text === undefined ? undefined : parseDecimal(text);
  if (amount === undefined || amount.coefficient < 0n || divideBy?.round === 'down') return undefined;
  return { amount, ...size };
}
