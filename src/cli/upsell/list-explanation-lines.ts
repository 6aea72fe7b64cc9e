import type { ConditionExplanation } from '../../condition/condition-explanation.js';
import { negate } from '../../condition/kleene.js';
import type { ExplainedCondition, ExplainedStep, ExplainedUpsell, UpsellExplanation } from '../../upsell/upsell-explanation.js';
import { cleanLine } from '../output/clean-text.js';
import { wrapText } from '../output/wrap-text.js';
import { listRankedLines } from './list-ranked-lines.js';
import { saySuppression } from './say-suppression.js';
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
  const { layout, say } = words;
  const asked = nameAsked(words);
  if (candidates.length === 0) return wrapText(say('noRule', { asked }), { width: layout.width });
  const head = say('whyTitle', { asked: layout.paint.bold(asked), customer: layout.paint.bold(cleanLine(customer)) });
  return [...wrapText(head, { width: layout.width }), ...candidates.flatMap(candidate => ['', ...listCandidate(candidate, words)])];
}

function nameAsked({ asked, scene, offer, rule }: ExplanationWords): string {
  return scene.index.offers.has(asked) ? offer(asked) : rule(asked);
}

function listCandidate(candidate: ExplainedUpsell, words: ExplanationWords): readonly string[] {
  const { layout, say, offer, rule } = words;
  const { paint, width } = layout;
  const title = say('candidate', { offer: paint.bold(offer(candidate.offer)), rule: rule(candidate.rule) });
  const conditions = candidate.conditions.flatMap(condition => listCondition(condition, words));
  return [
    ...wrapText(title, { width, hang: '  ' }),
    ...listOutcome(candidate, words),
    ...(conditions.length === 0 ? [] : [`  ${say('conditions')}`, ...conditions]),
    ...(candidate.ranked === undefined ? [] : ['', ...listRankedLines(candidate.ranked, words)]),
  ];
}

// What decided comes first; steps that would have stopped it too are named after it.
function listOutcome(candidate: ExplainedUpsell, words: ExplanationWords): readonly string[] {
  const { layout, say } = words;
  const { paint, symbols, width } = layout;
  const { outcome, ranked, suppressed, unknown, steps } = candidate;
  if (outcome === 'ranked')
    return wrapText(say('isSuggested', { rank: String(ranked?.rank ?? '') }), { width, first: `  ${paint.green(symbols.yes)} ` });
  const deciding = suppressed ?? unknown;
  const own = deciding === undefined ? [] : listStep({ ...deciding, outcome: suppressed === undefined ? 'unknown' : 'suppressed' }, words);
  const others = steps.filter(step => step.outcome !== 'passed').flatMap(step => listStep(step, words));
  return [...own, ...others.filter(line => !own.includes(line))];
}

type Stopped = Pick<ExplainedStep, 'outcome' | 'code' | 'until' | 'by' | 'price' | 'details'>;
type StoppedBy = Omit<Stopped, 'code'> & { readonly code?: Parameters<UpsellWords['code']>[0] };

function listStep(step: StoppedBy, words: ExplanationWords): readonly string[] {
  const { paint, symbols, width } = words.layout;
  const { code = 'UNKNOWN_FACT' } = step;
  const mark = step.outcome === 'suppressed' ? paint.red(symbols.no) : paint.yellow(symbols.maybe);
  const behind = code === 'UNKNOWN_FACT' ? [] : saySuppression({ ...step, code }, words);
  const id = words.explains ? [paint.dim(`(${code})`)] : [];
  return wrapText([words.code(code), ...behind, ...id].join(' '), { width, first: `  ${mark} `, hang: '    ' });
}

function listCondition({ part, reason, tree }: ExplainedCondition, words: ExplanationWords): readonly string[] {
  // The reason of the whole stands with the tree, where it has one.
  const why = reason === undefined || tellReason(tree, words) === cleanLine(reason) ? '' : `: ${cleanLine(reason)}`;
  const title = `${words.heading(`part_${part}`)}${why}`;
  return [...wrapText(title, { width: words.layout.width, first: '  ', hang: '    ' }), ...listTree(tree, words, 2)];
}

function tellReason({ reason }: ConditionExplanation, { scene, told }: ExplanationWords): string | undefined {
  return reason === undefined ? undefined : told(scene.speaker.text(reason));
}

// The words of a comparison say what is wanted, also under a `not`; so the `not` itself needs no line, and all and any change places.
function listTree(node: ConditionExplanation, words: ExplanationWords, depth: number): readonly string[] {
  if (node.kind === 'not') return node.parts.flatMap(part => listTree(part, words, depth));
  const indent = '  '.repeat(depth);
  const options = { width: words.layout.width, first: `${indent}${markOf(node, words.layout)} `, hang: `${indent}    ` };
  if (node.kind === 'predicate') return wrapText(sayNode(words.predicate(node), node, words), options);
  const kind = node.negated ? opposite[node.kind] : node.kind;
  const heading = words.heading(`group_${kind}`);
  return [...wrapText(sayNode(heading, node, words), options), ...node.parts.flatMap(part => listTree(part, words, depth + 1))];
}

const opposite = { all: 'any', any: 'all' } as const;

function sayNode(text: string, node: ConditionExplanation, words: ExplanationWords): string {
  const reason = tellReason(node, words);
  return reason === undefined ? text : `${reason} ${words.layout.paint.dim(`(${text})`)}`;
}

function markOf({ outcome, negated }: ConditionExplanation, { paint, symbols }: ExplanationWords['layout']): string {
  const wanted = negated ? negate(outcome) : outcome;
  return { true: paint.green(symbols.yes), false: paint.red(symbols.no), unknown: paint.yellow(symbols.maybe) }[wanted];
}
