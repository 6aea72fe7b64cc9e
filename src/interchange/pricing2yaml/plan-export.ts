/** What of a catalogue a pricing can be made of: names for features, plans and add-ons, and the offers behind them. */
import { isRecord } from '../../kernel/is-record.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Feature } from '../../model/feature.js';
import type { Offer } from '../../model/offer.js';
import type { Origin } from '../../model/origin.js';
import type { PricePlan } from '../../model/price-plan.js';
import type { Product, ProductKind } from '../../model/product.js';
import { deriveCycles } from './derive-cycles.js';
import type { Pricing2YamlExportOptions } from './export-options.js';
import { limitTypes } from './feature-types.data.js';
import { openNames } from './open-names.js';
import type { BillingCycle, Raw } from './pricing.js';
import { cyclesOf } from './read-cycles.js';

/** A thing with its position in its collection. */
interface Placed<Thing> {
  readonly at: number;
  readonly thing: Thing;
}

/** A feature or a usage limit of the pricing. */
export interface ExportedFeature {
  readonly at: number;
  readonly feature: Feature;
  readonly name: string;
  readonly isLimit: boolean;
  readonly raw: Raw;
}

/** A plan or an add-on of the pricing: an offer of one product. */
export interface ExportedItem {
  readonly offer: Placed<Offer>;
  readonly product: Placed<Product>;
  /** In the order of the offer. */
  readonly pricePlans: readonly Placed<PricePlan>[];
  readonly name: string;
  readonly isAddOn: boolean;
  /** What the product's origin kept. */
  readonly raw: Raw;
}

/** All that is exported. */
export interface ExportPlan {
  readonly catalogue: Catalogue;
  readonly options: Pricing2YamlExportOptions;
  readonly currency: string;
  readonly raw: Raw;
  readonly cycles: readonly BillingCycle[];
  /** The factors by cycle, where the catalogue has several and the pricing did not say so itself. */
  readonly billing: ReadonlyMap<string, string>;
  readonly features: ReadonlyMap<string, ExportedFeature>;
  /** By the id of the offer. */
  readonly items: ReadonlyMap<string, ExportedItem>;
  /** The offers of a product. */
  readonly itemsOfProduct: ReadonlyMap<string, readonly ExportedItem[]>;
  readonly units: ReadonlyMap<string, string>;
  /** Whether prices are written as versions 1.x have them: by the month, and by the year. */
  readonly isOldStyle: boolean;
}

/** Plans the export. */
export function planExport(catalogue: Catalogue, options: Pricing2YamlExportOptions): ExportPlan {
  const origin = originIn(catalogue.metadata);
  const raw = rawOf(origin);
  const items = listItems(catalogue);
  const byOffer = new Map(items.map(item => [item.offer.thing.id, item]));
  const currency = options.currency ?? catalogue.currencies[0]?.code ?? '';
  const stated = cyclesOf(raw['billing']);
  // A pricing that named no cycles has none; only of another catalogue they are found.
  const derived =
    stated === undefined && origin === undefined
      ? deriveCycles(
          items.map(({ pricePlans }) => pricePlans.map(({ thing }) => thing)),
          currency,
        )
      : undefined;
  return {
    catalogue,
    options,
    currency,
    raw,
    cycles: stated ?? derived?.cycles ?? [],
    billing: derived?.billing ?? new Map(),
    features: new Map(listFeatures(catalogue).map(feature => [feature.feature.id, feature])),
    items: byOffer,
    itemsOfProduct: groupByProduct(items),
    units: new Map(catalogue.units.map(({ id, name }) => [id, typeof name === 'string' ? name : id])),
    isOldStyle: /^1\./.test(String(raw['version'] ?? '')) && !(hidesAnnual(byOffer) && items.some(isStatedTwice)),
  };
}

/** Whether some item kept an annual price that does not count. */
export function hidesAnnual(items: ExportPlan['items']): boolean {
  return [...items.values()].some(({ raw }) => Object.hasOwn(raw, 'annualPrice'));
}

// Where the pricing as a whole says that nothing is paid by the year, no plan can.
function isStatedTwice({ raw, pricePlans }: ExportedItem): boolean {
  return !Object.hasOwn(raw, 'annualPrice') && pricePlans.length > 1;
}

function listFeatures({ features }: Catalogue): readonly ExportedFeature[] {
  const [names, limits] = [openNames(), openNames()];
  return features.map((feature, at) => {
    const origin = originIn(feature.metadata);
    const raw = rawOf(origin);
    const isLimit = isUsageLimit(feature, raw);
    return { at, feature, name: (isLimit ? limits : names).claim(origin?.id ?? feature.id), isLimit, raw };
  });
}

function isUsageLimit({ type, unit, resetPeriod }: Feature, { type: kept }: Raw): boolean {
  if (typeof kept === 'string') return limitTypes.includes(kept);
  return type === 'quantity' && (unit !== undefined || resetPeriod !== undefined);
}

// A pricing has plans, of which one is had, and add-ons to them.
const sold: ReadonlySet<ProductKind> = new Set(['base', 'standalone', 'addOn']);

// Only what is on sale by itself is a pricing: drafts, what is retired and bundles have no word there.
function listItems(catalogue: Catalogue): readonly ExportedItem[] {
  const products = new Map(catalogue.products.map((thing, at) => [thing.id, { thing, at }]));
  const plans = new Map(catalogue.pricePlans.map((thing, at) => [thing.id, { thing, at }]));
  const [planNames, addOnNames] = [openNames(), openNames()];
  return catalogue.offers.flatMap((offer, at) => {
    const product = offer.product === undefined ? undefined : products.get(offer.product);
    if (product === undefined || offer.status !== 'active' || product.thing.status !== 'active') return [];
    if (offer.items !== undefined || offer.groups !== undefined || !sold.has(product.thing.kind)) return [];
    const isAddOn = product.thing.kind === 'addOn';
    const origin = offer.origin?.system === system ? offer.origin : undefined;
    const name = (isAddOn ? addOnNames : planNames).claim(origin?.id ?? offer.id);
    const raw = rawOf(product.thing.origin);
    return [{ offer: { thing: offer, at }, product, pricePlans: pricePlansOf(offer, plans), name, isAddOn, raw }];
  });
}

/** The same export with those items only. */
export function withItems(plan: ExportPlan, items: readonly ExportedItem[]): ExportPlan {
  return { ...plan, items: new Map(items.map(item => [item.offer.thing.id, item])), itemsOfProduct: groupByProduct(items) };
}

function groupByProduct(items: readonly ExportedItem[]): ReadonlyMap<string, readonly ExportedItem[]> {
  const groups = new Map<string, ExportedItem[]>();
  for (const item of items) groups.set(item.product.thing.id, [...(groups.get(item.product.thing.id) ?? []), item]);
  return groups;
}

function pricePlansOf(offer: Offer, plans: ReadonlyMap<string, Placed<PricePlan>>): readonly Placed<PricePlan>[] {
  return (offer.pricePlans ?? []).flatMap(id => plans.get(id) ?? []).filter(({ thing }) => thing.status === 'active');
}

const system = 'pricing2yaml';

function originIn(metadata: Catalogue['metadata']): Origin | undefined {
  const origin = metadata?.['origin'];
  if (!isRecord(origin) || origin['system'] !== system || typeof origin['id'] !== 'string') return undefined;
  return { system, id: origin['id'], raw: origin['raw'] };
}

/** What an origin kept of a pricing. */
export function rawOf(origin: Origin | undefined): Raw {
  return origin?.system === system && isRecord(origin.raw) ? origin.raw : {};
}
