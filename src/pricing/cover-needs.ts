/** Whether what a customer would have covers what they need. */
import { evaluateCondition } from '../condition/evaluate-condition.js';
import { type Decimal, decimal, formatDecimal, zeroDecimal } from '../kernel/decimal.js';
import { compareDecimals, maximumDecimal } from '../kernel/decimal-arithmetic.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { convertQuantity } from '../lookup/convert-quantity.js';
import { listHeldThings } from '../lookup/list-held-things.js';
import { makeCustomerScene } from '../lookup/make-customer-scene.js';
import type { Customer } from '../model/customer.js';
import type { Feature, FeatureValue } from '../model/feature.js';
import type { PlanNeeds, UncoveredNeed } from './best-plan.js';
import type { UsageMonths } from './usage-months.js';

/** Everything that must be covered. */
export interface Needs {
  readonly features: readonly string[];
  readonly allowances: readonly { readonly feature: string; readonly amount: Decimal }[];
  /** The most that is used in a month, of features whose allowance ends or slows down what is beyond it. */
  readonly peaks: readonly { readonly feature: string; readonly amount: Decimal }[];
}

/**
 * Works out what must be covered: features, allowances, and of each quantity the most that is used in a month.
 *
 * @param index - The index.
 * @param asked - What the question names, and what the customer requested.
 * @param usage - What is used.
 * @returns The needs.
 */
export function listNeeds(
  index: CatalogueIndex,
  asked: PlanNeeds & { readonly requests: readonly string[] },
  usage: readonly UsageMonths[],
): Needs {
  const quantities = index.catalogue.features.filter(feature => feature.type === 'quantity');
  return {
    features: asked.features ?? asked.requests,
    allowances: Object.entries(asked.allowances ?? {}).map(([feature, amount]) => ({ feature, amount: decimal(amount) })),
    peaks: quantities.flatMap(feature => {
      const amount = peakOf(index, feature, usage);
      return amount === undefined ? [] : [{ feature: feature.id, amount }];
    }),
  };
}

function peakOf(index: CatalogueIndex, { unit }: Feature, usage: readonly UsageMonths[]): Decimal | undefined {
  if (unit === undefined) return undefined;
  const amounts = usage.flatMap(one =>
    one.months.flatMap(({ quantity }) => convertQuantity(index, quantity, { from: one.unit, to: unit }) ?? []),
  );
  return amounts.length === 0 ? undefined : amounts.reduce(maximumDecimal, zeroDecimal);
}

/**
 * Finds the needs that are not covered.
 *
 * @param index - The index.
 * @param customer - The customer as they would be.
 * @param question - The needs, and the day.
 * @returns Each need that is not covered, with what there would be.
 */
export function findUncovered(
  index: CatalogueIndex,
  customer: Customer,
  { needs, at }: { readonly needs: Needs; readonly at: string },
): readonly UncoveredNeed[] {
  if (needs.features.length + needs.allowances.length + needs.peaks.length === 0) return [];
  const scene = makeCustomerScene(index, customer, at);
  const values = valuesOf(index, customer, scene);
  const lacks = ({ feature, amount }: Needs['allowances'][number]): readonly UncoveredNeed[] => {
    const offered = scene.allowance(feature);
    if (offered === 'unlimited' || (offered !== undefined && compareDecimals(offered, amount) >= 0)) return [];
    return [{ feature, needed: formatDecimal(amount), ...(offered === undefined ? {} : { offered: formatDecimal(offered) }) }];
  };
  return [
    ...needs.features.filter(feature => !(values.get(feature) ?? []).some(isThere)).map(feature => ({ feature })),
    ...needs.allowances.flatMap(lacks),
    // What is charged beyond an allowance is covered: it has its price.
    ...needs.peaks.filter(({ feature }) => isLimited(values.get(feature) ?? [])).flatMap(lacks),
  ];
}

function valuesOf(
  index: CatalogueIndex,
  customer: Customer,
  scene: ReturnType<typeof makeCustomerScene>,
): ReadonlyMap<string, readonly FeatureValue[]> {
  const values = new Map<string, FeatureValue[]>();
  const { at, timeZone } = scene;
  const things = listHeldThings(index, customer.holdings ?? [], { at, timeZone, decide: condition => evaluateCondition(condition, scene) });
  for (const { product } of things) {
    for (const [feature, value] of Object.entries(product?.features ?? {})) values.set(feature, [...(values.get(feature) ?? []), value]);
  }
  return values;
}

function isThere(value: FeatureValue): boolean {
  return value !== false && value !== '0' && !(Array.isArray(value) && value.length === 0);
}

function isLimited(values: readonly FeatureValue[]): boolean {
  return values.some(value => typeof value === 'object' && 'amount' in value && (value.then === 'stop' || value.then === 'throttle'));
}
