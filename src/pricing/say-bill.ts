/** Says what a bill explanation found, in the words of a locale. */
import { addDays } from '../kernel/date.js';
import { decimal, formatDecimal } from '../kernel/decimal.js';
import { absoluteDecimal } from '../kernel/decimal-arithmetic.js';
import { formatDate, formatNumber } from '../kernel/format-words.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { makePhraseSpeaker, type PhraseSpeaker } from '../lookup/phrase-speaker.js';
import type { ChargeExplanation, ChargeStep } from './bill-explanation.js';
import { type BillPhrase, billWords } from './bill-words.data.js';
import type { QuoteLine } from './quote.js';

/** Says what is on a bill, in one locale. */
export interface BillSpeaker extends Omit<PhraseSpeaker<BillPhrase>, 'money'> {
  /** An amount of the bill's currency; without one the bare number. */
  readonly money: (amount: string) => string;
}

/**
 * Makes a speaker.
 *
 * @param index - The index, for the catalogue's own locale.
 * @param locale - The locale that is asked for.
 * @param currency - The currency of the bill, as far as it is known.
 * @returns The speaker; amounts are never rounded.
 */
export function makeBillSpeaker(index: CatalogueIndex, locale: string, currency: string | undefined): BillSpeaker {
  const speaker = makePhraseSpeaker(index, locale, billWords);
  return { ...speaker, money: amount => speaker.money(amount, currency) };
}

/**
 * Says what a charge explanation found.
 *
 * @param index - The index.
 * @param found - What was found.
 * @param speaker - Who says it.
 * @returns Whole sentences: what the line is, where its price is from, how it comes about, and the verdict.
 */
export function sayCharge(index: CatalogueIndex, found: Omit<ChargeExplanation, 'text' | 'locale'>, speaker: BillSpeaker): string {
  const { contracted, steps, verdict, billed, expected, difference, missing } = found;
  const amounts = {
    billed: speaker.money(billed),
    ...(expected === undefined ? {} : { expected: speaker.money(expected) }),
    ...(difference === undefined ? {} : { difference: speaker.money(withoutSign(difference)) }),
  };
  return [
    ...(contracted === undefined
      ? []
      : [sayLine(index, contracted, speaker), ...steps.map(step => sayStep(step, speaker)), saySource(found, contracted, speaker)]),
    speaker.say(verdict, amounts),
    ...(missing.length === 0 ? [] : [speaker.say('missing', { codes: missing.map(({ code }) => code).join(', ') })]),
  ].join(' ');
}

function sayLine(index: CatalogueIndex, line: QuoteLine, speaker: BillSpeaker): string {
  const { from, until } = line;
  const values = {
    text: speaker.name(line.text, line.charge),
    offer: speaker.name(index.offers.get(line.offer)?.name, line.offer),
    from: from === undefined ? '' : formatDate(from, speaker.locale),
    lastDay: until === undefined ? '' : formatDate(addDays(until, -1), speaker.locale),
  };
  return speaker.say(until === undefined ? 'lineOnce' : 'line', values);
}

function saySource(found: Omit<ChargeExplanation, 'text' | 'locale'>, line: QuoteLine, speaker: BillSpeaker): string {
  const { pricePlan, phase } = line;
  const { release } = found;
  return release === undefined
    ? speaker.say('sourceUnreleased', { pricePlan, phase })
    : speaker.say('source', { pricePlan, phase, version: release.version });
}

function sayStep({ kind, values, amount }: ChargeStep, speaker: BillSpeaker): string {
  const written = {
    ...values,
    unit: values['unit'] ?? '',
    quantity: formatNumber(values['quantity'] ?? '', speaker.locale),
    unitAmount: speaker.money(values['unitAmount'] ?? '0'),
    flatAmount: speaker.money(values['flatAmount'] ?? '0'),
    amount: speaker.money(kind === 'discount' ? withoutSign(amount) : amount),
  };
  return speaker.say(phraseOf(kind, values), written).replaceAll(/ {2,}/g, ' ');
}

function phraseOf(kind: ChargeStep['kind'], values: ChargeStep['values']): BillPhrase {
  if (kind === 'limit') return values['limit'] === 'minimum' ? 'minimum' : 'maximum';
  if (kind === 'tier') return values['flatAmount'] === undefined ? 'tier' : values['unitAmount'] === undefined ? 'tierFlat' : 'tierBoth';
  if (kind !== 'price') return kind;
  if (values['agreed'] !== undefined) return 'priceAgreed';
  return values['model'] === 'flat' || values['model'] === 'chosen' ? 'price' : 'priceUnits';
}

function withoutSign(amount: string): string {
  return formatDecimal(absoluteDecimal(decimal(amount)));
}
