/** Finds the objects of Stripe in a file: one, a list of the API, or several lists under any names. */
import { type Fields, openFields, shorten } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import type { SourceMap, SourceNode } from '../common/source-node.js';

/** The objects of a file, in their order. */
export interface StripeObjects {
  readonly products: readonly Fields[];
  readonly prices: readonly Fields[];
  readonly plans: readonly Fields[];
  readonly coupons: readonly Fields[];
  readonly features: readonly Fields[];
  readonly productFeatures: readonly Fields[];
  /** What belongs to a catalogue and has no place in ours. */
  readonly kept: readonly SourceMap[];
}

type Kind = Exclude<keyof StripeObjects, 'kept'> | 'kept';

const kinds: Readonly<Record<string, Kind>> = {
  product: 'products',
  price: 'prices',
  plan: 'plans',
  coupon: 'coupons',
  'entitlements.feature': 'features',
  product_feature: 'productFeatures',
  promotion_code: 'kept',
  tax_rate: 'kept',
  tax_code: 'kept',
  'billing.meter': 'kept',
};

// The names of the lists that an export of ours has; what stands in them need not say what it is.
const lists: Readonly<Record<string, Kind>> = {
  products: 'products',
  prices: 'prices',
  plans: 'plans',
  coupons: 'coupons',
  features: 'features',
  product_features: 'productFeatures',
  kept: 'kept',
};

type Found = Record<Kind, SourceMap[]>;

/** Collects the objects. */
export function collectObjects(root: SourceNode, log: ImportLog): StripeObjects {
  const found: Found = { products: [], prices: [], plans: [], coupons: [], features: [], productFeatures: [], kept: [] };
  visit(root, { found, log });
  const open = (nodes: readonly SourceMap[], word: string): readonly Fields[] =>
    nodes.map(node => openFields(node, log, `${word} ${nameOf(node)}`));
  return {
    products: open(found.products, 'product'),
    prices: open(found.prices, 'price'),
    plans: open(found.plans, 'plan'),
    coupons: open(found.coupons, 'coupon'),
    features: open(found.features, 'feature'),
    productFeatures: open(found.productFeatures, 'feature of a product'),
    kept: found.kept,
  };
}

interface Visit {
  readonly found: Found;
  readonly log: ImportLog;
  /** What a map is that does not say it. */
  readonly kind?: Kind;
}

function visit(node: SourceNode, context: Visit): void {
  if (node.kind === 'list') for (const item of node.items) visit(item, context);
  else if (node.kind !== 'map') context.log.lost(node, 'It is no object of Stripe.');
  else visitMap(node, context);
}

function visitMap(node: SourceMap, { found, log, kind }: Visit): void {
  const object = textOf(node, 'object');
  const own = object === undefined ? kind : Object.hasOwn(kinds, object) ? kinds[object] : undefined;
  const deleted = node.members.get('deleted');
  if (deleted?.kind === 'boolean' && deleted.value) log.lost(node, 'It was deleted.');
  else if (own !== undefined) found[own].push(node);
  else if (object === 'list' || object === undefined) visitContainer(node, { found, log });
  else log.lost(node, `What Stripe calls ${shorten(object)} is no part of a catalogue.`);
}

function visitContainer(node: SourceMap, context: Visit): void {
  const isPage = textOf(node, 'object') === 'list';
  for (const [name, member] of node.members) {
    const kind = Object.hasOwn(lists, name) ? lists[name] : undefined;
    if (isPage && name !== 'data') context.log.mapped(member, 'It is about the list, not about what is in it.');
    else visit(member, { ...context, ...(kind === undefined ? {} : { kind }) });
  }
}

/** The text of a member, where it is one. */
export function textOf(node: SourceMap, name: string): string | undefined {
  const member = node.members.get(name);
  return member?.kind === 'text' ? member.text : undefined;
}

function nameOf(node: SourceMap): string {
  const name = textOf(node, 'id') ?? textOf(node, 'lookup_key') ?? textOf(node, 'name');
  return name === undefined ? 'without a name' : `“${shorten(name)}”`;
}
