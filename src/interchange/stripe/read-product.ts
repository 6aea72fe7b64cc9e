/** Reads a product. */
import { type Fields, refuseKind, requiredTextField, takeField, textField } from '../common/fields.js';
import type { StripeProduct } from './stripe-data.js';
import { claimField, keepUnread, knownField, metadataField, nodesOf, referenceField } from './stripe-fields.js';

/** Reads a product; undefined where it cannot be one. */
export function readProduct(fields: Fields): StripeProduct | undefined {
  knownField(fields, 'object', 'product');
  const id = requiredTextField(fields, 'id', 'Write the id of the product.');
  const name = requiredTextField(fields, 'name', 'Write the name of the product.');
  const isActive = claimField(fields, 'active', true);
  const description = textField(fields, 'description');
  const images = readImages(fields);
  const url = textField(fields, 'url');
  const unitLabel = textField(fields, 'unit_label');
  const defaultPrice = referenceField(fields, 'default_price');
  const metadata = metadataField(fields);
  if (id === undefined || name === undefined) return undefined;
  // Its features have been read as what they are.
  if (fields.node.members.has('features')) takeField(fields, 'features');
  return {
    fields,
    id,
    name,
    isActive,
    images,
    ...(description === undefined ? {} : { description }),
    ...(url === undefined ? {} : { url }),
    ...(unitLabel === undefined ? {} : { unitLabel }),
    ...(defaultPrice === undefined ? {} : { defaultPrice }),
    ...(metadata === undefined ? {} : { metadata }),
    raw: keepUnread(fields),
  };
}

function readImages(fields: Fields): readonly string[] {
  const node = takeField(fields, 'images');
  if (node === undefined) return [];
  if (node.kind === 'list' && node.items.length === 0) fields.log.mapped(node);
  return nodesOf(node).flatMap(item => {
    if (item.kind !== 'text' || item.text === '') return refuseKind(fields, item, { name: 'images', wanted: 'a list of addresses' }) ?? [];
    fields.log.mapped(item);
    return [item.text];
  });
}
