/** Reads all objects of a file. */
import type { Fields } from '../common/fields.js';
import { openFields, requiredTextField, textField } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import { plainOf } from '../common/plain-of.js';
import type { SourceMap, SourceNode } from '../common/source-node.js';
import { collectObjects, type StripeObjects, textOf } from './collect-objects.js';
import { readCoupon } from './read-coupon.js';
import { type Meters, readFormula, readPlan, readPrice } from './read-price.js';
import { readProduct } from './read-product.js';
import type { StripeData, StripeFeature, StripePrice, StripeThing } from './stripe-data.js';
import { keepUnread, knownField, metadataField, nodesOf } from './stripe-fields.js';

/** Reads a file; undefined where there is nothing of a catalogue in it. */
export function readStripe(root: SourceNode, log: ImportLog): StripeData | undefined {
  const objects = collectObjects(root, log);
  if (objects.products.length + objects.prices.length + objects.plans.length === 0) {
    const message = 'There is no product and no price of Stripe in this file.';
    log.find(root, {
      code: 'SYS014',
      message,
      help: 'Export products and prices, each with its “object”, or as lists “products” and “prices”.',
    });
    return undefined;
  }
  const meters = metersOf(objects.kept);
  const features = keepFirst(
    objects.features.flatMap(fields => readFeature(fields) ?? []),
    'feature',
  );
  const productFeatures = [
    ...objects.products.flatMap(ownFeatures),
    ...objects.productFeatures.flatMap(fields => readProductFeature(fields, undefined)),
  ];
  const products = keepFirst(
    objects.products.flatMap(fields => readProduct(fields) ?? []),
    'product',
  );
  const prices = keepFirst(
    objects.prices.flatMap(fields => readPrice(fields, meters) ?? []),
    'price',
  );
  const coupons = keepFirst(
    objects.coupons.flatMap(fields => readCoupon(fields) ?? []),
    'coupon',
  );
  const raw = keepOthers(objects, log);
  return { products, prices: [...prices, ...readPlans(objects, prices, { meters, log })], coupons, features, productFeatures, raw };
}

// A plan of the same id is the same price in its older form.
function readPlans(
  { plans }: StripeObjects,
  prices: readonly StripePrice[],
  { meters, log }: { meters: Meters; log: ImportLog },
): readonly StripePrice[] {
  const known = new Set(prices.map(({ id }) => id));
  return plans.flatMap(fields => {
    if (!known.has(textOf(fields.node, 'id') ?? '')) return readPlan(fields, meters) ?? [];
    log.mapped(fields.node, 'The price of the same id says it in the newer form.');
    return [];
  });
}

function keepFirst<Thing extends StripeThing>(things: readonly Thing[], word: string): readonly Thing[] {
  const seen = new Set<string>();
  return things.filter(({ id, fields }) => {
    if (seen.has(id)) {
      fields.log.find(fields.node.members.get('id') ?? fields.node, { code: 'SYS002', message: `The ${word} “${id}” is there twice.` });
      return false;
    }
    seen.add(id);
    return true;
  });
}

function metersOf(kept: readonly SourceMap[]): Meters {
  return new Map(
    kept.flatMap(node => {
      const id = textOf(node, 'id');
      const aggregation = node.members.get('default_aggregation');
      const formula = aggregation?.kind === 'map' ? readFormula(textOf(aggregation, 'formula')) : undefined;
      return id === undefined || formula === undefined ? [] : [[id, formula] as const];
    }),
  );
}

function keepOthers({ kept }: StripeObjects, log: ImportLog): StripeData['raw'] {
  for (const node of kept) log.opaque(node);
  return kept.length === 0 ? {} : { kept: kept.map(plainOf) };
}

function readFeature(fields: Fields): StripeFeature | undefined {
  knownField(fields, 'object', 'entitlements.feature');
  const lookupKey = textField(fields, 'lookup_key');
  const id = textField(fields, 'id') ?? lookupKey;
  const name = requiredTextField(fields, 'name', 'Write the name of the feature.');
  const metadata = metadataField(fields);
  if (id === undefined || name === undefined) return id === undefined ? missId(fields) : undefined;
  return { fields, id, name, ...(lookupKey === undefined ? {} : { lookupKey }), ...(metadata && { metadata }), raw: keepUnread(fields) };
}

function missId(fields: Fields): undefined {
  requiredTextField(fields, 'lookup_key', 'Write the lookup key of the feature.');
  return undefined;
}

// The features of a product, where they were listed with it.
function ownFeatures(product: Fields): StripeData['productFeatures'] {
  const id = textOf(product.node, 'id');
  const list = product.node.members.get('features');
  if (list?.kind === 'map') for (const [name, node] of list.members) if (name !== 'data') product.log.mapped(node);
  const nodes = nodesOf(list);
  if (nodes.length === 0 && list !== undefined) product.log.mapped(list);
  return nodes.flatMap(node =>
    node.kind === 'map' ? readProductFeature(openFields(node, product.log, `features of the ${product.subject}`), id) : [],
  );
}

// Only a list of a product says whose feature it is; elsewhere it must say so itself.
function readProductFeature(fields: Fields, owner: string | undefined): StripeData['productFeatures'] {
  const product = textOf(fields.node, 'product') ?? owner;
  const inner = fields.node.members.get('entitlement_feature');
  const feature = inner?.kind === 'map' ? textOf(inner, 'id') : textOf(fields.node, 'entitlement_feature');
  if (product === undefined || feature === undefined || product === '' || feature === '') {
    fields.log.lost(fields.node, 'It does not say of which product it is a feature.');
    return [];
  }
  fields.log.mapped(fields.node);
  return [{ product, feature }];
}
