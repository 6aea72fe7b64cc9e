import type { SourceNode } from '../common/source-node.js';
import type { KillBillReading } from './killbill-fields.js';

/** Collects the names that a catalogue declares, so that things may be named before they are declared. */
export function collectNames(root: SourceNode): KillBillReading['names'] {
  const priceLists = memberOf(root, 'priceLists');
  return {
    product: namesOf(itemsOf(memberOf(root, 'products'), 'product')),
    plan: namesOf(itemsOf(memberOf(root, 'plans'), 'plan')),
    unit: namesOf(itemsOf(memberOf(root, 'units'), 'unit')),
    priceList: namesOf([memberOf(priceLists, 'defaultPriceList'), ...itemsOf(priceLists, 'childPriceList')]),
    currency: new Set(itemsOf(memberOf(root, 'currencies'), 'currency').flatMap(node => (node.kind === 'text' ? [node.text] : []))),
  };
}

function memberOf(node: SourceNode | undefined, name: string): SourceNode | undefined {
  return node?.kind === 'map' ? node.members.get(name) : undefined;
}

function itemsOf(node: SourceNode | undefined, name: string): readonly SourceNode[] {
  const list = memberOf(node, name);
  return list?.kind === 'list' ? list.items : [];
}

function namesOf(nodes: readonly (SourceNode | undefined)[]): ReadonlySet<string> {
  return new Set(
    nodes.flatMap(node => {
      const name = memberOf(node, '@name');
      return name?.kind === 'text' ? [name.text] : [];
    }),
  );
}
