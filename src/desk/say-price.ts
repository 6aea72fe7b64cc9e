/** Says a price of the catalogue in sentences: its model, its modifiers, and to whom and when it applies. */
import type { SaidText } from '../lookup/pick-text.js';
import type { Price } from '../model/price.js';
import type { MatrixPrice, PercentagePrice } from '../model/price-model.js';
import type { Tier } from '../model/tier.js';
import type { DeskScene } from './desk-scene.js';
import type { DeskPhrase } from './desk-words.data.js';
import { type NamedKind, refer } from './refer.js';
import { sayPlain } from './say-plain.js';

/** A price with what its charge says of it. */
export interface SpokenPrice {
  readonly price: Price;
  readonly unit?: string;
  /** The period after which it is charged again; absent for once, and for usage. */
  readonly period?: string;
  readonly pricePlan: string;
}

/**
 * Says a price.
 *
 * @param scene - The scene.
 * @param spoken - The price.
 * @returns The amount first, then what modifies it, then to whom and when it applies.
 */
export function sayPrice(scene: DeskScene, spoken: SpokenPrice): readonly SaidText[] {
  const { speaker } = scene;
  const words: PriceWords = { scene, spoken, money: amount => speaker.money(amount, spoken.price.currency) };
  const amount = sayModel(words);
  const isAmount = spoken.price.onRequest === undefined && spoken.price.external === undefined;
  const parts = [spoken.period === undefined || !isAmount ? amount : speaker.per(amount, spoken.period), ...listModifiers(words)];
  return [speaker.sentence(parts.join(', ')), ...sayScope(words), ...sayTax(words)];
}

interface PriceWords {
  readonly scene: DeskScene;
  readonly spoken: SpokenPrice;
  readonly money: (amount: string) => string;
}

function unitOf({ scene, spoken: { unit, pricePlan } }: PriceWords): string | undefined {
  return unit === undefined
    ? undefined
    : refer(scene, { kind: 'unit', id: unit, from: { kind: 'pricePlan', id: pricePlan, field: 'unit' } });
}

function perUnit(words: PriceWords, amount: string): string {
  const unit = unitOf(words);
  return unit === undefined ? words.money(amount) : words.scene.speaker.word('perUnit', { amount: words.money(amount), unit });
}

function sayModel(words: PriceWords): string {
  const { price } = words.spoken;
  const { speaker } = words.scene;
  if (price.flat !== undefined) return words.money(price.flat);
  if (price.perUnit !== undefined) return perUnit(words, price.perUnit);
  if (price.graduated !== undefined) return speaker.word('graduated', { tiers: sayTiers(price.graduated, words) });
  if (price.volume !== undefined) return speaker.word('volume', { tiers: sayTiers(price.volume, words) });
  if (price.percentage !== undefined) return sayPercentage(price.percentage, words);
  if (price.matrix !== undefined) return sayMatrix(price.matrix, words);
  if (price.external !== undefined) return speaker.word('external', { reference: price.external });
  return price.onRequest === true ? speaker.word('onRequest') : sayChosen(words);
}

function sayTiers(tiers: readonly Tier[], words: PriceWords): string {
  const { speaker } = words.scene;
  return tiers
    .map(tier => {
      const amount = sayTier(tier, words);
      return tier.upTo === null
        ? speaker.word('tierRest', { amount })
        : speaker.word('tierUpTo', { amount, bound: sayBound(tier.upTo, words) });
    })
    .join('; ');
}

function sayTier({ unitAmount, flatAmount, rate, blockSize }: Tier, words: PriceWords): string {
  const { speaker } = words.scene;
  const blocks = blockSize === undefined ? undefined : speaker.number(blockSize);
  const parts = [
    ...(flatAmount === undefined ? [] : [speaker.word('inAll', { amount: words.money(flatAmount) })]),
    ...(unitAmount === undefined
      ? []
      : [blocks === undefined ? perUnit(words, unitAmount) : speaker.word('perBlock', { amount: words.money(unitAmount), size: blocks })]),
    ...(rate === undefined ? [] : [speaker.word('share', { percent: speaker.percent(rate) })]),
  ];
  return parts.length === 0 ? speaker.word('free') : speaker.list(parts);
}

function sayBound(upTo: Exclude<Tier['upTo'], null>, words: PriceWords): string {
  const { scene, spoken } = words;
  const { speaker } = scene;
  if (typeof upTo === 'string') return [speaker.number(upTo), ...(unitOf(words) === undefined ? [] : [unitOf(words)])].join(' ');
  const bounds = Object.entries(upTo).map(
    ([unit, bound]) =>
      `${speaker.number(bound)} ${refer(scene, { kind: 'unit', id: unit, from: { kind: 'pricePlan', id: spoken.pricePlan, field: 'upTo' } })}`,
  );
  return speaker.list(bounds);
}

function sayPercentage({ rate, fixed }: PercentagePrice, { scene: { speaker }, money }: PriceWords): string {
  const share = speaker.word('share', { percent: speaker.percent(rate) });
  return fixed === undefined ? share : speaker.list([share, speaker.word('forEach', { amount: money(fixed) })]);
}

function sayMatrix({ dimensions, cells, default: standard }: MatrixPrice, words: PriceWords): string {
  const { scene } = words;
  const { speaker } = scene;
  const place = (at: MatrixPrice['cells'][number]['at']): string =>
    dimensions.map(name => `${sayPlain(scene, name)} ${sayPlain(scene, at[name] ?? '')}`).join(', ');
  const said = cells.map(({ at, amount }) => `${place(at)}: ${perUnit(words, amount)}`);
  const rest = standard === undefined ? [] : [speaker.word('otherwise', { amount: perUnit(words, standard) })];
  return speaker.word('matrix', {
    dimensions: speaker.list(dimensions.map(name => sayPlain(scene, name))),
    cells: [...said, ...rest].join('; '),
  });
}

function sayChosen({ spoken: { price }, scene: { speaker }, money }: PriceWords): string {
  const { min, max, preset } = price.chosen ?? {};
  return [
    speaker.word('chosen'),
    ...(min === undefined ? [] : [speaker.word('atLeast', { amount: money(min) })]),
    ...(max === undefined ? [] : [speaker.word('atMost', { amount: money(max) })]),
    ...(preset === undefined ? [] : [speaker.word('proposed', { amount: money(preset) })]),
  ].join(', ');
}

function listModifiers(words: PriceWords): readonly string[] {
  const { spoken, scene, money } = words;
  const { price } = spoken;
  const { speaker } = scene;
  const unit = unitOf(words) ?? '';
  const amount = (phrase: DeskPhrase, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [speaker.word(phrase, { amount: money(value) })];
  const { freeUnits, freeEvents, divideBy } = price;
  return [
    ...(freeUnits === undefined ? [] : [speaker.word('freeUnits', { quantity: `${speaker.number(freeUnits)} ${unit}`.trim() })]),
    ...(freeEvents === undefined ? [] : [speaker.word('freeEvents', { quantity: speaker.number(freeEvents) })]),
    ...(divideBy === undefined
      ? []
      : [
          speaker.word(divideBy.round === 'up' ? 'packagesUp' : 'packagesDown', {
            size: `${speaker.number(divideBy.size)} ${unit}`.trim(),
          }),
        ]),
    ...amount('atLeast', price.minimum),
    ...amount('atMost', price.maximum),
    ...amount('eventAtLeast', price.perEventMinimum),
    ...amount('eventAtMost', price.perEventMaximum),
  ];
}

function sayScope({ scene, spoken: { price, pricePlan } }: PriceWords): readonly SaidText[] {
  const { speaker } = scene;
  const { scope = {}, validFor } = price;
  const name = (kind: NamedKind & ('channel' | 'segment' | 'market'), phrase: DeskPhrase): readonly string[] => {
    const id = scope[kind];
    if (id === undefined) return [];
    return [speaker.word(phrase, { name: refer(scene, { kind, id, from: { kind: 'pricePlan', id: pricePlan, field: 'scope' } }) })];
  };
  const limits = [...name('segment', 'scopeSegment'), ...name('channel', 'scopeChannel'), ...name('market', 'scopeMarket')];
  return [...(limits.length === 0 ? [] : [speaker.say('only', { limits: speaker.list(limits) })]), ...sayValidity(scene, validFor)];
}

function sayTax({ scene: { speaker }, spoken: { price } }: PriceWords): readonly SaidText[] {
  if (price.taxIncluded === undefined) return [];
  return [speaker.say(price.taxIncluded ? 'taxIncluded' : 'taxExcluded')];
}

/**
 * Says when something applies.
 *
 * @param scene - The scene.
 * @param validFor - From when, inclusive, and until when, exclusive.
 * @returns One sentence that names the last day; none where it always applies.
 */
export function sayValidity(
  { speaker }: DeskScene,
  validFor: { readonly from?: string; readonly until?: string } | undefined,
): readonly SaidText[] {
  const { from, until } = validFor ?? {};
  if (from !== undefined && until !== undefined)
    return [speaker.say('appliesBetween', { from: speaker.day(from), lastDay: speaker.lastDay(until) })];
  if (from !== undefined) return [speaker.say('appliesFrom', { from: speaker.day(from) })];
  return until === undefined ? [] : [speaker.say('appliesUntil', { lastDay: speaker.lastDay(until) })];
}
