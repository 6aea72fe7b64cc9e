import type { NearMiss, SuppressedUpsell, UpsellAnswer, UpsellQuestion, UpsellWarning } from '../../upsell/upsell-answer.js';
import { cleanText } from '../output/clean-text.js';
import { formatTable } from '../output/format-table.js';
import { bulletSection } from '../output/layout.js';
import { wrapText } from '../output/wrap-text.js';
import { upsellCodeWords } from '../words/explain-upsell-code.js';
import { explainUpsellAssumption, explainUpsellWarning } from '../words/explain-upsell-note.js';
import { listWords } from '../words/list-words.js';
import { listRankedLines } from './list-ranked-lines.js';
import { sayMissing } from './say-reason.js';
import type { UpsellWords } from './upsell-words.js';

/**
 * Writes an upsell answer for a rep.
 *
 * @param answer - The answer.
 * @param words - How to say it.
 * @returns The lines.
 */
export function listUpsellLines(answer: UpsellAnswer, words: UpsellWords): readonly string[] {
  const { layout, speaker } = words;
  return [
    ...listHead(answer, words),
    ...(answer.ranked.length === 0
      ? ['', 'There is nothing to suggest now.']
      : answer.ranked.flatMap(upsell => ['', ...listRankedLines(upsell, words)])),
    ...listNearest(answer, words),
    ...listQuestions(answer, words),
    ...listCounts(answer, words),
    ...(answer.suppressed === undefined ? [] : listSuppressed(answer.suppressed, words)),
    ...(words.explains ? listFunnel(answer, words) : []),
    ...(words.explains
      ? bulletSection(layout, 'Taken for granted', unique(answer.assumptions.map(each => explainUpsellAssumption(each, speaker))))
      : []),
    ...bulletSection(layout, 'To look at', unique(answer.warnings.filter(isNews).map(each => explainUpsellWarning(each, speaker)))),
  ];
}

// What is wrong with a fact has been said with its line when the customer was read.
function isNews({ code }: UpsellWarning): boolean {
  return !['FACT_NOT_DECLARED', 'FACT_OF_WRONG_TYPE', 'FACT_NOT_ALLOWED', 'FACT_OUT_OF_RANGE'].includes(code);
}

function listHead(answer: UpsellAnswer, { speaker, layout }: UpsellWords): readonly string[] {
  const facts = [
    `on ${speaker.day(answer.at)}`,
    ...(answer.currency === undefined ? [] : [answer.currency]),
    ...(answer.release === undefined ? [] : [`release ${answer.release.version}`]),
  ];
  const head = `Suggestions for ${layout.paint.bold(cleanText(answer.customer))}, ${facts.join(` ${layout.symbols.dot} `)}`;
  return wrapText(head, { width: layout.width });
}

function listNearest({ nearest }: UpsellAnswer, words: UpsellWords): readonly string[] {
  if (nearest.length === 0) return [];
  return ['', words.layout.paint.bold('Nearly'), ...nearest.flatMap(miss => listNearMiss(miss, words))];
}

function listNearMiss(miss: NearMiss, words: UpsellWords): readonly string[] {
  const { layout, speaker } = words;
  const { width, paint } = layout;
  const from = miss.from === undefined ? '' : `: from ${speaker.day(miss.from)}`;
  const title = `${speaker.offer(miss.offer)} ${paint.dim(`(${cleanText(miss.offer)})`)}${from}`;
  return [
    ...wrapText(title, { width, first: '  ' }),
    ...miss.missing.flatMap(reason => [
      ...wrapText(sayMissing(reason, words), { width, first: '    ', hang: '      ' }),
      ...(reason.remedy === undefined ? [] : wrapText(cleanText(reason.remedy), { width, first: `      ${layout.symbols.arrow} ` })),
    ]),
  ];
}

// A conversation has room for a few questions.
const mostQuestions = 5;

function listQuestions({ ask, detail }: UpsellAnswer, { layout }: UpsellWords): readonly string[] {
  const shown = detail === 'full' || ask.length <= mostQuestions + 1 ? ask : ask.slice(0, mostQuestions);
  const rest = ask.length - shown.length;
  return bulletSection(layout, 'Ask', [
    ...shown.map(question => `${askOf(question)} ${layout.paint.dim(`(decides ${question.decides})`)}`),
    ...(rest === 0 ? [] : [layout.paint.dim(`${rest} more: --full lists them`)]),
  ]);
}

function askOf({ fact, question, type, values, unit }: UpsellQuestion): string {
  const asked =
    question ??
    (fact === undefined ? 'What does the customer have?' : `Find out “${fact}”${values === undefined ? answerWords[type ?? 'text'] : ':'}`);
  const choices = values === undefined ? '' : ` ${listWords(values, 'or')}`;
  return cleanText(`${asked}${choices}${unit === undefined ? '' : ` (in ${unit})`}`);
}

// The catalogue has no question for the fact, so its name must do.
const answerWords: Readonly<Record<NonNullable<UpsellQuestion['type']>, string>> = {
  text: '',
  set: '',
  boolean: ': yes or no',
  date: ': a date',
  integer: ': a whole number',
  decimal: ': a number',
};

function listCounts({ counts }: UpsellAnswer, { layout }: UpsellWords): readonly string[] {
  const entries = Object.entries(upsellCodeWords).flatMap(([code, words]) => {
    const count = Object.entries(counts).find(([counted]) => counted === code)?.[1] ?? 0;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  if (entries.length === 0) return [];
  return ['', ...wrapText(`${layout.paint.bold('Not suggested:')} ${listWords(entries)}.`, { width: layout.width, hang: '  ' })];
}

function listSuppressed(suppressed: readonly SuppressedUpsell[], words: UpsellWords): readonly string[] {
  if (suppressed.length === 0) return [];
  return ['', words.layout.paint.bold('All others'), ...suppressed.flatMap(each => listOne(each, words))];
}

function listOne({ offer, rule, code, until, by, because = [] }: SuppressedUpsell, words: UpsellWords): readonly string[] {
  const { layout, speaker } = words;
  const ends = until === undefined ? '' : `, until ${speaker.day(until)}`;
  const cause = by === undefined ? '' : `, by the ${by.kind} ${cleanText(by.id)}`;
  return [
    ...wrapText(`${cleanText(offer)} by ${cleanText(rule)}: ${upsellCodeWords[code]}${ends}${cause}  ${layout.paint.dim(code)}`, {
      width: layout.width,
      first: '  ',
      hang: '    ',
    }),
    ...(words.explains
      ? because.flatMap(reason => wrapText(sayMissing(reason, words), { width: layout.width, first: '    ', hang: '      ' }))
      : []),
  ];
}

function listFunnel({ funnel }: UpsellAnswer, { layout }: UpsellWords): readonly string[] {
  const rows = funnel.map(({ step, left, unknown }) => [step, String(left), unknown === 0 ? '' : `${unknown} not known`]);
  return ['', layout.paint.bold('Candidates left after each step'), ...formatTable(rows, { indent: '  ', right: [1] })];
}

function unique(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences)];
}
