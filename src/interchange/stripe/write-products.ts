/** Offers as Stripe's products, each with its prices. */
import type { Path } from '../../kernel/issue.js';
import type { Offer } from '../../model/offer.js';
import type { PricePlan } from '../../model/price-plan.js';
import type { Product } from '../../model/product.js';
import {
  dress,
  markOrigin,
  plain,
  rawOf,
  type StripeExport,
  type StripeObject,
  some,
  stripeIdOf,
  tellMetadata,
  tellText,
} from './export-context.js';
import { type WrittenPrice, writePrices } from './write-prices.js';

/** What was written of the offers. */
export interface WrittenProducts {
  readonly products: readonly StripeObject[];
  readonly prices: readonly StripeObject[];
  readonly productFeatures: readonly StripeObject[];
  /** The ids of products at Stripe, by offers. */
  readonly ids: ReadonlyMap<string, string>;
}

interface Writing extends StripeExport {
  readonly plans: ReadonlyMap<string, { readonly plan: PricePlan; readonly path: Path }>;
  readonly products: ReadonlyMap<string, { readonly product: Product; readonly at: Path }>;
  /** The ids at Stripe that products have already. */
  readonly sold: Set<string>;
  /** The plans that became prices. */
  readonly priced: Set<string>;
  /** The plans whose turn it has been. */
  readonly written: Set<string>;
  readonly taken: Set<string>;
  readonly keys: Set<string>;
  /** How features are called, by their ids. */
  readonly features: ReadonlyMap<string, string>;
}

/** The fields that were kept of a product and that Stripe takes when it is created. */
const creatable = ['tax_code', 'statement_descriptor', 'shippable', 'package_dimensions', 'marketing_features'];

/** Writes all offers, and the prices whose product was in another file. */
export function writeProducts(context: StripeExport, features: ReadonlyMap<string, string>): WrittenProducts {
  const { catalogue } = context;
  const plans = new Map(catalogue.pricePlans.map((plan, index) => [plan.id, { plan, path: ['pricePlans', index] }]));
  const products = new Map(catalogue.products.map((product, index) => [product.id, { product, at: ['products', index] }]));
  const writing: Writing = {
    ...context,
    plans,
    products,
    sold: new Set(),
    priced: new Set(),
    written: new Set(),
    taken: new Set(),
    keys: new Set(),
    features,
  };
  const ids = new Map<string, string>();
  const all = catalogue.offers.flatMap((offer, index) => writeOffer(writing, offer, { path: ['offers', index], ids }) ?? []);
  const strays = [...plans.values()].flatMap(({ plan, path }) => {
    const { product } = rawOf(plan.origin);
    const isStray = !writing.written.has(plan.id) && typeof product === 'string' && plain(product) !== '';
    return isStray ? writePrices(context, { plan, path, product: plain(product), taken: writing.taken, keys: writing.keys }) : [];
  });
  return {
    products: all.map(({ product }) => product),
    prices: [...all.flatMap(({ prices }) => prices), ...strays].map(({ object }) => object),
    productFeatures: all.flatMap(each => each.features),
    ids,
  };
}

interface WrittenOffer {
  readonly product: StripeObject;
  readonly prices: readonly WrittenPrice[];
  readonly features: readonly StripeObject[];
}

interface OfferPlace {
  readonly path: Path;
  readonly ids: Map<string, string>;
}

function writeOffer(writing: Writing, offer: Offer, { path, ids }: OfferPlace): WrittenOffer | undefined {
  const { log, form } = writing;
  if (offer.product === undefined) {
    log.lost(path, 'Stripe sells single products, and this bundle is made of other offers.');
    return undefined;
  }
  const { product, at = [] } = writing.products.get(offer.product) ?? {};
  const place: ProductPlace = { offer, path, product, at };
  const id = claimProduct(writing, place);
  ids.set(offer.id, id);
  log.mapped([...path, 'id']);
  log.mapped([...path, 'product']);
  const prices = [...new Set(offer.pricePlans ?? [])].flatMap((plan, position) =>
    writePlan(writing, plan, { path, position, product: id }),
  );
  const object = dress(
    writeProduct(writing, place, { id, prices }),
    { kind: 'product', raw: rawOf(product?.origin), only: creatable },
    form,
  );
  return { product: object, prices, features: writeFeatures(writing, place, id) };
}

interface ProductPlace {
  readonly offer: Offer;
  readonly path: Path;
  readonly product: Product | undefined;
  readonly at: Path;
}

function claimProduct({ sold }: Writing, { offer, product }: ProductPlace): string {
  const wanted = product !== undefined && product.id === offer.id ? stripeIdOf(product) : plain(offer.id);
  let id = wanted;
  for (let number = 2; sold.has(id); number += 1) id = `${wanted}-${number}`;
  sold.add(id);
  return id;
}

function writePlan(
  writing: Writing,
  id: string,
  { path, position, product }: { path: Path; position: number; product: string },
): readonly WrittenPrice[] {
  const found = writing.plans.get(id);
  const reference = [...path, 'pricePlans', position];
  if (found === undefined || writing.written.has(id)) {
    writing.log.lost(reference, found === undefined ? 'There is no such price plan.' : 'A price of Stripe belongs to one product.');
    return [];
  }
  writing.written.add(id);
  const prices = writePrices(writing, { ...found, product, taken: writing.taken, keys: writing.keys });
  if (prices.length > 0) {
    writing.priced.add(id);
    writing.log.mapped(reference);
  }
  return prices;
}

function writeProduct(
  writing: Writing,
  place: ProductPlace,
  { id, prices }: { id: string; prices: readonly WrittenPrice[] },
): StripeObject {
  const { offer, path, product, at } = place;
  const { log, form } = writing;
  log.mapped([...path, 'status']);
  if (product !== undefined) markProduct(writing, place, product);
  const name = tellName(writing, place) ?? id;
  const description = tellText(offer.description, [...path, 'description'], writing);
  return some({
    id,
    active: offer.status === 'active',
    name,
    description: description ?? tellText(product?.description, [...at, 'description'], writing),
    default_price: form === 'resources' ? defaultPrice(writing, place) : undefined,
    ...writeLinks(writing, product, at),
    unit_label: unitLabel(writing, prices),
    metadata: tellMetadata(product?.metadata, [...at, 'metadata'], writing),
  });
}

// Stripe has one name where the catalogue may have two.
function tellName(writing: Writing, { offer, path, product, at }: ProductPlace): string | undefined {
  const own = tellText(offer.name, [...path, 'name'], writing);
  const isSame = own === undefined || JSON.stringify(offer.name) === JSON.stringify(product?.name);
  if (isSame) return tellText(product?.name, [...at, 'name'], writing) ?? own;
  if (product?.name !== undefined) writing.log.lost([...at, 'name'], `Stripe has one name, that of the offer, “${own}”.`);
  return own;
}

function markProduct(writing: Writing, { offer, path, at }: ProductPlace, product: Product): void {
  const { log } = writing;
  log.mapped([...at, 'id']);
  if (product.kind === 'standalone') log.mapped([...at, 'kind']);
  if (product.status === (offer.status === 'active' ? 'active' : 'retired')) log.mapped([...at, 'status']);
  markOrigin(writing, [...at, 'origin'], { origin: product.origin, only: creatable });
  markOrigin(writing, [...path, 'origin'], { origin: offer.origin });
}

// Stripe takes it when the product is updated, not when it is created.
function defaultPrice({ plans, priced, log }: Writing, { offer, path }: ProductPlace): string | undefined {
  const kept = rawOf(offer.origin)['default_price'];
  const { defaultPricePlan } = offer;
  const plan = defaultPricePlan === undefined ? undefined : plans.get(defaultPricePlan)?.plan;
  if (plan === undefined) return typeof kept === 'string' ? kept : undefined;
  if (plan.phases.at(-1)?.charges.length !== 1 || !priced.has(plan.id)) return undefined;
  log.mapped([...path, 'defaultPricePlan']);
  return stripeIdOf(plan);
}

function writeLinks({ log }: Writing, product: Product | undefined, at: Path): StripeObject {
  const links = (product?.links ?? []).map((link, index) => ({ ...link, index }));
  const page = links.find(({ rel, href }) => rel === 'product' && plain(href) !== '');
  const images = links.filter(({ rel }) => rel === 'image');
  for (const { index } of [...(page === undefined ? [] : [page]), ...images]) {
    for (const name of ['rel', 'href']) log.mapped([...at, 'links', index, name]);
  }
  return {
    images: images.length === 0 ? undefined : images.map(({ href }) => href),
    url: page === undefined ? undefined : plain(page.href),
  };
}

// One label for all prices of the product.
function unitLabel({ catalogue, log }: Writing, prices: readonly WrittenPrice[]): string | undefined {
  const counted = prices.filter(({ unit }) => unit !== undefined);
  const units = new Set(counted.map(({ unit }) => unit));
  const [only] = units;
  if (units.size !== 1 || only === undefined) return undefined;
  for (const { unitPath } of counted) if (unitPath !== undefined) log.mapped(unitPath);
  const index = catalogue.units.findIndex(({ id }) => id === only);
  const name = catalogue.units[index]?.name;
  const label = typeof name === 'string' && plain(name) !== '' ? plain(name) : plain(only);
  if (index >= 0) {
    log.mapped(['units', index, 'id']);
    if (name === label) log.mapped(['units', index, 'name']);
  }
  return label;
}

function writeFeatures({ features, log, form }: Writing, { product, at }: ProductPlace, id: string): readonly StripeObject[] {
  return Object.entries(product?.features ?? {}).flatMap(([feature, value]) => {
    const name = features.get(feature);
    if (name === undefined || value !== true) return [];
    log.mapped([...at, 'features', feature]);
    return [some({ object: form === 'resources' ? 'product_feature' : undefined, product: id, entitlement_feature: name })];
  });
}
