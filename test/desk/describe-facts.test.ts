// Each fact of the example catalogue that a rep could be asked is in the words of a description: it is changed, and the change is looked for.
import { describe, expect, test } from 'vitest';
import { describeOffer } from '../../src/desk/describe-offer.js';
import type { OfferDescription } from '../../src/desk/offer-description.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { type Catalogue, catalogueSchema } from '../../src/model/catalogue.js';
import { readShape } from '../../src/model/reading/read-shape.js';
import { openShape } from '../../src/model/reading/shape.js';
import { loadAcme } from '../examples/acme-example.js';
import { type FactPlace, listFacts } from './list-facts.js';
import { listSaid } from './list-said.js';

const { catalogue } = await loadAcme();
if (catalogue === undefined) throw new Error('the example does not load');
const circumstances = { at: '2026-12-01', currency: 'GBP', locale: 'en' } as const;
const wordsOf = (description: OfferDescription): string =>
  listSaid(description)
    .map(({ said }) => said.text)
    .join('\n');

/** What is not in a description, and why. */
const leftOut: readonly (readonly [RegExp, string])[] = [
  [/ Origin\./, 'where a thing was imported from is for those who exchange catalogues'],
  [/^upsellRules /, 'what to suggest is said by findUpsells'],
  [/^(changePolicy|rankingDefaults) /, 'how changes are made is said by changeHolding, which names the case; ranking is of findUpsells'],
  [/^(catalogue|\$schema|id|name|timeZone|defaultLocale|locales|currencies|metadata) /, 'the head of the catalogue is not of one offer'],
  [
    /^facts FactSpec\.(type|unit|values|sensitivity|lawfulBasis|consent)$/,
    'how a fact is recorded; a rep needs its meaning and its question',
  ],
  [/^facts (Range|DerivedFact)\./, 'how a fact is recorded; a rep needs its meaning and its question'],
  [/^units (Unit\.decimals|UnitMultiple\.)/, 'how quantities are converted and written'],
  [/^markets Market\.(currencies|locales)$/, 'of the market, not of an offer'],
  [/^priceLists PriceList\.default$/, 'which list is taken is seen in which price plan is the default'],
  [/ \w+\.id$/, 'ids are in the data, never in words'],
  [/^features Feature\.group$/, 'a heading for screens, in the data'],
  [/^discounts (Discount\.status|Discount\.group)$/, 'of discounts that apply only; a group is named where one of it excludes others'],
  [/ Remedy\.actionable$/, 'who can mend it is in the data, for screens that ask'],
  [/^(products|pricePlans) \w+\.status$/, 'said only of what is retired'],
];

const base = catalogue;
const index = indexCatalogue(base);
const offers = base.offers.filter(({ status }) => status !== 'draft').map(({ id }) => id);
const plain = new Map(offers.map(id => [id, describeOffer(index, id, circumstances)]));
const texts = new Map([...plain].map(([id, description]) => [id, JSON.stringify(description)]));
const words = new Map([...plain].map(([id, description]) => [id, wordsOf(description)]));

const speaksOf: Readonly<Record<string, (description: OfferDescription, id: string) => boolean>> = {
  offers: ({ offer }, id) => offer === id,
  products: ({ products }, id) => products.some(({ product }) => product === id),
  pricePlans: ({ pricePlans }, id) => pricePlans.some(({ pricePlan }) => pricePlan === id),
  discounts: ({ discounts }, id) => discounts.some(({ discount }) => discount === id),
  // What is unlimited does not begin anew.
  features: ({ features }, id) => features.some(({ feature, value }) => feature === id && value !== 'unlimited'),
  units: ({ offer }, id) => texts.get(offer)?.includes(`"unit":"${id}"`) === true,
  words: ({ offer }, id) => {
    const text = valueAt(base, ['words', id, 'en']);
    return typeof text === 'string' && words.get(offer)?.includes(text) === true;
  },
  facts: ({ offer }, id) => texts.get(offer)?.includes(`"fact":"${id}"`) === true,
};

const places = listPlaces(base);
const patterns = [...new Set(places.map(({ pattern }) => pattern))].filter(
  pattern => !leftOut.some(([expression]) => expression.test(pattern)),
);

describe('a description has each fact of the example:', () => {
  test('the walk reaches the model', () => {
    expect(patterns.length).toBeGreaterThan(100);
  });
  test.each(patterns)('%s', pattern => {
    const found = places.filter(place => place.pattern === pattern).map(place => ({ place, near: listNear(place) }));
    const reachable = found.filter(({ near }) => near.length > 0);
    expect(reachable.length).toBeGreaterThan(0);
    // The first and the last of its kind.
    const tried = [...new Set([reachable[0], reachable.at(-1)])].filter(one => one !== undefined);
    const silent = tried
      .filter(({ place, near }) => !isSaid(place, near))
      .map(({ place }) => `${place.path.join('.')} ${JSON.stringify(place.value)}`);
    expect(silent).toEqual([]);
  });
  test('nothing is left out that does not exist', () => {
    const all = places.map(({ pattern }) => pattern);
    expect(leftOut.filter(([expression]) => !all.some(pattern => expression.test(pattern))).map(String)).toEqual([]);
  });
});

function listPlaces(data: Catalogue): readonly FactPlace[] {
  const shape = openShape(readShape(catalogueSchema()));
  if (shape.kind !== 'object') throw new Error('a catalogue is a record');
  return Object.entries(data).flatMap(([name, value]) => {
    const field = shape.fields.get(name);
    return field === undefined ? [] : listFacts(value, field.shape, { collection: name, pattern: name, path: [name] });
  });
}

// The offers whose descriptions speak of the thing that the fact is of.
function listNear({ path: [collection = '', at = 0] }: FactPlace): readonly string[] {
  const id = collection === 'facts' || collection === 'words' ? at : idOf(base, [collection, at]);
  const speaks = speaksOf[collection];
  const name = valueAt(base, [collection, at, 'name', 'en']);
  return offers
    .filter(offer => {
      const description = plain.get(offer);
      if (description === undefined || typeof id !== 'string') return false;
      return speaks === undefined ? typeof name === 'string' && words.get(offer)?.includes(name) : speaks(description, id);
    })
    .toSorted((a, b) => Number(isOwn(b, id)) - Number(isOwn(a, id)))
    .slice(0, 2);
}

// Where a product comes with others, quantities are summed.
function isOwn(offer: string, id: unknown): boolean {
  return plain.get(offer)?.products[0]?.product === id;
}

function idOf(data: unknown, path: readonly (string | number)[]): unknown {
  return valueAt(valueAt(data, path), ['id']);
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined), data);
}

function isSaid(place: FactPlace, near: readonly string[]): boolean {
  const changed = changeOf(place);
  const mutated = indexCatalogue(withValue(base, place.path, changed.value));
  // A text is looked for in its own language.
  const locale = base.locales.find(one => one === place.path.at(-1)) ?? 'en';
  return near.some(offer => {
    const said = wordsOf(describeOffer(mutated, offer, { ...circumstances, locale }));
    return changed.shown === undefined ? said !== words.get(offer) : changed.shown.some(text => said.includes(text));
  });
}

// Only what lies on the way is copied.
function withValue<Data>(data: Data, [name, ...rest]: readonly (string | number)[], value: unknown): Data {
  if (name === undefined || typeof data !== 'object' || data === null) return data;
  const copy = Array.isArray(data) ? [...data] : { ...data };
  Reflect.set(copy, name, rest.length === 0 ? value : withValue(valueAt(data, [name]), rest, value));
  return copy as Data; // a copy of it, but for one value
}

interface Changed {
  readonly value: unknown;
  /** What must be read then; absent: the words must not be the same. */
  readonly shown?: readonly string[];
}

function changeOf({ shape, value, pattern }: FactPlace): Changed {
  if (value === null) return { value: '7.77', shown: ['7.77'] };
  if (shape.kind === 'boolean') return { value: value !== true };
  if (shape.kind === 'choice')
    return { value: shape.values.find(other => other !== value && other !== null && other !== 'draft' && other !== 'unlimited') ?? null };
  if (shape.kind === 'number' || typeof value === 'number') return { value: 77, shown: ['77'] };
  const text = String(value);
  if (/^P(T?\d)/.test(text)) return { value: 'P7M', shown: ['7 months'] };
  if (/^\d{4}-\d\d-\d\d$/.test(text))
    return pattern.endsWith('.until') ? { value: '2031-07-08', shown: ['7 July 2031'] } : { value: '2021-07-08', shown: ['8 July 2021'] };
  if (/(PercentagePrice\.rate|EarlyTermination\.remaining|Tier\.rate)$/.test(pattern)) return { value: '0.0777', shown: ['7.77'] };
  if (/^\d+(\.\d+)?$/.test(text)) return { value: '7.77', shown: ['7.77'] };
  // What is named by an id changes the words, though not always by naming it.
  return shape.kind === 'text' && shape.form === 'id' ? { value: 'Xq77' } : { value: 'Xq77', shown: ['Xq77'] };
}
