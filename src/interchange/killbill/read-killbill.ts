/** Reads a Kill Bill catalogue. */
import { openFields, shorten } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import type { SourceNode } from '../common/source-node.js';
import { collectNames } from './collect-names.js';
import type { KillBillCatalogue, KillBillPlan, KillBillPriceList } from './killbill.js';
import { closeFields, type KillBillReading } from './killbill-fields.js';
import { planNodes } from './plan-nodes.js';
import { readHead } from './read-head.js';
import { readPlans } from './read-plans.js';
import { readPriceLists } from './read-price-lists.js';
import { readProducts } from './read-products.js';
import { readRules } from './read-rules.js';

// A real catalogue writes out some thousands.
const mostExpanded = 200_000;

/** Reads a catalogue; undefined where there is an error, which the log then has. */
export function readKillBill(root: SourceNode, log: ImportLog, rootName: string): KillBillCatalogue | undefined {
  if (rootName !== 'catalog' || root.kind !== 'map') {
    const message = `This is no catalogue of Kill Bill: its outermost element is “${shorten(rootName)}”, not “catalog” with what it holds.`;
    log.find(root, { code: 'SYS013', part: 'name', message });
    return undefined;
  }
  const fields = openFields(root, log, 'catalogue');
  const reading: KillBillReading = { log, names: collectNames(root), expansion: { left: mostExpanded } };
  const head = readHead(fields);
  const products = readProducts(fields, reading);
  const policy = readRules(fields, reading);
  const plans = readPlans(fields, { ...reading, head });
  const priceLists = readPriceLists(fields, reading);
  closeFields(fields);
  reportUnlisted(root, { plans, priceLists, log });
  return head === undefined ? undefined : { ...head, products, policy, plans, priceLists };
}

interface Listing {
  readonly plans: readonly KillBillPlan[];
  readonly priceLists: readonly KillBillPriceList[];
  readonly log: ImportLog;
}

// The server cannot load a plan that stands on no list. Where a list names a plan that there is not, that is the one fault.
function reportUnlisted(root: SourceNode, { plans, priceLists, log }: Listing): void {
  if (priceLists.some(({ isWhole }) => !isWhole)) return;
  const listed = new Set(priceLists.flatMap(list => list.plans));
  const nodes = planNodes(root);
  for (const { plan } of plans) {
    if (listed.has(plan.id)) continue;
    log.find(nodes.get(plan.id) ?? root, {
      code: 'SYS014',
      message: `The plan “${shorten(plan.id)}” stands on no price list.`,
      why: 'Kill Bill does not load a catalogue with such a plan.',
      help: 'Add it to a price list.',
    });
  }
}
