import { CatalogueError } from '../kernel/catalogue-error.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { isRecord } from '../kernel/is-record.js';
import { requireArgument } from '../kernel/require-argument.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { compareFeatures, type FeatureComparison } from '../lookup/compare-features.js';
import { listBrought } from '../lookup/list-brought.js';
import type { SaidText } from '../lookup/pick-text.js';
import { requireIndex } from '../lookup/require-question.js';
import type { Product } from '../model/product.js';
import { type ComparedSide, makeSide, titleOf } from './compared-side.js';
import { makeRow } from './comparison-row.js';
import { type DeskScene, makeDeskScene } from './desk-scene.js';
import { markForeign } from './desk-speaker.js';
import { listBreakEvens } from './list-break-evens.js';
import { listPlainRows } from './list-plain-rows.js';
import { listPriceRows, sayUnknownCost } from './list-price-rows.js';
import type { ComparedChoice, ComparedOffer, ComparisonContext, OfferComparison } from './offer-comparison.js';
import { sayComparison } from './say-features.js';

/**
 * Sets two to five offers side by side: rows that differ first, what twelve months and the minimum term cost with what is used, at which
 * quantities the cheaper one changes, and what is gained and lost against the first. The same offer may be compared on two price plans.
 *
 * @param index - The index.
 * @param offers - Ids, or offers with what is chosen of them.
 * @param context - The instant, and where, for whom, with which usage and in which locale.
 * @returns The comparison in words and as data, frozen; a cost that is not known is never zero and never the best.
 * @throws `bad-argument`, `words-missing`, `bad-offer-count` for fewer than two or more than five, and what `describeOffer`, `quoteOffer` and `projectCost` throw.
 * @example
 * const compared = compareOffers(index, ['fibre-100', 'fibre-300'], { at: '2026-12-01', currency: 'GBP', locale: 'en' })
 * compared.rows.find(({ row }) => row === 'feature.download')?.best // => [1]
 */
export function compareOffers(
  index: CatalogueIndex,
  offers: readonly (string | ComparedChoice)[],
  context: ComparisonContext,
): OfferComparison {
  requireIndex(index);
  requireArgument(areChoices(offers), 'offers', 'a list of two to five ids');
  requireArgument(isRecord(context), 'context', 'when is asked and how, such as `{ at }`');
  if (offers.length < 2 || offers.length > 5)
    throw new CatalogueError('bad-offer-count', `two to five offers can be compared, not \`${offers.length}\``, { count: offers.length });
  const { usage, ...circumstances } = context;
  const scene = makeDeskScene(index, circumstances);
  const sides = offers.map(offer => makeSide(index, typeof offer === 'string' ? { offer } : offer, context));
  const rows = [...listPriceRows(scene, sides), ...listPlainRows(scene, sides)].map(makeRow);
  const breakEvens = listBreakEvens(scene, sides, usage);
  const missing = [...new Map(sides.flatMap(({ description }) => description.missing).map(one => [JSON.stringify(one), one])).values()];
  return deepFreeze({
    at: context.at,
    locale: scene.speaker.locale,
    ...(scene.currency === undefined ? {} : { currency: scene.currency }),
    ...(index.release === undefined ? {} : { release: index.release }),
    offers: sides.map(side => writeSide(scene, side, sides)),
    rows: [...rows.filter(({ isSame }) => !isSame), ...rows.filter(({ isSame }) => isSame)],
    breakEvens,
    missing,
  });
}

function areChoices(offers: unknown): boolean {
  return Array.isArray(offers) && offers.every(one => typeof one === 'string' || isRecord(one));
}

function writeSide(scene: DeskScene, side: ComparedSide, sides: readonly ComparedSide[]): ComparedOffer {
  const first = sides[0] === side ? undefined : sides[0];
  const { description, quote, cost, termCost } = side;
  const features = first === undefined ? undefined : compareWith(scene, side, first);
  return {
    offer: description.offer,
    name: titleOf(sides, side),
    ...(quote.pricePlan === undefined ? {} : { pricePlan: quote.pricePlan }),
    ...(quote.term === undefined ? {} : { term: quote.term }),
    quote,
    cost,
    ...(termCost === undefined ? {} : { termCost }),
    ...(features === undefined ? {} : { features }),
    words: [
      ...sayCost(scene, side),
      ...(features === undefined || first === undefined ? [] : sayAgainst(scene, titleOf(sides, first), features)),
    ],
  };
}

function compareWith(scene: DeskScene, side: ComparedSide, first: ComparedSide): FeatureComparison {
  const productsOf = ({ description }: ComparedSide): readonly Product[] => {
    const offer = scene.index.offers.get(description.offer);
    return offer === undefined ? [] : listBrought(scene.index, offer).products;
  };
  return compareFeatures(scene.index, { before: productsOf(first), after: productsOf(side), locale: scene.speaker.locale });
}

function sayCost(scene: DeskScene, { cost }: ComparedSide): readonly SaidText[] {
  const { speaker } = scene;
  if (cost.kind === 'unknown') return [speaker.say('costNotKnown'), ...sayUnknownCost(scene, cost).slice(1)];
  const money = (amount: string): string => speaker.money(amount, cost.currency);
  const { total, range } = cost;
  if (range === undefined) return [speaker.say('costOf12', { amount: money(total) })];
  return [speaker.say('costOf12Range', { amount: money(total), low: money(range.low), high: money(range.high) })];
}

function sayAgainst(scene: DeskScene, first: SaidText, features: FeatureComparison): readonly SaidText[] {
  const said = sayComparison(scene, features);
  return [
    scene.speaker.say('againstFirst', { name: markForeign(first, scene.speaker.locale) }),
    ...(said.length === 0 ? [scene.speaker.say('sameFeatures')] : said),
  ];
}
