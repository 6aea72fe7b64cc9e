/** Reads the blocks of a usage that is paid in advance: so many units for so much. */
import { formatDecimal } from '../../kernel/decimal.js';
import { isNegativeDecimal, isZeroDecimal } from '../../kernel/decimal-arithmetic.js';
import type { Price } from '../../model/price.js';
import { type Fields, keepField, missField, refuseValue } from '../common/fields.js';
import type { SourceNode } from '../common/source-node.js';
import type { Raw } from './killbill.js';
import { closeFields, measureField, nodeOf, openElement, wordField } from './killbill-fields.js';
import { blockTypes } from './killbill-words.data.js';
import { type Amounts, readAmounts } from './read-prices.js';
import { readUnit } from './read-products.js';
import type { ChargeDraft, UsageParts, UsageReading } from './usage-parts.js';

/** Reads blocks. */
export function readBlocks(nodes: readonly SourceNode[], reading: UsageReading): UsageParts {
  const blocks = nodes.flatMap(node => {
    const fields = openElement(node, reading.log, `block of usage “${reading.usage}”`);
    const block = fields === undefined ? undefined : readBlock(fields, reading);
    if (fields !== undefined) closeFields(fields);
    return block ?? [];
  });
  return {
    charges: blocks.map(block => chargeOf(block, reading)),
    kept: blocks.flatMap(({ unit, kept }) => (kept === undefined ? [] : [{ usage: reading.usage, unit, fields: kept }])),
  };
}

/** A block, as far as all blocks are alike. */
export interface Block {
  readonly unit: string;
  readonly size: string;
  readonly amounts: Amounts;
  /** That it is topped up, and when. */
  readonly kept?: Raw;
}

/** Reads what all blocks have: unit, size and prices. */
export function readBlock(fields: Fields, reading: UsageReading): Block | undefined {
  const kept = keepTopUp(fields);
  const unit = readUnit(fields, reading);
  const size = readSize(fields);
  if (!fields.node.members.has('prices')) missField(fields, 'prices', 'Write what a block costs.');
  const amounts = readAmounts(fields, 'prices', reading);
  if (unit === undefined || size === undefined || amounts === undefined) return undefined;
  return { unit, size, amounts, ...(kept === undefined ? {} : { kept }) };
}

function readSize(fields: Fields): string | undefined {
  if (!fields.node.members.has('size')) return missField(fields, 'size', 'Write how many units a block holds.');
  const size = measureField(fields, 'size');
  if (size === undefined) return undefined;
  if (!isNegativeDecimal(size) && !isZeroDecimal(size)) return formatDecimal(size);
  return refuseValue(fields.log, nodeOf(fields, 'size'), `The size of a ${fields.subject} must be more than nothing.`);
}

// Nothing here asks when a balance is so low that the next block is bought.
function keepTopUp(fields: Fields): Raw | undefined {
  const type = wordField(fields, '@type', blockTypes);
  const hasCredit = fields.node.members.has('minTopUpCredit');
  const credit = keepField(fields, 'minTopUpCredit');
  if (type === 'topUp' && hasCredit) return { '@type': 'TOP_UP', minTopUpCredit: credit };
  if (type === 'topUp') missField(fields, 'minTopUpCredit', 'Write at which balance the next block is bought.');
  if (hasCredit) refuseValue(fields.log, nodeOf(fields, 'minTopUpCredit'), 'Only a block of type TOP_UP has “minTopUpCredit”.');
  return undefined;
}

function chargeOf({ unit, size, amounts }: Block, { common, period }: UsageReading): ChargeDraft {
  const prices = [...amounts].map(([currency, perUnit]): Price => ({ currency, perUnit, divideBy: { size, round: 'up' } }));
  return {
    ...common,
    part: unit,
    ...(period === undefined ? { kind: 'oneTime' } : { kind: 'recurring', period }),
    unit,
    quantity: { kind: 'licensed' },
    prices,
  };
}
