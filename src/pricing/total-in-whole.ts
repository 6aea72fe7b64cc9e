/** What a plain order costs, in whole numbers: the fast way of nearly all. */
import type { Decimal } from '../kernel/decimal.js';
import { compilePlan, type FixedCharge, type MeteredCharge } from './compile-plan.js';
import type { PlanOption } from './list-plan-options.js';
import { type PlainScene, plainPlan, readingsOf } from './plain-scene.js';
import { rateWhole, readWholePrice } from './rate-whole.js';

/** What something costs over all months, and between what that can lie. */
export interface PlainCost {
  readonly total: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
}

/**
 * Works out what orders cost together in whole numbers of the smallest unit, which hold nearly everything exactly.
 *
 * @param scene - The scene.
 * @param options - The offers on their price plans.
 * @returns The cost; undefined where it has to be worked out in another way.
 */
export function totalInWhole(scene: PlainScene, options: readonly PlanOption[]): PlainCost | undefined {
  const { place, minorUnits, months } = scene;
  const sum = { total: 0, low: 0, high: 0 };
  for (const option of options) {
    const plan = plainPlan(scene, option);
    const charges = plan === undefined ? undefined : compilePlan(plan, { currency: place.currency, minorUnits });
    if (charges === undefined) return undefined;
    for (const charge of charges) {
      if (charge.kind === 'fixed') {
        const amount = charge.amount * countPeriods(charge, months);
        sum.total += amount;
        sum.low += amount;
        sum.high += amount;
      } else if (!addUsage(scene, charge, sum)) return undefined;
    }
  }
  if (!(Math.abs(sum.total) <= Number.MAX_SAFE_INTEGER && sum.high <= Number.MAX_SAFE_INTEGER)) return undefined;
  const inMoney = (whole: number): Decimal => ({ coefficient: BigInt(whole), scale: minorUnits });
  return { total: inMoney(sum.total), low: inMoney(sum.low), high: inMoney(sum.high) };
}

function countPeriods({ everyMonths, isInAdvance }: FixedCharge, months: number): number {
  if (everyMonths === 0) return 1;
  return isInAdvance ? Math.ceil(months / everyMonths) : Math.floor(months / everyMonths);
}

interface WholeSum {
  total: number;
  low: number;
  high: number;
}

function addUsage(scene: PlainScene, { charge, unit, price }: MeteredCharge, sum: WholeSum): boolean {
  const { months, minorUnits, varied } = scene;
  const { whole } = readingsOf(scene, charge, unit);
  const steps = whole === undefined ? undefined : readWholePrice(price, { scale: whole.scale, minorUnits });
  if (whole === undefined || steps === undefined) return false;
  const amounts: number[] = [];
  for (const quantity of whole.quantities) {
    const amount = rateWhole(steps, quantity);
    if (amount === undefined) return false;
    amounts.push(amount);
  }
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let month = 0; month < varied; month += 1) {
    lowest = Math.min(lowest, amounts[month] ?? lowest);
    highest = Math.max(highest, amounts[month] ?? highest);
  }
  for (let month = 0; month < months; month += 1) {
    const amount = amounts[month] ?? 0;
    sum.total += amount;
    sum.low += Math.min(amount, lowest);
    sum.high += Math.max(amount, highest);
  }
  return true;
}
