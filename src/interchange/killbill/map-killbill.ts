/** A Kill Bill catalogue as a catalogue. */
import { isIsoCurrency } from '../../kernel/currency.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Currency } from '../../model/currency.js';
import type { Feature, FeatureValue } from '../../model/feature.js';
import type { Offer } from '../../model/offer.js';
import type { PriceList } from '../../model/price-list.js';
import type { Product } from '../../model/product.js';
import type { Relationship } from '../../model/relationship.js';
import type { KillBillCatalogue, KillBillLimit, KillBillProduct, Raw } from './killbill.js';
import { billingModes, otherMinorUnits, ownCurrencies } from './killbill-words.data.js';

/** Maps a catalogue that was read without error. */
export function mapKillBill(source: KillBillCatalogue, id: string): Catalogue {
  const { name, units, products, plans, policy } = source;
  const names = groupNames(source);
  return {
    catalogue: 1,
    id,
    name,
    timeZone: 'UTC',
    defaultLocale: 'en',
    locales: ['en'],
    currencies: source.currencies.map(currencyOf),
    channels: [],
    markets: [],
    segments: [],
    categories: [],
    units: units.map(unit => ({ id: unit.name, name: unit.label ?? unit.name })),
    features: featuresOf(source),
    facts: {},
    priceLists: source.priceLists.map(priceListOf),
    products: products.map(product => productOf(product, names)),
    pricePlans: plans.map(({ plan }) => ({ ...plan, priceLists: names.lists.get(plan.id) ?? [] })),
    offers: products.flatMap(product => offerOf(product, names)),
    changePolicy: policy,
    metadata: { origin: { system: 'killbill', id: name, raw: headOf(source) } },
  };
}

/** Which names belong to which, so that each is looked for once. */
interface GroupedNames {
  /** The products for which an add-on is available. */
  readonly hosts: ReadonlyMap<string, readonly string[]>;
  /** The plans of a product. */
  readonly plans: ReadonlyMap<string, readonly string[]>;
  /** The price lists of a plan. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

function groupNames({ products, plans, priceLists }: KillBillCatalogue): GroupedNames {
  return {
    hosts: groupPairs(products.flatMap(({ name, available }) => available.map(addOn => [addOn, name]))),
    plans: groupPairs(plans.map(({ product, plan }) => [product, plan.id])),
    lists: groupPairs(priceLists.flatMap(({ name, plans: own }) => own.map(plan => [plan, name]))),
  };
}

function groupPairs(pairs: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [key = '', value = ''] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

function currencyOf(code: string): Currency {
  return isIsoCurrency(code) ? { code } : { code, minorUnits: ownCurrencies.get(code) ?? otherMinorUnits };
}

function headOf({ effectiveDate, mode, raw }: KillBillCatalogue): Raw {
  const word = [...billingModes].find(([, timing]) => timing === mode)?.[0];
  return { effectiveDate, ...(word === undefined ? {} : { recurringBillingMode: word }), ...raw };
}

function priceListOf({ name, label }: KillBillCatalogue['priceLists'][number], position: number): PriceList {
  return { id: name, ...(label === undefined ? {} : { name: label }), ...(position === 0 ? { default: true } : {}) };
}

// A product that allows so much of a unit has a feature that is called like it.
function featuresOf({ units, products }: KillBillCatalogue): readonly Feature[] {
  const limited = new Set(products.flatMap(({ limits }) => limits.map(({ unit }) => unit)));
  return units
    .filter(({ name }) => limited.has(name))
    .map(({ name, label }) => ({ id: name, name: label ?? name, type: 'quantity', unit: name }));
}

function productOf(product: KillBillProduct, names: GroupedNames): Product {
  const relationships = relationshipsOf(product, names);
  const { name, label, kind, limits } = product;
  const minima = limits.filter(({ min }) => min !== undefined).map(({ unit, min }) => [unit, min]);
  const raw = minima.length === 0 ? {} : { raw: { minima: Object.fromEntries(minima) } };
  return {
    id: name,
    ...(label === undefined ? {} : { name: label }),
    status: 'active',
    kind,
    ...(limits.length === 0 ? {} : { features: Object.fromEntries(limits.map(limit => [limit.unit, allowanceOf(limit)])) }),
    ...(relationships.length === 0 ? {} : { relationships }),
    origin: { system: 'killbill', id: name, ...raw },
  };
}

function allowanceOf({ max }: KillBillLimit): FeatureValue {
  return max === undefined ? 'unlimited' : { amount: max, then: 'stop' };
}

// An add-on needs one of the products that it is available for.
function relationshipsOf({ name, included }: KillBillProduct, names: GroupedNames): readonly Relationship[] {
  const hosts = names.hosts.get(name) ?? [];
  const [target, ...others] = hosts;
  const needs: readonly Relationship[] =
    target === undefined ? [] : [others.length === 0 ? { kind: 'requires', target } : { kind: 'requires', anyOf: hosts }];
  return [...needs, ...included.map((each): Relationship => ({ kind: 'includes', target: each }))];
}

// An add-on that is available for no product is sold by nobody.
function offerOf(product: KillBillProduct, names: GroupedNames): readonly Offer[] {
  const { name, label, kind } = product;
  const pricePlans = names.plans.get(name) ?? [];
  if (pricePlans.length === 0) return [];
  const isHomeless = kind === 'addOn' && !names.hosts.has(name);
  return [
    {
      id: name,
      ...(label === undefined ? {} : { name: label }),
      status: 'active',
      product: name,
      pricePlans,
      ...(isHomeless ? { sellable: false } : {}),
      origin: { system: 'killbill', id: name },
    },
  ];
}
