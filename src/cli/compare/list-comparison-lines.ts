import type { ComparedOffer, ComparisonRow, OfferComparison } from '../../desk/offer-comparison.js';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import { cleanText } from '../output/clean-text.js';
import { bullet, type Layout } from '../output/layout.js';
import { type Columns, setColumns } from '../output/set-columns.js';
import { makeScreenWords, part, type ScreenWords, sentenceLines, textOf, textsOf } from '../show/description-words.js';

/**
 * Writes a comparison: a table where it fits, else one offer below the other in each row.
 *
 * @param comparison - The comparison.
 * @param index - The index, for the words.
 * @param layout - The terminal.
 * @returns The lines.
 */
export function listComparisonLines(comparison: OfferComparison, index: CatalogueIndex, layout: Layout): readonly string[] {
  const words = makeScreenWords(index, layout, comparison.locale);
  const { rows, offers, breakEvens } = comparison;
  const differing = rows.filter(({ isSame }) => !isSame);
  const same = rows.filter(({ isSame }) => isSame);
  const columns = columnsFor(layout, offers.length);
  return [
    ...part(
      'label_different',
      [...(columns === undefined ? [] : listHead(offers, columns, words)), ...listRows(differing, { offers, columns, words })],
      words,
    ).slice(1),
    ...part(
      'label_same',
      same.flatMap(row => listSame(row, words)),
      words,
    ),
    ...part(
      'label_breakEven',
      breakEvens.flatMap(({ words: [head, ...rest] }) => [
        ...(head === undefined ? [] : sentenceLines([head], words)),
        ...sentenceLines(rest, words, 4),
      ]),
      words,
    ),
    ...part(
      'label_against',
      offers.flatMap(offer => listAgainst(offer, words)),
      words,
    ),
    ...part(
      'label_missing',
      comparison.missing.flatMap(one => bullet(layout, textOf(one.words, words)).map(line => layout.paint.yellow(line))),
      words,
    ),
  ];
}

const narrowest = 17;
const gap = 2;

// Columns that are too narrow make towers of single words.
function columnsFor({ width }: Layout, count: number): Columns | undefined {
  const label = Math.max(14, Math.floor(width / 5));
  const each = Math.floor((width - label - count * gap) / count);
  return each < narrowest ? undefined : { widths: [label, ...Array.from({ length: count }, () => each)], gap };
}

function listHead(offers: readonly ComparedOffer[], columns: Columns, words: ScreenWords): readonly string[] {
  const names = setColumns(['', ...offers.map(({ name }) => textOf(name, words))], columns);
  const ids = setColumns(['', ...offers.map(({ offer }) => `(${cleanText(offer)})`)], columns);
  return [...names.map(words.layout.paint.bold), ...ids.map(words.layout.paint.dim)];
}

interface RowScreen {
  readonly offers: readonly ComparedOffer[];
  readonly columns: Columns | undefined;
  readonly words: ScreenWords;
}

function listRows(rows: readonly ComparisonRow[], screen: RowScreen): readonly string[] {
  return rows.flatMap(row =>
    screen.columns === undefined ? listStacked(row, screen) : setColumns(cellsOf(row, screen.words), screen.columns),
  );
}

function cellsOf(row: ComparisonRow, words: ScreenWords): readonly string[] {
  return [textOf(row.label, words), ...row.cells.map((_, at) => cellOf(row, at, words))];
}

function cellOf({ cells, best }: ComparisonRow, at: number, words: ScreenWords): string {
  const text = textsOf(cells[at]?.words ?? [], words);
  const mark = best?.includes(at) === true ? `${words.layout.symbols.yes} ` : '';
  return `${mark}${text === '' ? words.layout.symbols.dot : text}`;
}

function listStacked(row: ComparisonRow, { offers, words }: RowScreen): readonly string[] {
  return [
    words.layout.paint.bold(textOf(row.label, words)),
    ...offers.flatMap(({ name }, at) =>
      sentenceLines([{ text: `${textOf(name, words)}: ${cellOf(row, at, words)}`, locale: words.speaker.locale }], words),
    ),
  ];
}

function listSame(row: ComparisonRow, words: ScreenWords): readonly string[] {
  const text = `${textOf(row.label, words)}: ${cellOf(row, 0, words)}`;
  return sentenceLines([{ text, locale: words.speaker.locale }], words);
}

function listAgainst({ name, words: said }: ComparedOffer, words: ScreenWords): readonly string[] {
  return [`  ${words.layout.paint.bold(textOf(name, words))}`, ...sentenceLines(said, words, 4)];
}
