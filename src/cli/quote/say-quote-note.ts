/** Says why an amount is not known and what was taken for granted: in the words of the desk, with what to type at a terminal. */
import { sayAssumption, sayReason } from '../../desk/say-reason.js';
import type { QuoteAssumption, QuoteAssumptionCode, QuoteReason } from '../../pricing/quote.js';
import { cleanLine } from '../output/clean-text.js';
import { type QuotePhrase, quotePhrases } from './quote-phrases.data.js';
import type { QuoteWords } from './quote-words.js';

/**
 * Says why an amount is not known, and what to type to know it.
 *
 * @param reason - A reason of a quote.
 * @param words - How to say it.
 * @returns One or more sentences.
 */
export function sayQuoteReason(reason: QuoteReason, words: QuoteWords): string {
  const { told, scene, say } = words;
  const { code, charge = '', details } = reason;
  const hint = `hint_${code}`;
  const values = { charge: cleanLine(charge), characteristic: cleanLine(String(details?.['characteristic'] ?? '')) };
  return [
    told(sayReason(scene, reason)),
    ...sayBounds(reason, words),
    ...sayAllowed(reason, words),
    ...(isPhrase(hint) ? [say(hint, values)] : []),
  ].join(' ');
}

function isPhrase(phrase: string): phrase is QuotePhrase {
  return Object.hasOwn(quotePhrases.en, phrase);
}

function sayBounds({ code, details }: QuoteReason, { say, scene: { speaker } }: QuoteWords): readonly string[] {
  if (code !== 'QUANTITY_OUT_OF_RANGE') return [];
  const [min, max] = ['min', 'max'].map(name => details?.[name]).map(bound => (bound === undefined ? '' : speaker.number(String(bound))));
  if (min && max) return [say('rangeBetween', { min, max })];
  if (min) return [say('rangeFrom', { min })];
  return max ? [say('rangeUpTo', { max })] : [];
}

function sayAllowed({ code, details }: QuoteReason, { name, say, scene: { index, speaker } }: QuoteWords): readonly string[] {
  const [kind, phrase] = allowedOf[code] ?? [];
  const allowed = details?.['allowed'];
  if (kind === undefined || phrase === undefined || !Array.isArray(allowed)) return [];
  const names = allowed.map(String).map(id => {
    const found = index.catalogue[kind].find(one => one.id === id);
    return name(found, id);
  });
  return [say(phrase, { names: speaker.list(names, 'or') })];
}

const allowedOf: Readonly<Partial<Record<QuoteReason['code'], readonly ['channels' | 'markets' | 'segments', QuotePhrase]>>> = {
  CHANNEL_NOT_ALLOWED: ['channels', 'onlyThrough'],
  MARKET_NOT_ALLOWED: ['markets', 'onlyIn'],
  SEGMENT_NOT_ALLOWED: ['segments', 'onlyTo'],
};

/**
 * Says all that a quote took for granted.
 *
 * @param assumptions - The assumptions.
 * @param words - How to say them.
 * @returns Sentences, each once; discounts that nobody could decide share one.
 */
export function sayQuoteAssumptions(assumptions: readonly QuoteAssumption[], words: QuoteWords): readonly string[] {
  const said = assumptions.flatMap(assumption => [...sayAssumption(words.scene, assumption).map(words.told), ...sayOwn(assumption, words)]);
  return [...new Set([...said, ...sayUndecided(assumptions, words)])];
}

function sayOwn(assumption: QuoteAssumption, { say, ...words }: QuoteWords): readonly string[] {
  const phrase = `taken_${assumption.code}`;
  if (!isPhrase(phrase)) return [];
  const { index, speaker } = words.scene;
  const { offer = '', pricePlan = '', details } = assumption;
  const detail = (name: string): string => cleanLine(String(details?.[name] ?? ''));
  const term = index.offers.get(offer)?.terms?.find(({ id }) => id === detail('term'));
  return [
    say(phrase, {
      offer: words.offer(offer),
      pricePlan: words.pricePlan(pricePlan),
      term: words.name(term, detail('term')),
      day: speaker.day(detail('end')),
      unit: words.name(index.units.get(detail('unit')), detail('unit')),
      months: detail('months'),
      release: detail('release'),
    }),
  ];
}

const undecided: QuoteAssumptionCode = 'DISCOUNT_UNDECIDED';

function sayUndecided(assumptions: readonly QuoteAssumption[], { say, name, scene }: QuoteWords): readonly string[] {
  const { index, speaker, context } = scene;
  const ids = assumptions.flatMap(({ code, details }) => (code === undecided ? [String(details?.['discount'] ?? '')] : []));
  const names = [...new Set(ids.map(id => name(index.discounts.get(id), id)))];
  const phrase = context.customer === undefined ? 'undecided' : 'undecidedHere';
  return names.length === 0 ? [] : [say(phrase, { discounts: speaker.list(names) })];
}
