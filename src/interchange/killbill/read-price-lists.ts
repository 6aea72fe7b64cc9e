/** Reads the price lists. */
import { type Fields, missField, refuseValue, shorten } from '../common/fields.js';
import type { SourceNode } from '../common/source-node.js';
import type { KillBillPriceList } from './killbill.js';
import { closeFields, elementField, itemsField, type KillBillReading, referenceItem, takeItems } from './killbill-fields.js';
import { isNew, readNamed } from './read-head.js';

const defaultName = 'DEFAULT';

/** Reads the price lists, the default one first. */
export function readPriceLists(fields: Fields, reading: KillBillReading): readonly KillBillPriceList[] {
  const lists = elementField(fields, 'priceLists', 'list “priceLists” of the catalogue');
  if (lists === undefined) {
    if (!fields.node.members.has('priceLists')) missField(fields, 'priceLists', 'Write at least the default price list.');
    return [];
  }
  const main = lists.node.members.get('defaultPriceList');
  lists.taken.push('defaultPriceList');
  if (main === undefined) missField(lists, 'defaultPriceList', 'Write the list of the plans that are sold where no other list is named.');
  const children = takeItems(lists, 'childPriceList');
  closeFields(lists);
  const seen = new Set<string>();
  return (main === undefined ? children : [main, ...children]).flatMap(node => readList(node, node === main, { fields, reading, seen }));
}

interface ListReading {
  readonly fields: Fields;
  readonly reading: KillBillReading;
  readonly seen: Set<string>;
}

function readList(node: SourceNode, isDefault: boolean, { fields, reading, seen }: ListReading): readonly KillBillPriceList[] {
  const list = readNamed(node, fields, 'price list');
  if (list === undefined) return [];
  const { named } = list;
  if ((named.name === defaultName) !== isDefault) {
    const message = isDefault
      ? `The default price list must have the name “${defaultName}”; it is “${shorten(named.name)}”.`
      : `Only the default price list may have the name “${defaultName}”.`;
    refuseValue(fields.log, node, message);
  }
  const nodes = itemsField(list.fields, 'plans', 'plan');
  const plans = nodes.flatMap(plan => referenceItem(plan, { ...reading, kind: 'plan', subject: list.fields.subject }) ?? []);
  closeFields(list.fields);
  return isNew(list.fields, named.name, seen) ? [{ ...named, plans: [...new Set(plans)], isWhole: plans.length === nodes.length }] : [];
}
