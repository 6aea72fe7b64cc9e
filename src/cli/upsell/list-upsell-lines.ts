import type { NearMiss, UpsellAnswer, UpsellQuestion, UpsellWarning } from '../../upsell/upsell-answer.js';
import { cleanLine } from '../output/clean-text.js';
import { formatTable } from '../output/format-table.js';
import { bulletSection } from '../output/layout.js';
import { wrapText } from '../output/wrap-text.js';
import { listOtherLines } from './list-other-lines.js';
import { listRankedLines } from './list-ranked-lines.js';
import { sayMissing } from './say-reason.js';
import { sayAssumption, sayWarning } from './say-upsell-note.js';
import type { UpsellWords } from './upsell-words.js';

/**
 * Writes an upsell answer for a rep.
 *
 * @param answer - The answer.
 * @param words - How to say it.
 * @returns The lines.
 */
export function listUpsellLines(answer: UpsellAnswer, words: UpsellWords): readonly string[] {
  const { layout, say } = words;
  return [
    ...listHead(answer, words),
    ...(answer.ranked.length === 0 ? ['', say('nothing')] : answer.ranked.flatMap(upsell => ['', ...listRankedLines(upsell, words)])),
    ...listNearest(answer, words),
    ...listQuestions(answer, words),
    ...listOtherLines(answer, words),
    ...(words.explains ? listFunnel(answer, words) : []),
    ...(words.explains
      ? bulletSection(layout, say('taken'), unique(answer.assumptions.map(assumption => sayAssumption(assumption, words))))
      : []),
    ...bulletSection(layout, say('lookAt'), unique(answer.warnings.filter(isNews).map(warning => sayWarning(warning, words)))),
  ];
}

// What is wrong with a fact has been said with its line when the customer was read.
function isNews({ code }: UpsellWarning): boolean {
  return !['FACT_NOT_DECLARED', 'FACT_OF_WRONG_TYPE', 'FACT_NOT_ALLOWED', 'FACT_OUT_OF_RANGE'].includes(code);
}

function listHead({ customer, at, currency, release }: UpsellAnswer, { say, layout, scene }: UpsellWords): readonly string[] {
  const { paint, symbols, width } = layout;
  const facts = [
    scene.speaker.day(at),
    ...(currency === undefined ? [] : [currency]),
    ...(release === undefined ? [] : [say('release', { version: release.version })]),
  ];
  const title = say('title', { customer: paint.bold(cleanLine(customer)) });
  return [...wrapText(title, { width }), ...wrapText(facts.join(` ${symbols.dot} `), { width })];
}

function listNearest({ nearest }: UpsellAnswer, words: UpsellWords): readonly string[] {
  if (nearest.length === 0) return [];
  return ['', words.layout.paint.bold(words.say('nearly')), ...nearest.flatMap(miss => listNearMiss(miss, words))];
}

function listNearMiss(miss: NearMiss, words: UpsellWords): readonly string[] {
  const { layout, say, scene } = words;
  const { width, paint } = layout;
  const name = `${words.offer(miss.offer)} ${paint.dim(`(${cleanLine(miss.offer)})`)}`;
  const title = miss.from === undefined ? name : say('from', { offer: name, day: scene.speaker.day(miss.from) });
  return [
    ...wrapText(title, { width, first: '  ' }),
    ...miss.missing.flatMap(reason => [
      ...wrapText(sayMissing(reason, words), { width, first: '    ', hang: '      ' }),
      ...(reason.remedy === undefined ? [] : wrapText(cleanLine(reason.remedy), { width, first: `      ${layout.symbols.arrow} ` })),
    ]),
  ];
}

// A conversation has room for a few questions.
const mostQuestions = 5;

function listQuestions({ ask, detail }: UpsellAnswer, words: UpsellWords): readonly string[] {
  const { layout, say, scene } = words;
  const { paint } = layout;
  const shown = detail === 'full' || ask.length <= mostQuestions + 1 ? ask : ask.slice(0, mostQuestions);
  const rest = ask.length - shown.length;
  const { number } = scene.speaker;
  return bulletSection(layout, say('ask'), [
    ...shown.map(question => `${sayQuestion(question, words)} ${paint.dim(`(${sayDecides(question, words)})`)}`),
    ...(rest === 0 ? [] : [paint.dim(say('more', { count: number(rest) }))]),
  ]);
}

function sayDecides({ decides }: UpsellQuestion, { say, scene }: UpsellWords): string {
  return decides === 1 ? say('decidesOne') : say('decidesMany', { count: scene.speaker.number(decides) });
}

function sayQuestion({ fact, question, type = 'text', values, unit }: UpsellQuestion, words: UpsellWords): string {
  const { say, scene } = words;
  const asked = cleanLine(question ?? (fact === undefined ? say('whatHeld') : say('findOut', { name: words.fact(fact) })));
  if (values !== undefined) return say('choices', { question: asked, values: scene.speaker.list(values.map(words.word), 'or') });
  // The catalogue has no question for the fact, so what is answered must be said.
  if (fact !== undefined && question === undefined && unit === undefined)
    return say('answers', { question: asked, type: say(`type_${type}`) });
  return unit === undefined ? asked : say('inUnit', { question: asked, unit: nameUnit(unit, words) });
}

function nameUnit(unit: string, { scene: { index, speaker } }: UpsellWords): string {
  const name = index.units.get(unit)?.name;
  return cleanLine(name === undefined ? unit : speaker.name(name));
}

function listFunnel({ funnel }: UpsellAnswer, { layout, say, scene }: UpsellWords): readonly string[] {
  const { number } = scene.speaker;
  const rows = funnel.map(({ step, left, unknown }) => [
    say(`step_${step}`),
    number(left),
    unknown === 0 ? '' : say('leftUnknown', { count: number(unknown) }),
  ]);
  return ['', layout.paint.bold(say('left')), ...formatTable(rows, { indent: '  ', right: [1] })];
}

function unique(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences)];
}
