/** The rows of a catalogue: each price of each charge of each offer, and whatever has none. */
import type { Path } from '../../kernel/issue.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Charge } from '../../model/charge.js';
import type { Offer } from '../../model/offer.js';
import type { Price } from '../../model/price.js';
import type { Phase, PricePlan } from '../../model/price-plan.js';
import type { Product } from '../../model/product.js';
import type { Term } from '../../model/term.js';
import type { ExportLog } from '../common/export-log.js';
import { type ExportRow, rowOf, type Told, tell } from './export-row.js';
import { listPriceLines } from './list-price-lines.js';
import { keyOf, priceKeys } from './row-keys.js';

/** What the rows are listed from. */
export interface RowListing {
  readonly catalogue: Catalogue;
  readonly log: ExportLog;
  readonly locale: string;
  /** The plans that have been written in full. */
  readonly written: Set<string>;
  readonly plans: ReadonlyMap<string, { readonly plan: PricePlan; readonly path: Path }>;
  readonly products: ReadonlyMap<string, { readonly product: Product; readonly path: Path }>;
}

/** The rows of one offer, or of one product: none of a product that is sold, but that of what was kept of it. */
export interface RowGroup {
  /** Where its origin is. */
  readonly path: Path;
  readonly thing: Offer | Product;
  readonly rows: readonly ExportRow[];
  /** What each of its rows names. */
  readonly head: ExportRow;
}

/** Lists the rows. */
export function listRows(catalogue: Catalogue, log: ExportLog): readonly RowGroup[] {
  const listing: RowListing = {
    catalogue,
    log,
    locale: catalogue.defaultLocale,
    written: new Set(),
    plans: new Map(catalogue.pricePlans.map((plan, index) => [plan.id, { plan, path: ['pricePlans', index] }])),
    products: new Map(catalogue.products.map((product, index) => [product.id, { product, path: ['products', index] }])),
  };
  const sold = catalogue.offers.flatMap((offer, index) => listOffer(listing, offer, ['offers', index]) ?? []);
  const taken = new Set(catalogue.offers.flatMap(({ product }) => product ?? []));
  const alone = catalogue.products.flatMap((product, index) => {
    const path = ['products', index];
    const head = rowOf([tell('product', product, { path, locale: listing.locale })]);
    if (!head.texts.has('product') || (taken.has(product.id) && product.origin?.system !== 'csv')) return [];
    return [{ path, thing: product, rows: taken.has(product.id) ? [] : [head], head }];
  });
  return [...sold, ...alone];
}

function listOffer(listing: RowListing, offer: Offer, path: Path): RowGroup | undefined {
  const { locale, log } = listing;
  if (offer.product === undefined) {
    log.lost(path, 'A sheet of prices has a product in each row, and this bundle is made of other offers.');
    return undefined;
  }
  const told = tell('offer', offer, { path, locale });
  const named = rowOf([told, tellProduct(listing, offer.product, path)]);
  if (!told.texts.has('offer') || !named.texts.has('product')) return undefined;
  const terms = new Map(
    (offer.terms ?? []).map((term, index) => [term.id, tell('term', term, { path: [...path, 'terms', index], locale })]),
  );
  const plans = [...new Set(offer.pricePlans ?? [])].map(id => listPlan(listing, id, { offer, path, terms }));
  const covered = new Set(plans.flatMap(plan => plan.terms));
  const loose = [...terms].filter(([id]) => !covered.has(id)).map(([, term]) => term);
  const rows = [...plans.flatMap(plan => plan.rows), ...loose].map(row => rowOf([named, row]));
  return { path, thing: offer, head: named, rows: rows.length === 0 ? [named] : rows };
}

function tellProduct({ products, locale }: RowListing, id: string, offer: Path): Told {
  const found = products.get(id) ?? { product: { id, kind: 'base' as const, status: 'active' as const }, path: undefined };
  const told = tell('product', found.product, { path: found.path ?? [], locale });
  return { texts: told.texts, paths: [[...offer, 'product'], ...(found.path === undefined ? [] : told.paths)] };
}

interface PlanRows {
  readonly rows: readonly Told[];
  /** The terms that the rows name. */
  readonly terms: readonly string[];
}

interface PlanContext {
  readonly offer: Offer;
  readonly path: Path;
  readonly terms: ReadonlyMap<string, Told>;
}

// A plan stands in full where it comes first; later offers name it.
function listPlan(listing: RowListing, id: string, { offer, path, terms }: PlanContext): PlanRows {
  const { locale, written } = listing;
  const found = listing.plans.get(id);
  const plan: PricePlan = found?.plan ?? {
    id,
    status: 'active',
    proration: 'none',
    phases: [{ id: 'main', kind: 'evergreen', charges: [] }],
  };
  const told = tell('plan', plan, { path: found?.path ?? [], locale });
  if (!told.texts.has('plan')) return { rows: [], terms: [] };
  const reference: Path = [...path, 'pricePlans', offer.pricePlans?.indexOf(id) ?? 0];
  const name: Told = { texts: new Map([['plan', told.texts.get('plan') ?? id]]), paths: [reference] };
  const known = tellTerms(plan, terms, found?.path);
  const [first, ...others] = known;
  const head: readonly Told[] = [name, ...(first === undefined ? [] : [first.told])];
  const isFirst = !written.has(id);
  written.add(id);
  const body = isFirst
    ? listPhases(listing, plan, found?.path).map(part => rowOf([...head, found === undefined ? { ...told, paths: [] } : told, part]))
    : [rowOf(head)];
  return { rows: [...body, ...others.map(other => rowOf([name, other.told]))], terms: known.map(({ term }) => term) };
}

function tellTerms(plan: PricePlan, terms: ReadonlyMap<string, Told>, path: Path | undefined): readonly { term: string; told: Told }[] {
  return [...new Set(plan.terms ?? [])].flatMap(term => {
    const told = terms.get(term) ?? tell('term', { id: term } satisfies Term, { path: [], locale: '' });
    if (!told.texts.has('term')) return [];
    const own = terms.has(term) ? told.paths : [];
    return [
      { term, told: { texts: told.texts, paths: path === undefined ? own : [...own, [...path, 'terms', plan.terms?.indexOf(term) ?? 0]] } },
    ];
  });
}

function listPhases(listing: RowListing, plan: PricePlan, path: Path | undefined): readonly Told[] {
  return unique(plan.phases).flatMap(([phase, index]) => {
    const at = path === undefined ? undefined : [...path, 'phases', index];
    const told = tell('phase', phase, { path: at ?? [], locale: listing.locale });
    if (!told.texts.has('phase')) return [];
    const head = at === undefined ? { ...told, paths: [] } : told;
    const charges = listCharges(listing, phase, at ?? []);
    const empty: Told = { texts: new Map(), paths: at === undefined || phase.charges.length > 0 ? [] : [[...at, 'charges']] };
    return charges.length === 0 ? [rowOf([head, empty])] : charges.map(charge => rowOf([head, charge]));
  });
}

function listCharges(listing: RowListing, phase: Phase, path: Path): readonly Told[] {
  return unique(phase.charges).flatMap(([charge, index]) => {
    const at = [...path, 'charges', index];
    const told = tell('charge', charge, { path: at, locale: listing.locale });
    if (!told.texts.has('charge')) return [];
    const prices = listPrices(listing, charge, at);
    for (const field of conditional.filter(name => charge[name] !== undefined))
      listing.log.find([...at, field], { code: 'EXP001', message: sayCondition(charge) });
    const empty: Told = { texts: new Map(), paths: charge.prices.length > 0 ? [] : [[...at, 'prices']] };
    return prices.length === 0 ? [rowOf([told, empty])] : prices.map(price => rowOf([told, price]));
  });
}

// What a charge is only made for, or only made on.
const conditional = ['when', 'characteristics', 'occasions'] as const;

function sayCondition({ id }: Charge): string {
  return `The charge “${id}” is made under a condition only, which a sheet of prices does not say.`;
}

function unique<Thing extends { readonly id: string }>(things: readonly Thing[]): readonly (readonly [Thing, number])[] {
  return things
    .map((thing, index) => [thing, index] as const)
    .filter(([{ id }, index]) => things.findIndex(each => each.id === id) === index);
}

function listPrices({ log, locale }: RowListing, charge: Charge, path: Path): readonly Told[] {
  const keys = new Set<string>();
  return charge.prices.flatMap((price, index) => {
    const at = [...path, 'prices', index];
    const told = tell('price', price, { path: at, locale });
    const lines = listPriceLines(price, at);
    const isSaid = lines !== undefined && saysWhom(price, told) && !keys.has(keyOf(told.texts, priceKeys));
    if (!isSaid) {
      log.lost(at, 'A sheet cannot say this price exactly.');
      return [];
    }
    keys.add(keyOf(told.texts, priceKeys));
    const head: Told = { texts: new Map([...told.texts, ['model', lines.model]]), paths: told.paths };
    return lines.lines.map(line => rowOf([head, line]));
  });
}

// A price without its scope or its days would be another price.
function saysWhom({ scope = {}, validFor = {}, divideBy }: Price, { texts }: Told): boolean {
  const { channel, segment, market } = scope;
  const said = { channel, segment, market, validFrom: validFor.from, validUntil: validFor.until, packageSize: divideBy?.size };
  return texts.has('currency') && Object.entries(said).every(([key, value]) => value === undefined || texts.has(key));
}
