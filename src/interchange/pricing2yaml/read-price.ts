/** Reads what a plan or an add-on costs. */
import { type Decimal, writeDigits } from '../../kernel/decimal.js';
import { isNegativeDecimal } from '../../kernel/decimal-arithmetic.js';
import { type Fields, keepField, missField, refuseKind, refuseValue, shorten, takeField } from '../common/fields.js';
import { readNumberText } from '../common/number-text.js';
import type { SourceNode } from '../common/source-node.js';
import { evaluatePriceExpression, isPriceExpression, type VariableLookup } from './price-expression.js';
import type { ListedPrice, Raw } from './pricing.js';
import { readYearly } from './read-yearly.js';

/** What the members about the price say. */
export interface ReadPrices {
  readonly price?: ListedPrice;
  readonly annualPrice?: ListedPrice;
  readonly raw: Raw;
}

/** How prices are read in one pricing. */
export interface PriceReading {
  readonly lookup: VariableLookup;
  /** Whether versions 1.x say that nothing can be paid by the year. */
  readonly isMonthlyOnly: boolean;
}

/** Reads `price`, or `monthlyPrice` and `annualPrice` of versions 1.x. */
export function readPrices(fields: Fields, reading: PriceReading): ReadPrices {
  const isOld = !fields.node.members.has('price') && ['monthlyPrice', 'annualPrice'].some(name => fields.node.members.has(name));
  if (!isOld) return { ...readOne(fields, 'price', reading), raw: {} };
  const isByYearOnly = !isThere(fields, 'monthlyPrice') && isThere(fields, 'annualPrice');
  const monthly = isByYearOnly ? undefined : readOne(fields, 'monthlyPrice', reading).price;
  if (reading.isMonthlyOnly && monthly !== undefined) return { price: monthly, raw: keptAnnual(fields) };
  const annual = isThere(fields, 'annualPrice') ? readOne(fields, 'annualPrice', reading).price : undefined;
  return { ...(monthly === undefined ? {} : { price: monthly }), ...yearlyOf(fields, annual, monthly), raw: {} };
}

function isThere({ node }: Fields, name: string): boolean {
  const kind = node.members.get(name)?.kind;
  return kind !== undefined && kind !== 'null';
}

function keptAnnual(fields: Fields): Raw {
  if (!fields.node.members.has('annualPrice')) return {};
  return { annualPrice: keepField(fields, 'annualPrice', 'The pricing says that it has no annual payment.') };
}

function yearlyOf(fields: Fields, annual: ListedPrice | undefined, monthly: ListedPrice | undefined): Pick<ReadPrices, 'annualPrice'> {
  if (annual?.amount === undefined) return annual === undefined ? {} : { annualPrice: annual };
  const { amount, isWholeYear } = readYearly(annual.amount, monthly?.amount);
  if (isWholeYear) noteWholeYear(fields, annual.amount);
  return { annualPrice: { ...annual, amount } };
}

function noteWholeYear(fields: Fields, amount: Decimal): void {
  fields.log.find(fields.node.members.get('annualPrice') ?? fields.node, {
    code: 'IMP001',
    severity: 'info',
    message: `The annual price ${writeDigits(amount)} of the ${fields.subject} is above its monthly price, so it was read as the price of a whole year.`,
  });
}

function readOne(fields: Fields, name: string, reading: PriceReading): Pick<ReadPrices, 'price'> {
  const node = takeField(fields, name);
  if (node === undefined) {
    missField(fields, name, 'Write an amount, or words such as “Contact sales” where the price is told on request.');
    return {};
  }
  const price = priceOf(fields, node, { name, reading });
  if (price !== undefined) fields.log.mapped(node);
  return price === undefined ? {} : { price };
}

interface PriceSpot {
  readonly name: string;
  readonly reading: PriceReading;
}

function priceOf(fields: Fields, node: SourceNode, { name, reading }: PriceSpot): ListedPrice | undefined {
  if (node.kind !== 'number' && node.kind !== 'text') return refuseKind(fields, node, { name, wanted: 'an amount or a text' });
  const text = node.text.trim();
  if (node.kind === 'text' && isPriceExpression(text)) return formulaPrice(fields, node, { text, reading });
  if (node.kind === 'text' && !/^\d+(?:\.\d+)?$/.test(text)) return text === '' ? refuseEmpty(fields, node, name) : { text };
  const number = readNumberText(text);
  if (number.kind === 'decimal' && isPriceSized(number.value)) return { amount: number.value };
  const wanted = 'an amount that is not negative, with at most 20 digits before and after the point';
  return refuseKind(fields, node, { name, wanted });
}

function refuseEmpty(fields: Fields, node: SourceNode, name: string): undefined {
  return refuseValue(fields.log, node, `“${name}” of the ${fields.subject} is empty.`);
}

// Room for the months and factors that a price is multiplied by.
function isPriceSized(amount: Decimal): boolean {
  return !isNegativeDecimal(amount) && amount.scale <= 20 && amount.coefficient.toString().length - amount.scale <= 20;
}

interface FormulaSpot {
  readonly text: string;
  readonly reading: PriceReading;
}

function formulaPrice(fields: Fields, node: SourceNode, { text, reading }: FormulaSpot): ListedPrice | undefined {
  const result = evaluatePriceExpression(text, reading.lookup);
  switch (result.kind) {
    case 'amount':
      if (isPriceSized(result.amount)) return { amount: result.amount, text };
      return refuseValue(fields.log, node, `The price of the ${fields.subject} comes to ${writeDigits(result.amount)}, which is no price.`);
    case 'unknownVariable':
      fields.log.find(node, {
        code: 'REF001',
        message: `The price of the ${fields.subject} needs the variable “${result.name}”, which the pricing does not have.`,
      });
      return undefined;
    case 'noNumber':
      return refuseValue(
        fields.log,
        node,
        `The price of the ${fields.subject} counts with the variable “${result.name}”, which is no number.`,
      );
    default:
      return keepFormula(fields, node, text);
  }
}

function keepFormula(fields: Fields, node: SourceNode, text: string): ListedPrice {
  fields.log.find(node, {
    code: 'IMP002',
    severity: 'warning',
    message: `The price of the ${fields.subject} is the formula “${shorten(text)}”, which is more than plain arithmetic, so it is told on request.`,
    why: 'A formula is never run as code, and a wrong price is worse than none.',
    help: 'Work it out and write the amount.',
  });
  return { text };
}
