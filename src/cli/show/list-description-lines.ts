import type { DescribedSupport } from '../../desk/described-product.js';
import type { OfferDescription } from '../../desk/offer-description.js';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import type { SaidText } from '../../lookup/pick-text.js';
import { cleanText } from '../output/clean-text.js';
import type { Layout } from '../output/layout.js';
import { bullet } from '../output/layout.js';
import { wrapText } from '../output/wrap-text.js';
import { entry, makeScreenWords, part, type ScreenWords, sentenceLines, textOf, textsOf } from './description-words.js';
import { listDealLines } from './list-deal-lines.js';

/** What is shown and how. */
export interface ShownDescription {
  readonly index: CatalogueIndex;
  readonly layout: Layout;
  /** Whether the price plans are shown as they stand in the catalogue. */
  readonly isFull: boolean;
}

/**
 * Writes the description of an offer.
 *
 * @param description - The description.
 * @param shown - How it is shown.
 * @returns The lines.
 */
export function listDescriptionLines(description: OfferDescription, { index, layout, isFull }: ShownDescription): readonly string[] {
  const words = makeScreenWords(index, layout, description.locale);
  return [
    ...listHead(description, words),
    ...listAbout(description, words),
    ...listDealLines(description, words, isFull),
    ...listHow(description, words),
    ...listMissing(description, words),
  ];
}

function listHead(description: OfferDescription, words: ScreenWords): readonly string[] {
  const { layout, speaker } = words;
  const { name, offer, at, currency, release, sale } = description;
  const title = `${layout.paint.bold(textOf(name, words))} ${layout.paint.dim(`(${cleanText(offer)})`)}`;
  const facts = [
    speaker.day(at),
    ...(currency === undefined ? [] : [currency]),
    ...(release === undefined ? [] : [`release ${release.version}`]),
  ];
  return [
    ...wrapText(title, { width: layout.width }),
    ...(description.description === undefined ? [] : wrapText(textOf(description.description, words), { width: layout.width })),
    ...wrapText([...facts, ...sale.words.slice(0, 1).map(said => textOf(said, words))].join(` ${layout.symbols.dot} `), {
      width: layout.width,
    }),
    ...(description.successor === undefined ? [] : sentenceLines(description.successor.words, words, 0)),
  ];
}

function listAbout(description: OfferDescription, words: ScreenWords): readonly string[] {
  const { products, features, characteristics, members, groups } = description;
  const about = products.flatMap(product => {
    const said = [...(product.description === undefined ? [] : [product.description]), ...product.words];
    return entry(textOf(product.name, words), textsOf(said, words), words);
  });
  return [
    ...part('label_about', [...about, ...sentenceLines(description.words, words)], words),
    ...part('label_members', listNamed([...members, ...groups], words), words),
    ...part('label_features', listNamed(features, words), words),
    ...part(
      'label_choose',
      listNamed(
        characteristics.filter(({ isToChoose }) => isToChoose),
        words,
      ),
      words,
    ),
    ...part(
      'label_properties',
      listNamed(
        characteristics.filter(({ isToChoose }) => !isToChoose),
        words,
      ),
      words,
    ),
  ];
}

function listNamed(
  things: readonly { readonly name: SaidText; readonly words: readonly SaidText[] }[],
  words: ScreenWords,
): readonly string[] {
  return things.flatMap(one => entry(textOf(one.name, words), textsOf(one.words, words), words));
}

function listHow(description: OfferDescription, words: ScreenWords): readonly string[] {
  const { relations, products, provisioning, support } = description;
  const { width } = words.layout;
  // What the offer brings itself is no news to who buys it.
  const related = relations.filter(({ isMetByItself }) => isMetByItself !== true);
  const nameOf = (ids: readonly string[], isOnly: boolean): readonly string[] => {
    const names = products.filter(({ product }) => ids.includes(product)).map(({ name }) => textOf(name, words));
    return isOnly ? [] : wrapText(words.layout.paint.dim(words.speaker.list(names)), { width, first: '  ' });
  };
  const ready = provisioning.flatMap(one => [...nameOf([one.product], provisioning.length === 1), ...sentenceLines(one.words, words)]);
  const help = support.flatMap(one => [...nameOf(one.products, support.length === 1), ...listSupport(one, words)]);
  return [
    ...part(
      'label_relations',
      related.flatMap(one => wrapText(textsOf(one.words, words), { width, first: '  ', hang: '    ' })),
      words,
    ),
    ...part('label_provisioning', ready, words),
    ...part('label_support', help, words),
  ];
}

function listSupport({ words: said, help }: DescribedSupport, words: ScreenWords): readonly string[] {
  return [
    ...sentenceLines(said, words),
    ...help.flatMap(({ question, answer }) => [...entry(textOf(question, words), '', words), ...sentenceLines([answer], words, 4)]),
  ];
}

function listMissing({ missing }: OfferDescription, words: ScreenWords): readonly string[] {
  const { paint } = words.layout;
  const lines = missing.flatMap(one => bullet(words.layout, textOf(one.words, words)).map(line => paint.yellow(line)));
  return part('label_missing', lines, words);
}
