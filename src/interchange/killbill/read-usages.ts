/** Reads usages: what is paid for by how much is used, or for how much may be used. */
import type { Charge, ChargeTiming, UsageLimit } from '../../model/charge.js';
import { type Fields, missField } from '../common/fields.js';
import type { SourceNode } from '../common/source-node.js';
import type { UniqueIds } from '../common/unique-ids.js';
import { closeFields, itemsField, type KillBillReading, requiredWordField, wordField } from './killbill-fields.js';
import { billingModes, billingPeriods, noBillingPeriod, tierPolicies, usageTypes } from './killbill-words.data.js';
import { readBlocks } from './read-blocks.js';
import { readNamed } from './read-head.js';
import { flatPrices, freeAmounts, readAmounts } from './read-prices.js';
import { readLimits } from './read-products.js';
import { readTiers } from './read-tiers.js';
import type { ChargeDraft, KeptField, UsageParts, UsageReading } from './usage-parts.js';

/** The charges of usages, and what is only kept. */
export interface ReadUsages {
  readonly charges: readonly Charge[];
  readonly kept: readonly KeptField[];
}

type Reading = KillBillReading & { readonly ids: UniqueIds };

/** Reads the usages of a phase. */
export function readUsages(fields: Fields, reading: Reading): ReadUsages {
  const usages = itemsField(fields, 'usages', 'usage').flatMap(node => readUsage(node, fields, reading) ?? []);
  return { charges: usages.flatMap(({ charges }) => charges), kept: usages.flatMap(({ kept }) => kept) };
}

function readUsage(node: SourceNode, phase: Fields, reading: Reading): ReadUsages | undefined {
  const found = readNamed(node, phase, 'usage');
  if (found === undefined) return undefined;
  const { fields, named } = found;
  const timing = requiredWordField(fields, '@billingMode', billingModes);
  const type = requiredWordField(fields, '@usageType', usageTypes);
  const policy = wordField(fields, '@tierBlockPolicy', tierPolicies) ?? 'graduated';
  const period = requiredWordField(fields, 'billingPeriod', billingPeriods);
  const parts = readParts(fields, {
    ...reading,
    usage: named.name,
    type: type ?? 'consumable',
    policy,
    common: { ...(named.label === undefined ? {} : { name: named.label }), billCode: named.name, timing: timing ?? 'inArrears' },
    ...(period === undefined || period === noBillingPeriod ? {} : { period }),
  });
  closeFields(fields);
  if (timing !== undefined && type !== undefined) requireParts(fields, timing, type);
  return { charges: nameCharges(parts.charges, named.name, reading.ids), kept: parts.kept };
}

function readParts(fields: Fields, reading: UsageReading): UsageParts {
  const limits: readonly UsageLimit[] = readLimits(fields, reading);
  const blocks = readBlocks(itemsField(fields, 'blocks', 'block'), reading);
  const tiers = readTiers(itemsField(fields, 'tiers', 'tier'), reading);
  const prices = [...readPrice(fields, 'fixedPrice', reading), ...readPrice(fields, 'recurringPrice', reading)];
  const charges = [...tiers.charges, ...blocks.charges, ...prices];
  return { charges: withLimits(charges, limits, { ...reading, node: fields.node }), kept: [...tiers.kept, ...blocks.kept] };
}

function readPrice(fields: Fields, name: 'fixedPrice' | 'recurringPrice', reading: UsageReading): readonly ChargeDraft[] {
  const amounts = readAmounts(fields, name, reading);
  if (amounts === undefined) return [];
  const { common, period } = reading;
  const base = { ...common, quantity: { kind: 'fixed' }, prices: flatPrices(amounts) } as const;
  return name === 'fixedPrice' || period === undefined
    ? [{ ...base, part: name === 'fixedPrice' ? 'fixed' : 'recurring', kind: 'oneTime' }]
    : [{ ...base, part: 'recurring', kind: 'recurring', period }];
}

// The first charge of a usage says how much may be used; where nothing is paid, a charge of nothing does.
function withLimits(
  charges: readonly ChargeDraft[],
  limits: readonly UsageLimit[],
  reading: UsageReading & { readonly node: SourceNode },
): readonly ChargeDraft[] {
  if (limits.length === 0) return charges;
  const { common, period, node } = reading;
  const free: ChargeDraft = {
    ...common,
    part: 'recurring',
    ...(period === undefined ? { kind: 'oneTime' } : { kind: 'recurring', period }),
    quantity: { kind: 'fixed' },
    prices: charges.length > 0 ? [] : flatPrices(freeAmounts(reading, node)),
  };
  const [first = free, ...rest] = charges;
  return [{ ...first, limits }, ...rest];
}

function nameCharges(drafts: readonly ChargeDraft[], usage: string, ids: UniqueIds): readonly Charge[] {
  return drafts.map(({ part, ...draft }) => ({ id: ids.claim(drafts.length === 1 ? usage : `${usage}-${part}`, 'usage'), ...draft }));
}

function requireParts(fields: Fields, timing: ChargeTiming, type: UsageReading['type']): void {
  const part = timing === 'inArrears' ? 'tiers' : type === 'capacity' ? 'limits' : 'blocks';
  const list = fields.node.members.get(part);
  const isThere = list?.kind === 'map' && list.members.size > 0;
  if (!isThere) missField(fields, part, `Write the ${part} of a usage of this kind.`);
}
