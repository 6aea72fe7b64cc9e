import type { ConditionExplanation } from '../../condition/condition-explanation.js';
import type { ExplainedCondition, ExplainedStep, ExplainedUpsell, UpsellExplanation } from '../../upsell/upsell-explanation.js';
import { cleanText } from '../output/clean-text.js';
import { wrapText } from '../output/wrap-text.js';
import { upsellCodeWords } from '../words/explain-upsell-code.js';
import { listRankedLines } from './list-ranked-lines.js';
import { sayValue } from './say-reason.js';
import type { UpsellWords } from './upsell-words.js';

/** How an explanation is said. */
export interface ExplanationWords extends UpsellWords {
  /** The offer or rule that was asked about. */
  readonly asked: string;
}

/**
 * Writes why an offer or a rule is suggested or not.
 *
 * @param explanation - The explanation.
 * @param words - How to say it.
 * @returns The lines.
 */
export function listExplanationLines({ candidates, customer }: UpsellExplanation, words: ExplanationWords): readonly string[] {
  const { layout, asked } = words;
  if (candidates.length === 0)
    return wrapText(`No rule suggests “${cleanText(asked)}”, so no customer is ever told of it.`, { width: layout.width });
  const head = `${cleanText(asked)} for ${layout.paint.bold(cleanText(customer))}`;
  return [...wrapText(head, { width: layout.width }), ...candidates.flatMap(candidate => ['', ...listCandidate(candidate, words)])];
}

function listCandidate(candidate: ExplainedUpsell, words: ExplanationWords): readonly string[] {
  const { layout, speaker } = words;
  const { paint, width } = layout;
  const title = `${paint.bold(speaker.offer(candidate.offer))} by the rule ${cleanText(candidate.rule)}: ${sayOutcome(candidate, words)}`;
  const conditions = candidate.conditions.flatMap(condition => listCondition(condition, words));
  const ranked = candidate.ranked === undefined ? [] : ['', ...listRankedLines(candidate.ranked, words)];
  return [
    ...wrapText(title, { width, hang: '  ' }),
    ...candidate.steps.filter(({ outcome }) => outcome !== 'passed').flatMap(step => listStep(step, words)),
    ...(conditions.length === 0 ? [] : ['  Its conditions', ...conditions]),
    ...ranked,
  ];
}

function sayOutcome({ outcome, ranked, suppressed, unknown }: ExplainedUpsell, { layout, speaker }: ExplanationWords): string {
  const { paint } = layout;
  if (outcome === 'ranked') return paint.green(`suggested, as number ${ranked?.rank ?? '?'}`);
  if (unknown !== undefined) return paint.yellow(upsellCodeWords[unknown.code]);
  if (suppressed === undefined) return outcome;
  const until = suppressed.until === undefined ? '' : `, until ${speaker.day(suppressed.until)}`;
  const by = suppressed.by === undefined ? '' : `, by the ${suppressed.by.kind} ${cleanText(suppressed.by.id)}`;
  return paint.red(`${upsellCodeWords[suppressed.code]}${until}${by}`);
}

function listStep({ step, outcome, code, until }: ExplainedStep, { layout, speaker }: ExplanationWords): readonly string[] {
  const { paint, symbols, width } = layout;
  const mark = outcome === 'suppressed' ? paint.red(symbols.no) : paint.yellow(symbols.maybe);
  const what = code === undefined ? 'not known' : upsellCodeWords[code];
  const ends = until === undefined ? '' : `, until ${speaker.day(until)}`;
  return wrapText(`${step}: ${what}${ends}`, { width, first: `  ${mark} `, hang: '      ' });
}

function listCondition({ part, reason, tree }: ExplainedCondition, words: ExplanationWords): readonly string[] {
  const { layout, speaker } = words;
  const why = reason ?? (tree.reason === undefined ? undefined : speaker.text(tree.reason));
  const title = `${partWords[part]}${why === undefined ? '' : `: ${cleanText(why)}`}`;
  return [...wrapText(title, { width: layout.width, first: '  ', hang: '    ' }), ...listTree(tree, words, 2)];
}

const partSentences = {
  needs: 'What it needs at the place',
  relationship: 'How it stands to what is held',
  eligibility: 'Who may buy it',
  when: 'When it makes sense',
  suits: 'For whom it is good',
  need: 'Whether there is a need for it',
};

const partWords: Readonly<Record<ExplainedCondition['part'], string>> = partSentences;

function listTree(node: ConditionExplanation, words: ExplanationWords, depth: number): readonly string[] {
  const { layout } = words;
  const indent = '  '.repeat(depth);
  if (node.kind === 'predicate') {
    const actual = node.actual === undefined ? 'not known' : `is ${sayValue(node.actual, words.speaker)}`;
    const text = `${cleanText(node.text)} ${layout.paint.dim(`(${actual})`)}`;
    return wrapText(text, { width: layout.width, first: `${indent}${markOf(node, layout)} `, hang: `${indent}    ` });
  }
  const heading = `${indent}${markOf(node, layout)} ${groupWords[node.kind]}`;
  return [heading, ...node.parts.flatMap(part => listTree(part, words, depth + 1))];
}

const groupWords = { all: 'all of', any: 'at least one of', not: 'not' } as const;

function markOf({ outcome }: ConditionExplanation, { paint, symbols }: ExplanationWords['layout']): string {
  return { true: paint.green(symbols.yes), false: paint.red(symbols.no), unknown: paint.yellow(symbols.maybe) }[outcome];
}
