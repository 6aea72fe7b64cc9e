/** What a line of a bill should be: the lines that the contract bills for the same holding, charge and period. */
import { addDays, compareDates } from '../kernel/date.js';
import { type Decimal, decimal } from '../kernel/decimal.js';
import { compareDecimals, isNegativeDecimal, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import type { Period } from '../kernel/period.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { convertQuantity } from '../lookup/convert-quantity.js';
import type { BillLine } from '../model/context.js';
import type { Customer } from '../model/customer.js';
import type { Holding } from '../model/holding.js';
import type { Text } from '../model/text.js';
import type { MissingPiece } from './bill-explanation.js';
import { findSoldRelease, moveHolder } from './find-held-release.js';
import { openHolding } from './open-holding.js';
import { type ReadMeter, withoutRepeats } from './pricing-scene.js';
import { billHoldings } from './project-subject.js';
import type { QuoteLine } from './quote.js';
import { settleHolding } from './settle-holding.js';

/** A line that was found in the contract. */
export interface ExpectedLine {
  readonly kind: 'found';
  readonly holding: Holding;
  /** The index of the release that it comes from. */
  readonly held: CatalogueIndex;
  readonly line: QuoteLine;
  readonly currency: string;
}

/** Why there is none. */
export interface NoExpectedLine {
  readonly kind: 'missing';
  readonly holding?: Holding;
  readonly currency?: string;
  readonly missing: readonly MissingPiece[];
}

/**
 * Finds what a line of a bill should be.
 *
 * @param index - The index with the earlier releases.
 * @param customer - The customer, with the holdings of the time of the bill.
 * @param billed - The line.
 * @returns The one line of the contract for the same period; or what is missing. Of two that fit none is taken.
 */
export function expectLine(index: CatalogueIndex, customer: Customer, billed: BillLine): ExpectedLine | NoExpectedLine {
  if (customer.holdings === undefined) return missing({ code: 'HOLDINGS_UNKNOWN' });
  const { timeZone } = index.catalogue;
  const period = { from: dateOf(billed.period.from, timeZone), until: dateOf(billed.period.until, timeZone) };
  const holdings = customer.holdings.filter(({ id }) => billed.holding === undefined || id === billed.holding);
  if (holdings.length === 0) return missing({ code: 'HOLDING_UNKNOWN', details: { holding: billed.holding } });
  const answers = holdings.map(holding => expectOf(index, customer, { holding, billed, period }));
  const found = answers.flatMap(answer => (answer.kind === 'found' ? [answer] : []));
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  if (first !== undefined) return missing({ code: 'HOLDING_NOT_CLEAR', details: { holdings: found.map(({ holding }) => holding.id) } });
  const [only] = answers;
  return answers.length === 1 && only !== undefined
    ? only
    : missing({ code: 'CHARGE_UNKNOWN', details: { charge: billed.charge, text: billed.text } });
}

interface Question {
  readonly holding: Holding;
  readonly billed: BillLine;
  readonly period: Period;
}

function expectOf(index: CatalogueIndex, customer: Customer, question: Question): ExpectedLine | NoExpectedLine {
  const { holding, billed, period } = question;
  const sold = findSoldRelease(index, holding);
  if (sold.kind === 'unknown') return missing({ code: sold.code, details: { release: holding.release } }, { holding });
  const at = billed.period.from;
  const held = moveHolder(index, sold.index, { holding, atMs: requireInstant(at, index.catalogue.timeZone) });
  const readMeter = makeBillMeter(index, customer, question);
  const span = { from: period.from, until: addDays(period.until, 1) };
  const subject = { kind: 'holdings', customer, holdings: [holding.id] } as const;
  const billing = billHoldings(index, subject, { at, span, readMeter });
  if (billing.currency === undefined) return missing({ code: 'CURRENCY_UNKNOWN' }, { holding });
  const { currency } = billing;
  const lines = isNegativeDecimal(decimal(billed.amount)) ? listCredits(index, customer, question) : billing.lines.map(({ line }) => line);
  const named = lines.filter(line => isNamed(line, billed));
  if (named.length === 0) return absent({ holding, held, currency, billed, reasons: billing.reasons });
  const same = named.filter(line => isSamePeriod(line, period));
  const [line, other] = same;
  if (line === undefined)
    return missing(
      { code: 'PERIOD_NOT_BILLED', details: { periods: named.map(({ from, until }) => [from, until]) } },
      { holding, currency },
    );
  if (other !== undefined)
    return missing({ code: 'CHARGE_NOT_CLEAR', details: { charges: same.map(({ charge }) => charge) } }, { holding, currency });
  return { kind: 'found', holding, held, line, currency };
}

interface Absent {
  readonly holding: Holding;
  readonly held: CatalogueIndex;
  readonly currency: string;
  readonly billed: BillLine;
  readonly reasons: readonly { readonly code: MissingPiece['code']; readonly charge?: string }[];
}

// A charge that the contract has but cannot price says why; anything else is no charge of this contract.
function absent({ holding, held, currency, billed, reasons }: Absent): NoExpectedLine {
  const charges = held.pricePlans.get(holding.pricePlan)?.phases.flatMap(phase => phase.charges) ?? [];
  const named = charges
    .filter(({ id, name, billText, billCode }) => isNamed({ charge: id, text: billText ?? name, billCode }, billed))
    .map(({ id }) => id);
  const own = reasons.filter(({ charge }) => charge === undefined || charge === billed.charge || named.includes(charge));
  const pieces = withoutRepeats(own.map(({ code, charge }): MissingPiece => ({ code, details: { charge } })));
  if (pieces.length > 0) return { kind: 'missing', holding, currency, missing: pieces };
  return missing({ code: 'CHARGE_UNKNOWN', details: { charge: billed.charge, text: billed.text } }, { holding, currency });
}

function listCredits(index: CatalogueIndex, customer: Customer, { holding, period }: Question): readonly QuoteLine[] {
  const { timeZone } = index.catalogue;
  if (holding.end === undefined || dateOf(holding.end, timeZone) !== period.from) return [];
  const { end: _, ...unended } = holding;
  const open = openHolding(index, { customer, holding: unended, at: addDays(period.from, -1) });
  return open.kind === 'open' ? settleHolding(open.scene, open.parts, period.from).credits : [];
}

interface NamedCharge {
  readonly charge: string;
  readonly text?: Text | undefined;
  readonly billCode?: string | undefined;
}

function isNamed(line: NamedCharge, billed: BillLine): boolean {
  if (billed.charge !== undefined) return line.charge === billed.charge;
  return billed.text === line.billCode || textsOf(line.text).includes(billed.text);
}

function textsOf(text: Text | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}

// What is charged once has a day, which the bill may write as any period that begins with it.
function isSamePeriod(line: QuoteLine, period: Period): boolean {
  if (line.until === undefined)
    return line.from !== undefined && compareDates(period.from, line.from) <= 0 && compareDates(line.from, period.until) < 0;
  return line.from === period.from && line.until === period.until;
}

/** Reads what the customer's record says of the period; without a record, what the bill says was used. */
function makeBillMeter(index: CatalogueIndex, customer: Customer, { billed, period }: Question): ReadMeter {
  const { timeZone } = index.catalogue;
  return ({ charge }) => {
    const records = (customer.usage ?? []).filter(record => {
      const isWithin = dateOf(record.from, timeZone) >= period.from && dateOf(record.until, timeZone) <= period.until;
      return (
        isWithin && charge.unit !== undefined && convertQuantity(index, decimal('1'), { from: record.unit, to: charge.unit }) !== undefined
      );
    });
    const { unit } = charge;
    if (records.length === 0 || unit === undefined)
      return billed.quantity === undefined ? undefined : { quantity: decimal(billed.quantity) };
    const convert = (text: string, from: string): Decimal => convertQuantity(index, decimal(text), { from, to: unit }) ?? decimal('0');
    const parts = records.map(record => (record.events ?? [record.quantity ?? '0']).map(text => convert(text, record.unit)));
    const hasEvents = records.every(record => record.events !== undefined);
    const groups = records.flatMap(({ dimensions }, at) =>
      dimensions === undefined ? [] : [{ dimensions, quantity: sumDecimals(parts[at] ?? []) }],
    );
    return {
      quantity: sumDecimals(parts.flat()),
      ...(hasEvents ? { events: parts.flat() } : {}),
      ...(groups.length === 0 ? {} : { groups }),
    };
  };
}

/** Tells whether a bill says another quantity than the contract's line. */
export function differsInQuantity(line: QuoteLine, billed: BillLine): boolean {
  return billed.quantity !== undefined && compareDecimals(decimal(billed.quantity), decimal(line.quantity)) !== 0;
}

function missing(piece: MissingPiece, known: Omit<NoExpectedLine, 'kind' | 'missing'> = {}): NoExpectedLine {
  return { kind: 'missing', ...known, missing: [piece] };
}

function dateOf(text: string, timeZone: string): string {
  return localDateOf(requireInstant(text, timeZone), timeZone);
}
