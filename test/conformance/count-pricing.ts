// Counts of an imported pricing by the engines: what goes together, and what it costs.
import { type Decimal, formatDecimal, oneDecimal } from '../../src/kernel/decimal.js';
import { compareDecimals, isZeroDecimal, sumDecimals } from '../../src/kernel/decimal-arithmetic.js';
import type { CatalogueIndex } from '../../src/lookup/catalogue-index.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { listConfigurations } from '../../src/lookup/list-configurations.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Feature } from '../../src/model/feature.js';
import type { Product } from '../../src/model/product.js';
import { ratePrice } from '../../src/pricing/rate-price.js';

const featureTypes = ['INFORMATION', 'INTEGRATION', 'DOMAIN', 'AUTOMATION', 'MANAGEMENT', 'GUARANTEE', 'SUPPORT', 'PAYMENT'];

export function countPricing(catalogue: Catalogue): unknown {
  const features = catalogue.features.filter(feature => featureTypes.includes(typeOf(feature)));
  const limits = catalogue.features.filter(feature => !featureTypes.includes(typeOf(feature)));
  const plans = catalogue.products.filter(({ kind }) => kind === 'base');
  const addOns = catalogue.products.filter(({ kind }) => kind === 'addOn');
  const index = indexCatalogue(catalogue);
  const counted = countConfigurations(index, plans, addOns);
  return {
    features: features.length,
    usageLimits: limits.length,
    plans: plans.length,
    freePlans: plans.filter(plan => isFree(priceOf(index, plan))).length,
    addOns: addOns.length,
    featuresByType: Object.fromEntries(featureTypes.map(type => [type, features.filter(feature => typeOf(feature) === type).length])),
    renewableUsageLimits: limits.filter(({ resetPeriod }) => resetPeriod !== undefined).length,
    allPricesNumeric: catalogue.products.every(product => priceOf(index, product) !== undefined),
    ...counted,
  };
}

function isFree(price: Decimal | undefined): boolean {
  return price !== undefined && isZeroDecimal(price);
}

function typeOf({ metadata }: Feature): string {
  const { origin } = metadata as { origin: { raw: { type: string } } }; // as the importer writes it
  return origin.raw.type;
}

/** The list price for one, by the month where there is one; undefined where it is told on request. */
function priceOf(index: CatalogueIndex, { id }: Product): Decimal | undefined {
  const [offer] = index.offersOfProduct.get(id) ?? [];
  const plan = index.pricePlans.get(offer?.pricePlans?.[0] ?? '');
  const price = plan?.phases[0]?.charges[0]?.prices[0];
  const rated = price === undefined ? undefined : ratePrice(price, { quantity: oneDecimal });
  return rated?.kind === 'rated' ? rated.amount : undefined;
}

function countConfigurations(
  index: CatalogueIndex,
  plans: readonly Product[],
  addOns: readonly Product[],
): Readonly<Record<string, unknown>> {
  const prices = new Map([...plans, ...addOns].map(product => [product.id, priceOf(index, product)]));
  // Where there are no plans, add-ons are sold alone.
  const found = (plans.length === 0 ? [undefined] : plans).map(plan => {
    const listed = listConfigurations(index, plan === undefined ? {} : { offer: plan.id });
    if (listed.kind !== 'all' || !listed.isCertain) throw new Error('not all configurations were listed');
    return { id: plan?.id, configurations: listed.configurations };
  });
  const allNumeric = [...prices.values()].every(price => price !== undefined);
  const sums = !allNumeric
    ? []
    : found.flatMap(({ id, configurations }) => configurations.map(chosen => sumOf(prices, id === undefined ? chosen : [id, ...chosen])));
  const listed = (plans.length === 0 ? addOns : plans).flatMap(({ id }) => prices.get(id) ?? []);
  const [cheapest] = listed.toSorted(compareDecimals);
  const dearest = sums.toSorted(compareDecimals).at(-1);
  return {
    configurations: found.reduce((sum, { configurations }) => sum + configurations.length, 0),
    configurationsPerPlan: Object.fromEntries(found.map(({ id, configurations }) => [id ?? 'null', configurations.length])),
    ...(cheapest === undefined ? {} : { cheapestSubscription: Number(formatDecimal(cheapest)) }),
    ...(dearest === undefined ? {} : { dearestSubscription: Number(formatDecimal(dearest)) }),
  };
}

function sumOf(prices: ReadonlyMap<string, Decimal | undefined>, ids: readonly string[]): Decimal {
  return sumDecimals(ids.flatMap(id => prices.get(id) ?? []));
}
