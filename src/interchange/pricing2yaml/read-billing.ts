/** Reads how a pricing can be paid, and the variables of its formulas. */
import { decimalField, type Fields, mapField, missField, openFields, refuseKind } from '../common/fields.js';
import { readNumberText } from '../common/number-text.js';
import { plainOf } from '../common/plain-of.js';
import { billingCycles } from './billing-cycles.data.js';
import type { VariableLookup } from './price-expression.js';
import type { BillingCycle, Raw } from './pricing.js';
import { isFactor, monthlyCycle, namedCycle, orderCycles } from './read-cycles.js';

/** The cycles, the shortest first, and the map as it was written. */
export function readBilling(fields: Fields): { readonly cycles: readonly BillingCycle[]; readonly raw: Raw } {
  const map = mapField(fields, 'billing');
  if (map === undefined) return { cycles: [monthlyCycle], raw: {} };
  const inner = openFields(map, fields.log, 'billing');
  const cycles = [...map.members.keys()].flatMap(name => readCycle(inner, name) ?? []);
  return { cycles: orderCycles(cycles), raw: { billing: plainOf(map) } };
}

function readCycle(billing: Fields, name: string): BillingCycle | undefined {
  const factor = decimalField(billing, name);
  if (factor === undefined) {
    if (billing.node.members.get(name)?.kind === 'null') missField(billing, name, 'Write a factor above 0 and at most 1.');
    return undefined;
  }
  const node = billing.node.members.get(name) ?? billing.node;
  if (!isFactor(factor)) return refuseKind(billing, node, { name, wanted: 'a factor above 0 and at most 1' });
  const known = namedCycle(name, factor);
  if (known !== undefined) return known;
  billing.log.find(node, {
    code: 'IMP002',
    severity: 'warning',
    message: `It is not known how long the billing cycle “${name}” is, so there are no price plans for it.`,
    help: `Name it by one of ${Object.keys(billingCycles).join(', ')}, or add its price plans by hand.`,
  });
  return undefined;
}

/** The variables by name, and the map as it was written. */
export function readVariables(fields: Fields): { readonly lookup: VariableLookup; readonly raw: Raw } {
  const map = mapField(fields, 'variables');
  if (map === undefined) return { lookup: () => undefined, raw: {} };
  for (const node of map.members.values()) fields.log.opaque(node);
  const lookup: VariableLookup = name => {
    const node = map.members.get(name);
    if (node?.kind !== 'number') return node === undefined ? undefined : 'other';
    const number = readNumberText(node.text);
    return number.kind === 'decimal' ? number.value : 'other';
  };
  return { lookup, raw: map.members.size === 0 ? {} : { variables: plainOf(map) } };
}
