/** The amounts of a price in one currency, as Stripe's pricing models have them. */
import type { ChargeQuantity } from '../../model/charge.js';
import type { Price } from '../../model/price.js';
import type { ChosenPrice } from '../../model/price-model.js';
import type { Tier } from '../../model/tier.js';
import { type StripeForm, type StripeObject, some } from './export-context.js';
import { stripeDecimals, toMinor } from './stripe-amount.js';

/** The amounts of one currency, and what they share with those of the others. */
export interface StripeAmounts {
  readonly scheme: 'per_unit' | 'tiered';
  readonly mode?: 'graduated' | 'volume';
  readonly amounts: StripeObject;
}

/** What amounts are written for. */
export interface AmountUse {
  readonly quantity: ChargeQuantity;
  readonly form: StripeForm;
}

/** Writes the amounts; undefined where Stripe cannot charge exactly this. */
export function writeAmounts(price: Price, { quantity, form }: AmountUse): StripeAmounts | undefined {
  const decimals = stripeDecimals(price.currency);
  if (decimals === undefined || hasModifier(price) || !hasWholePackages(price)) return undefined;
  const isOne = quantity.kind === 'fixed' && (quantity.default === undefined || quantity.default === '1');
  if (price.flat !== undefined) return isOne ? perUnit(price.flat, decimals, form) : undefined;
  if (price.perUnit !== undefined) return quantity.kind !== 'fixed' || isOne ? perUnit(price.perUnit, decimals, form) : undefined;
  if (price.chosen !== undefined) return isOne ? chosen(price.chosen, decimals) : undefined;
  const mode = price.volume === undefined ? 'graduated' : 'volume';
  const tiers = price[mode];
  return tiers === undefined || quantity.kind === 'fixed' || price.divideBy !== undefined
    ? undefined
    : tiered(tiers, mode, { decimals, form });
}

function hasModifier({ freeUnits, freeEvents, minimum, maximum, perEventMinimum, perEventMaximum, scope, validFor }: Price): boolean {
  const modifiers = [freeUnits, freeEvents, minimum, maximum, perEventMinimum, perEventMaximum, scope, validFor];
  return modifiers.some(modifier => modifier !== undefined);
}

function perUnit(amount: string, decimals: number, form: StripeForm): StripeAmounts | undefined {
  const amounts = minor('unit_amount', amount, { decimals, form });
  return amounts === undefined ? undefined : { scheme: 'per_unit', amounts };
}

function hasWholePackages({ divideBy }: Price): boolean {
  return divideBy === undefined || /^[1-9]\d{0,14}$/.test(divideBy.size);
}

interface MinorUse {
  readonly decimals: number;
  readonly form: StripeForm;
}

// Stripe gives both, and takes one.
function minor(name: string, amount: string | undefined, { decimals, form }: MinorUse): StripeObject | undefined {
  const told = toMinor(amount, decimals);
  if (told === undefined) return undefined;
  if (form === 'resources') return { [name]: told.whole ?? null, [`${name}_decimal`]: told.decimal };
  return told.whole === undefined ? { [`${name}_decimal`]: told.decimal } : { [name]: told.whole };
}

function tiered(tiers: readonly Tier[], mode: 'graduated' | 'volume', use: MinorUse): StripeAmounts | undefined {
  const written = tiers.map((tier, index) => writeTier(tier, use, index === tiers.length - 1));
  const all = written.flatMap(tier => tier ?? []);
  return all.length < tiers.length ? undefined : { scheme: 'tiered', mode, amounts: { tiers: all } };
}

function writeTier({ upTo, unitAmount, flatAmount, rate, blockSize }: Tier, use: MinorUse, isLast: boolean): StripeObject | undefined {
  const bound = upTo === null ? null : typeof upTo === 'string' && /^[1-9]\d{0,14}$/.test(upTo) ? Number(upTo) : undefined;
  const unit = unitAmount === undefined ? {} : minor('unit_amount', unitAmount, use);
  const flat = flatAmount === undefined ? {} : minor('flat_amount', flatAmount, use);
  const isSaid = bound !== undefined && unit !== undefined && flat !== undefined && rate === undefined && blockSize === undefined;
  if (!isSaid || (bound === null) !== isLast) return undefined;
  return { up_to: bound === null && use.form === 'parameters' ? 'inf' : bound, ...unit, ...flat };
}

function chosen({ min, max, preset }: ChosenPrice, decimals: number): StripeAmounts | undefined {
  const bounds = { minimum: min, maximum: max, preset };
  const told = Object.entries(bounds).flatMap(([name, amount]) =>
    amount === undefined ? [] : [[name, toMinor(amount, decimals)?.whole] as const],
  );
  if (told.some(([, whole]) => whole === undefined)) return undefined;
  return { scheme: 'per_unit', amounts: { custom_unit_amount: some({ enabled: true, ...Object.fromEntries(told) }) } };
}
