import { decimal, formatDecimal } from '../kernel/decimal.js';
import { compareDecimals, subtractDecimals } from '../kernel/decimal-arithmetic.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { isRecord } from '../kernel/is-record.js';
import { formatAmount } from '../kernel/money.js';
import { requireArgument } from '../kernel/require-argument.js';
import { type Fields, requireFields } from '../kernel/require-fields.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { requireCustomer, requireIndex } from '../lookup/require-question.js';
import type { BillLine } from '../model/context.js';
import type { Customer } from '../model/customer.js';
import type { ChargeExplanation, ChargeVerdict } from './bill-explanation.js';
import { differsInQuantity, type ExpectedLine, expectLine } from './expect-line.js';
import { explainSteps } from './explain-steps.js';
import { makeBillSpeaker, sayCharge } from './say-bill.js';

/**
 * Explains a line of a bill: what it should be by the release that was in force for this customer, how that comes about, and whether the bill
 * says the same. Usage is what the customer's record of the period shows; without a record, what the line says was used. What cannot be
 * verified is never guessed.
 *
 * @param index - The index, with the earlier releases of holdings that are pinned to them.
 * @param customer - The customer with the holdings of the time of the bill; `locale` is that of the words.
 * @param line - The line: at best with its holding and charge; without them it is found by its text or bill code, if that is clear.
 * @returns AS_CONTRACTED, OVERCHARGED or UNDERCHARGED by an amount, or CANNOT_VERIFY with everything that is missing; in words and as data.
 * @throws `bad-argument`, `not-an-instant`, `not-a-decimal` for a line that was not checked.
 * @example
 * const line = { id: '1', text: 'Fee', period: { from: '2026-11-01', until: '2026-12-01' }, amount: '30.00' }
 * explainCharge(index, { id: 'eve', facts: {} }, line).missing // => [{ code: 'HOLDINGS_UNKNOWN' }]
 */
export function explainCharge(index: CatalogueIndex, customer: Customer, line: BillLine): ChargeExplanation {
  requireIndex(index);
  requireCustomer(customer);
  requireBillLine(line);
  const expected = expectLine(index, customer, line);
  const { currency } = expected;
  const speaker = makeBillSpeaker(index, customer.locale ?? index.catalogue.defaultLocale, currency);
  const found = expected.kind === 'found' ? judge(expected, line) : withoutLine(line, expected);
  return deepFreeze({ ...found, text: sayCharge(index, found, speaker), locale: speaker.locale });
}

const lineFields: Fields = { id: 'text', holding: 'text', charge: 'text', quantity: 'text', amount: 'text', text: 'text' };

/**
 * Refuses what is no line of a bill.
 *
 * @param line - What was passed.
 * @throws `bad-argument`.
 */
export function requireBillLine(line: unknown): void {
  const isLine = isRecord(line) && isRecord(line['period']) && typeof line['amount'] === 'string' && typeof line['text'] === 'string';
  requireArgument(isLine, 'line', 'a line of a bill: `{ id, text, period: { from, until }, amount }`, the amount as a decimal string');
  requireFields('line', line, lineFields);
}

type Found = Omit<ChargeExplanation, 'text' | 'locale'>;

function withoutLine(line: BillLine, { holding, currency, missing }: Exclude<ReturnType<typeof expectLine>, ExpectedLine>): Found {
  return {
    verdict: 'CANNOT_VERIFY',
    line: line.id,
    billed: line.amount,
    ...(currency === undefined ? {} : { currency }),
    ...(holding === undefined ? {} : { holding: holding.id }),
    steps: [],
    missing,
  };
}

function judge({ holding, held, line: contracted, currency }: ExpectedLine, line: BillLine): Found {
  const minorUnits = held.minorUnits.get(currency) ?? 0;
  const difference = subtractDecimals(decimal(line.amount), decimal(contracted.amount));
  const { release } = held;
  return {
    verdict: verdictOf(compareDecimals(decimal(line.amount), decimal(contracted.amount))),
    line: line.id,
    billed: formatAmount(decimal(line.amount), minorUnits),
    currency,
    expected: contracted.amount,
    difference: formatDecimal(difference) === '0' ? formatAmount(difference, minorUnits) : formatDecimal(difference),
    holding: holding.id,
    ...(release === undefined ? {} : { release }),
    contracted,
    steps: explainSteps(held, contracted),
    missing: differsInQuantity(contracted, line)
      ? [{ code: 'QUANTITY_DIFFERS', details: { billed: line.quantity, used: contracted.quantity } }]
      : [],
  };
}

function verdictOf(order: -1 | 0 | 1): ChargeVerdict {
  if (order === 0) return 'AS_CONTRACTED';
  return order > 0 ? 'OVERCHARGED' : 'UNDERCHARGED';
}
