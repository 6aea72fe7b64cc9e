import { type Decimal, decimal } from '../kernel/decimal.js';
import {
  absoluteDecimal,
  compareDecimals,
  isNegativeDecimal,
  isZeroDecimal,
  negateDecimal,
  subtractDecimals,
  sumDecimals,
} from '../kernel/decimal-arithmetic.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { formatAmount } from '../kernel/money.js';
import { requireArgument } from '../kernel/require-argument.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { requireCustomer, requireIndex } from '../lookup/require-question.js';
import type { BillLine } from '../model/context.js';
import type { Customer } from '../model/customer.js';
import type { BillCause, BillChangeCause, BillChangeExplanation } from './bill-explanation.js';
import type { BillPhrase } from './bill-words.data.js';
import { type ExpectedLine, expectLine } from './expect-line.js';
import { requireBillLine } from './explain-charge.js';
import { type BillSpeaker, makeBillSpeaker } from './say-bill.js';
import { type Factor, splitDifference } from './split-difference.js';

/**
 * Explains why a bill differs from the one before: lines of one charge are laid side by side, and their difference is split into usage,
 * plan, phase, price, discounts and shares of a period, one after the other; what begins, ends, comes once or comes back is a cause of its own.
 *
 * @param index - The index, with the earlier releases of holdings that are pinned to them.
 * @param customer - The customer with the holdings of both times.
 * @param previous - The lines of the bill before.
 * @param current - The lines of the bill.
 * @returns Causes that add up to the difference exactly, largest first. What was not billed as agreed is a cause; so is what cannot be
 *   verified, and then the explanation is not complete.
 * @throws `bad-argument`, `not-an-instant`, `not-a-decimal` for lines that were not checked.
 * @example
 * explainBillChange(index, { id: 'eve', facts: {}, currency: 'GBP', holdings: [] }, [], []).difference // => '0.00'
 */
export function explainBillChange(
  index: CatalogueIndex,
  customer: Customer,
  previous: readonly BillLine[],
  current: readonly BillLine[],
): BillChangeExplanation {
  requireIndex(index);
  requireCustomer(customer);
  for (const bill of [previous, current]) requireBill(bill);
  const before = previous.map(line => readLine(index, customer, line));
  const after = current.map(line => readLine(index, customer, line));
  const currency = [...before, ...after].find(({ expected }) => expected !== undefined)?.expected?.currency ?? customer.currency;
  const bill: Bill = {
    index,
    speaker: makeBillSpeaker(index, customer.locale ?? index.catalogue.defaultLocale, currency),
    minorUnits: index.minorUnits.get(currency ?? '') ?? 2,
  };
  const causes = pairLines(before, after).flatMap(pair => explainPair(bill, pair));
  const totals = { previous: totalOf(previous), current: totalOf(current) };
  const difference = subtractDecimals(totals.current, totals.previous);
  const write = (amount: Decimal): string => formatAmount(amount, bill.minorUnits);
  return deepFreeze({
    previousTotal: write(totals.previous),
    currentTotal: write(totals.current),
    difference: write(difference),
    ...(currency === undefined ? {} : { currency }),
    causes: causes.sort((a, b) => compareDecimals(absoluteDecimal(decimal(b.amount)), absoluteDecimal(decimal(a.amount)))),
    isComplete: causes.every(({ cause }) => cause !== 'CANNOT_VERIFY'),
    text: [sayDifference(bill, { ...totals, difference }), ...causes.map(({ text }) => text)].join(' '),
    locale: bill.speaker.locale,
  });
}

function requireBill(bill: unknown): void {
  requireArgument(Array.isArray(bill), 'bill', 'a list of the lines of a bill');
  for (const line of bill) requireBillLine(line);
}

interface Bill {
  readonly index: CatalogueIndex;
  readonly speaker: BillSpeaker;
  readonly minorUnits: number;
}

interface ReadLine {
  readonly billed: BillLine;
  readonly expected?: ExpectedLine;
  /** What lines of one charge have in common. */
  readonly key: string;
}

function readLine(index: CatalogueIndex, customer: Customer, billed: BillLine): ReadLine {
  const found = expectLine(index, customer, billed);
  if (found.kind === 'missing') return { billed, key: JSON.stringify([billed.holding, billed.charge ?? billed.text]) };
  return {
    billed,
    expected: found,
    key: JSON.stringify([found.holding.id, found.line.offer, found.line.charge, isNegativeDecimal(decimal(billed.amount))]),
  };
}

interface LinePair {
  readonly before?: ReadLine;
  readonly after?: ReadLine;
}

// The first line of a charge before goes with the first one after it, and so on.
function pairLines(before: readonly ReadLine[], after: readonly ReadLine[]): readonly LinePair[] {
  const waiting = [...before];
  const pairs = after.map((line): LinePair => {
    const at = waiting.findIndex(({ key }) => key === line.key);
    const [partner] = at < 0 ? [] : waiting.splice(at, 1);
    return partner === undefined ? { after: line } : { before: partner, after: line };
  });
  return [...pairs, ...waiting.map(line => ({ before: line }))];
}

function explainPair(bill: Bill, pair: LinePair): readonly BillCause[] {
  const { before, after } = pair;
  const difference = subtractDecimals(amountOf(after), amountOf(before));
  const isUnknown = [before, after].some(line => line !== undefined && line.expected === undefined);
  if (isUnknown) return causeOf(bill, pair, { cause: 'CANNOT_VERIFY', amount: difference });
  const wrong = subtractDecimals(errorOf(after), errorOf(before));
  const right = subtractDecimals(difference, wrong);
  const factors: readonly Factor[] =
    before?.expected === undefined || after?.expected === undefined
      ? [{ cause: soleCause(before ?? after, after !== undefined), amount: right }]
      : splitDifference(before.expected, after.expected, bill.minorUnits);
  return [...factors, { cause: 'BILLED_WRONG' as const, amount: wrong }].flatMap(factor => causeOf(bill, pair, factor));
}

function soleCause(line: ReadLine | undefined, isNew: boolean): BillChangeCause {
  if (line?.expected?.line.kind === 'oneTime') return 'ONE_OFF';
  if (line !== undefined && isNegativeDecimal(decimal(line.billed.amount))) return 'CREDIT';
  return isNew ? 'STARTED' : 'ENDED';
}

function amountOf(line: ReadLine | undefined): Decimal {
  return decimal(line?.billed.amount ?? '0');
}

// How much too much was billed.
function errorOf(line: ReadLine | undefined): Decimal {
  return line?.expected === undefined ? decimal('0') : subtractDecimals(amountOf(line), decimal(line.expected.line.amount));
}

function causeOf(bill: Bill, { before, after }: LinePair, { cause, amount, details }: Factor): readonly BillCause[] {
  if (isZeroDecimal(amount)) return [];
  const line = after ?? before;
  const text = bill.speaker.name(line?.expected?.line.text, line?.billed.text ?? '');
  const written = formatAmount(amount, bill.minorUnits);
  const shown = isNegativeDecimal(amount)
    ? `−${bill.speaker.money(formatAmount(negateDecimal(amount), bill.minorUnits))}`
    : `+${bill.speaker.money(written)}`;
  return [
    {
      cause,
      ...(before === undefined ? {} : { previous: before.billed.id }),
      ...(after === undefined ? {} : { current: after.billed.id }),
      amount: written,
      ...(details === undefined ? {} : { details }),
      text: bill.speaker.say(phraseOf(cause), { text, amount: shown, ...details }),
    },
  ];
}

function phraseOf(cause: BillChangeCause): BillPhrase {
  return cause === 'CANNOT_VERIFY' ? 'UNVERIFIED' : cause;
}

function totalOf(lines: readonly BillLine[]): Decimal {
  return sumDecimals(lines.map(({ amount }) => decimal(amount)));
}

function sayDifference(
  { speaker, minorUnits }: Bill,
  totals: { readonly previous: Decimal; readonly current: Decimal; readonly difference: Decimal },
): string {
  const write = (amount: Decimal): string => speaker.money(formatAmount(amount, minorUnits));
  const current = write(totals.current);
  if (isZeroDecimal(totals.difference)) return speaker.say('billSame', { current });
  const direction = speaker.say(isNegativeDecimal(totals.difference) ? 'less' : 'more', {});
  return speaker.say('billChange', {
    difference: write(absoluteDecimal(totals.difference)),
    direction,
    current,
    previous: write(totals.previous),
  });
}
