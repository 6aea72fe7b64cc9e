/** How the amount of a line comes about, step by step. */
import { decimal, formatDecimal } from '../kernel/decimal.js';
import { negateDecimal } from '../kernel/decimal-arithmetic.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Charge } from '../model/charge.js';
import type { Price } from '../model/price.js';
import type { ChargeStep } from './bill-explanation.js';
import type { QuoteLine } from './quote.js';

/**
 * Finds the charge that a line cites.
 *
 * @param held - The index of the release that the line is from.
 * @param line - The line.
 * @returns The charge with the price that was used.
 */
export function citedCharge(held: CatalogueIndex, line: QuoteLine): { readonly charge: Charge; readonly price: Price } | undefined {
  const phase = held.pricePlans.get(line.pricePlan)?.phases.find(({ id }) => id === line.phase);
  const charge = phase?.charges.find(({ id }) => id === line.charge);
  const price = charge?.prices[line.price.position];
  return charge === undefined || price === undefined ? undefined : { charge, price };
}

/**
 * Explains the amount of a line.
 *
 * @param held - The index of the release that the line is from.
 * @param line - The line.
 * @returns The steps in the order in which they are made.
 */
export function explainSteps(held: CatalogueIndex, line: QuoteLine): readonly ChargeStep[] {
  const price = citedCharge(held, line)?.price;
  return [
    ...line.tiers.map(({ tier, quantity, amount, ...rest }): ChargeStep => {
      return { kind: 'tier', values: textsOf({ tier: String(tier + 1), quantity, unit: line.unit, ...rest }), amount };
    }),
    ...(line.tiers.length > 0 ? [] : [priceStep(line, price)]),
    ...(line.price.limit === undefined ? [] : [limitStep(line, price)]),
    ...line.discounts.map(({ discount, amount }): ChargeStep => {
      return { kind: 'discount', values: { discount }, amount: formatDecimal(negateDecimal(decimal(amount))) };
    }),
    ...(line.share === undefined
      ? []
      : [{ kind: 'share', values: { part: String(line.share.part), of: String(line.share.of) }, amount: line.amount } as const]),
    ...(line.times === undefined ? [] : [{ kind: 'times', values: { times: String(line.times) }, amount: line.amount } as const]),
  ];
}

function priceStep(line: QuoteLine, price: Price | undefined): ChargeStep {
  const { perUnit, freeUnits, divideBy, percentage } = price ?? {};
  const isAgreed = line.price.isAgreed === true ? 'true' : undefined;
  const values = textsOf({
    model: line.price.model,
    quantity: line.quantity,
    unit: line.unit,
    perUnit: isAgreed === undefined ? perUnit : undefined,
    freeUnits,
    packageSize: divideBy?.size,
    rate: percentage?.rate,
    agreed: isAgreed,
  });
  return { kind: 'price', values, amount: line.gross };
}

function limitStep(line: QuoteLine, price: Price | undefined): ChargeStep {
  const { limit } = line.price;
  const amount = (limit === 'minimum' ? price?.minimum : price?.maximum) ?? line.gross;
  return { kind: 'limit', values: { limit: limit ?? '' }, amount };
}

function textsOf(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
