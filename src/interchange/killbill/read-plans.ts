/** Reads the plans. */
import { parseInstant } from '../../kernel/instant.js';
import type { ChargeTiming } from '../../model/charge.js';
import type { PricePlan } from '../../model/price-plan.js';
import { type Fields, keepField, missField } from '../common/fields.js';
import type { KillBillHead, KillBillPlan, Raw } from './killbill.js';
import { closeFields, itemsField, type KillBillReading, nodeOf, referenceField, textOfNode, wordField } from './killbill-fields.js';
import { billingModes } from './killbill-words.data.js';
import { isNew, readDate, readNamed } from './read-head.js';
import { readPhases } from './read-phases.js';

/** What plans are read by. */
export interface PlanReading extends KillBillReading {
  /** Absent where it could not be read. */
  readonly head: KillBillHead | undefined;
}

/** Reads the plans. */
export function readPlans(fields: Fields, reading: PlanReading): readonly KillBillPlan[] {
  const seen = new Set<string>();
  return itemsField(fields, 'plans', 'plan').flatMap(node => {
    const plan = readNamed(node, fields, 'plan');
    return plan === undefined || !isNew(plan.fields, plan.named.name, seen) ? [] : readPlan(plan, reading);
  });
}

function readPlan({ named, fields }: NonNullable<ReturnType<typeof readNamed>>, reading: PlanReading): readonly KillBillPlan[] {
  const from = readExistingDate(fields, reading);
  if (!fields.node.members.has('product')) missField(fields, 'product', 'Name the product that the plan sells.');
  const product = referenceField(fields, 'product', { ...reading, kind: 'product' });
  const mode = readMode(fields, reading);
  const { phases, kept } = readPhases(fields, { ...reading, plan: named.name, mode: mode.timing });
  const raw = { ...mode.raw, ...keepBundleLimit(fields), ...(kept.length === 0 ? {} : { usages: kept }) };
  closeFields(fields);
  if (product === undefined) return [];
  const hasEnd = phases.at(-1)?.duration !== undefined;
  const plan: KillBillPlan['plan'] = {
    id: named.name,
    ...(named.label === undefined ? {} : { name: named.label }),
    status: 'active',
    phases,
    ...(from === undefined ? {} : { existingSubscribers: { mode: 'moveNow', from } }),
    proration: 'byDay',
    ...(hasEnd ? { after: 'end' } : {}),
    origin: { system: 'killbill', id: named.name, ...(Object.keys(raw).length === 0 ? {} : { raw }) },
  } satisfies Omit<PricePlan, 'priceLists'>;
  return [{ product, plan }];
}

// Prices can move existing customers from the day on which the catalogue holds, not before.
function readExistingDate(fields: Fields, { head }: PlanReading): string | undefined {
  const name = 'effectiveDateForExistingSubscriptions';
  const date = readDate(fields, name);
  if (date === undefined || head === undefined) return date;
  const begins = parseInstant(head.effectiveDate, 'UTC') ?? 0;
  if ((parseInstant(date, 'UTC') ?? begins) >= begins) return date;
  fields.log.find(nodeOf(fields, name), {
    code: 'SYS013',
    message: `The ${fields.subject} would move existing subscribers on ${date}, before the catalogue holds (${head.effectiveDate}).`,
    why: 'A price cannot apply before there is a catalogue with it.',
    help: 'Write a moment that is not before that of the catalogue.',
  });
  return date;
}

// A plan may say it for itself; where it has no recurring charge that could say it, that is kept.
function readMode(fields: Fields, { head }: PlanReading): { readonly timing: ChargeTiming; readonly raw: Raw } {
  const own = wordField(fields, 'recurringBillingMode', billingModes);
  const isSaid = fields.node.members.has('recurringBillingMode');
  if (!isSaid && head !== undefined && head.mode === undefined) {
    missField(fields, 'recurringBillingMode', 'Write it here or once for the whole catalogue: IN_ADVANCE or IN_ARREAR.');
  }
  const word = textOfNode(fields.node.members.get('recurringBillingMode'));
  const timing = own ?? head?.mode ?? 'inAdvance';
  return { timing, raw: own === undefined || own === head?.mode ? {} : { recurringBillingMode: word } };
}

function keepBundleLimit(fields: Fields): Raw {
  const value = keepField(
    fields,
    'plansAllowedInBundle',
    'Nothing here asks how often a plan stands in one bundle; it is kept for export.',
  );
  return value === undefined || value === '-1' ? {} : { plansAllowedInBundle: value };
}
