/** A catalogue of many offers whose names are made of a vocabulary, the same for the same seed. */
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Offer } from '../../src/model/offer.js';
import { minimalCatalogue, minimalOffer } from '../support/minimal-catalogue.js';

/** A source of chance that is the same every time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const syllables =
  'ba be bi bo da de di do fa fe fi fo ga ge go la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se so ta te ti to va ve vo za'.split(
    ' ',
  );

/** Makes the catalogue. Each name is two words of 8,000, of which some are far commoner than others, and a number. */
export function generatedCatalogue(size: number, chance: () => number): Catalogue {
  const pick = <Item>(items: readonly Item[], power = 1): Item => {
    const item = items[Math.floor(chance() ** power * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const vocabulary = Array.from({ length: 8000 }, () =>
    Array.from({ length: 2 + Math.floor(chance() * 3) }, () => pick(syllables)).join(''),
  );
  const word = (): string => pick(vocabulary, 2);
  const offerOf = (at: number): Offer =>
    minimalOffer({
      id: `off-${((at * 7919) % 1_000_003).toString(36)}`,
      name: `${word()} ${word()} ${1 + Math.floor(chance() * 500)}`,
      description: [word(), word(), word(), word(), word()].join(' '),
    });
  return minimalCatalogue({ offers: Array.from({ length: size }, (_, at) => offerOf(at)) });
}

/** One letter of a word left out, put in, taken for another, or changed with the next. */
export function mistype(word: string, chance: () => number): string {
  const at = Math.floor(chance() * (word.length - 1));
  const ways = [
    word.slice(0, at) + word.slice(at + 1),
    `${word.slice(0, at)}k${word.slice(at)}`,
    `${word.slice(0, at)}x${word.slice(at + 1)}`,
    `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`,
  ];
  return ways[Math.floor(chance() * ways.length)] ?? word;
}
