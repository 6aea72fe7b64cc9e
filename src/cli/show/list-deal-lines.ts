/** The part of a description that is about money and the contract. */
import type { DescribedPricePlan } from '../../desk/described-price.js';
import type { OfferDescription } from '../../desk/offer-description.js';
import { cleanText } from '../output/clean-text.js';
import { entry, part, type ScreenWords, sentenceLines, textOf, textsOf } from './description-words.js';

/**
 * Writes what an offer costs, binds to, and means for a customer.
 *
 * @param description - The description.
 * @param words - The screen and the language.
 * @param isFull - Whether the price plans are shown as they stand in the catalogue.
 * @returns The lines.
 */
export function listDealLines(description: OfferDescription, words: ScreenWords, isFull: boolean): readonly string[] {
  const { sale, eligibility, terms, discounts } = description;
  const allowed = eligibility.map(({ reason, when }) => ({
    reason,
    words: when.words.filter(({ text }) => !text.startsWith(reason.text)),
  }));
  return [
    ...part('label_customer', listCustomer(description, words), words),
    ...part('label_prices', listPrices(description, words), words),
    ...part(
      'label_tariff',
      plansToShow(description, isFull).flatMap(plan => listPlan(plan, words)),
      words,
    ),
    ...part(
      'label_discounts',
      discounts.flatMap(one => entry(textOf(one.name, words), textsOf([...one.words, ...(one.when?.words ?? [])], words), words)),
      words,
    ),
    ...part(
      'label_terms',
      terms.flatMap(one => entry(textOf(one.name, words), textsOf(one.words, words), words)),
      words,
    ),
    ...part(
      'label_sale',
      [
        ...sentenceLines(sale.words.slice(1), words),
        ...allowed.flatMap(one => entry(textOf(one.reason, words), textsOf(one.words, words), words)),
      ],
      words,
    ),
  ];
}

// Where a price is not known, what stands in the catalogue is all that there is to say.
function plansToShow({ prices, pricePlans }: OfferDescription, isFull: boolean): readonly DescribedPricePlan[] {
  const unknown = prices.filter(({ quote }) => quote.kind === 'unknown').map(({ pricePlan }) => pricePlan);
  return isFull ? pricePlans : pricePlans.filter(({ pricePlan }) => unknown.includes(pricePlan));
}

function listPrices({ prices }: OfferDescription, words: ScreenWords): readonly string[] {
  const { paint } = words.layout;
  return prices.flatMap(({ name, isDefault, pricePlan, term, words: said }) => {
    const ids = [pricePlan, term].filter(id => id !== undefined).map(cleanText);
    const marks = isDefault && prices.length > 1 ? [...ids, words.speaker.word('label_default')] : ids;
    const title = `${textOf(name, words)}${marks.length === 0 ? '' : ` ${paint.dim(`(${marks.join(', ')})`)}`}`;
    return [...entry(title, '', words), ...sentenceLines(said, words, 4)];
  });
}

function listPlan(plan: DescribedPricePlan, words: ScreenWords): readonly string[] {
  return [
    ...entry(textOf(plan.name, words), textsOf(plan.words, words), words),
    ...plan.phases.flatMap(phase => [
      ...sentenceLines(phase.words, words, 4),
      ...phase.charges.flatMap(charge => [
        ...sentenceLines([{ ...charge.name, text: `${charge.name.text}: ${textsOf(charge.words, words)}` }], words, 6),
        ...charge.prices.flatMap(price => sentenceLines(price.words, words, 8)),
      ]),
    ]),
  ];
}

function listCustomer({ customer }: OfferDescription, words: ScreenWords): readonly string[] {
  if (customer === undefined) return [];
  return [
    ...sentenceLines(customer.words, words),
    ...(customer.holdings ?? []).flatMap(({ holding, words: said }) => entry(cleanText(holding), textsOf(said, words), words)),
    ...customer.changes.flatMap(({ words: [head, ...rest] }) => [
      ...(head === undefined ? [] : sentenceLines([head], words)),
      ...sentenceLines(rest, words, 4),
    ]),
  ];
}
