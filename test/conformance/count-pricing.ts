// Counts of an imported pricing, taken from the catalogue alone, by the rules that the published counts state.
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Feature } from '../../src/model/feature.js';
import type { Product } from '../../src/model/product.js';

const featureTypes = ['INFORMATION', 'INTEGRATION', 'DOMAIN', 'AUTOMATION', 'MANAGEMENT', 'GUARANTEE', 'SUPPORT', 'PAYMENT'];

export function countPricing(catalogue: Catalogue): unknown {
  const features = catalogue.features.filter(feature => featureTypes.includes(typeOf(feature)));
  const limits = catalogue.features.filter(feature => !featureTypes.includes(typeOf(feature)));
  const plans = catalogue.products.filter(({ kind }) => kind === 'base');
  const addOns = catalogue.products.filter(({ kind }) => kind === 'addOn');
  const counted = countConfigurations(catalogue, plans, addOns);
  return {
    features: features.length,
    usageLimits: limits.length,
    plans: plans.length,
    freePlans: plans.filter(plan => priceOf(catalogue, plan) === 0).length,
    addOns: addOns.length,
    featuresByType: Object.fromEntries(featureTypes.map(type => [type, features.filter(feature => typeOf(feature) === type).length])),
    renewableUsageLimits: limits.filter(({ resetPeriod }) => resetPeriod !== undefined).length,
    allPricesNumeric: catalogue.products.every(product => priceOf(catalogue, product) !== undefined),
    ...counted,
  };
}

function typeOf({ metadata }: Feature): string {
  const { origin } = metadata as { origin: { raw: { type: string } } }; // as the importer writes it
  return origin.raw.type;
}

/** The list price by the month, or undefined where it is told on request. */
function priceOf({ offers, pricePlans }: Catalogue, { id }: Product): number | undefined {
  const offer = offers.find(({ product }) => product === id);
  const plan = pricePlans.find(each => each.id === offer?.pricePlans?.[0]);
  const price = plan?.phases[0]?.charges[0]?.prices[0];
  const amount = price?.flat ?? price?.perUnit;
  return amount === undefined ? undefined : Number(amount);
}

interface AddOnBits {
  readonly needed: number;
  readonly excluded: number;
  readonly price: number | undefined;
}

function countConfigurations(
  catalogue: Catalogue,
  plans: readonly Product[],
  addOns: readonly Product[],
): Readonly<Record<string, unknown>> {
  const found = (plans.length === 0 ? [undefined] : plans).map(plan => {
    const available = addOns.filter(addOn => plan === undefined || isAvailable(addOn, plan, plans));
    const bits = available.map(addOn => bitsOf(catalogue, addOn, available));
    // Where there are no plans, add-ons are sold alone, and nothing at all is no subscription.
    const start = plan === undefined ? { price: 0, first: 1 } : { price: priceOf(catalogue, plan), first: 0 };
    return { id: plan?.id ?? 'null', ...tryAll(bits, start) };
  });
  const allNumeric = catalogue.products.every(product => priceOf(catalogue, product) !== undefined);
  const cheapest = Math.min(...(plans.length === 0 ? addOns : plans).flatMap(product => priceOf(catalogue, product) ?? []));
  return {
    configurations: found.reduce((sum, { count }) => sum + count, 0),
    configurationsPerPlan: Object.fromEntries(found.map(({ id, count }) => [id, count])),
    ...(Number.isFinite(cheapest) ? { cheapestSubscription: cheapest } : {}),
    ...(allNumeric ? { dearestSubscription: roundSum(Math.max(...found.map(({ dearest }) => dearest))) } : {}),
  };
}

// The published sums are floating-point numbers with a few digits.
function roundSum(sum: number): number {
  return Math.round(sum * 10_000) / 10_000;
}

/** Of the two kinds of `requires`, the first names plans and the others add-ons. */
function isAvailable(addOn: Product, plan: Product, plans: readonly Product[]): boolean {
  const requirement = addOn.relationships?.find(
    ({ kind, target, anyOf }) => kind === 'requires' && plans.some(({ id }) => id === (target ?? anyOf?.[0])),
  );
  return requirement?.target === plan.id || requirement?.anyOf?.includes(plan.id) === true;
}

function bitsOf(catalogue: Catalogue, addOn: Product, available: readonly Product[]): AddOnBits {
  const bitOf = (id: string): number => {
    const index = available.findIndex(each => each.id === id);
    return index < 0 ? 0 : 1 << index;
  };
  const targets = (wanted: string): string[] =>
    (addOn.relationships ?? []).flatMap(({ kind, target }) => (kind === wanted && target !== undefined ? [target] : []));
  const addOnTargets = targets('requires').filter(id => catalogue.products.some(product => product.id === id && product.kind === 'addOn'));
  const isBlocked = addOnTargets.some(id => bitOf(id) === 0);
  return {
    needed: isBlocked ? -1 : addOnTargets.reduce((bits, id) => bits | bitOf(id), 0),
    excluded: targets('excludes').reduce((bits, id) => bits | bitOf(id), 0),
    price: priceOf(catalogue, addOn),
  };
}

function tryAll(
  bits: readonly AddOnBits[],
  start: { readonly price: number | undefined; readonly first: number },
): { readonly count: number; readonly dearest: number } {
  let count = 0;
  let dearest = Number.NEGATIVE_INFINITY;
  for (let chosen = start.first; chosen < 1 << bits.length; chosen += 1) {
    const taken = bits.filter((_, index) => (chosen & (1 << index)) !== 0);
    if (!taken.every(({ needed, excluded }) => (chosen & needed) === needed && (chosen & excluded) === 0)) continue;
    count += 1;
    dearest = Math.max(
      dearest,
      taken.reduce((sum, { price = Number.NaN }) => sum + price, start.price ?? Number.NaN),
    );
  }
  return { count, dearest };
}
