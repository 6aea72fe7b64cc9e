import type { SuppressedUpsell, UnknownUpsell, UpsellAnswer } from '../../upsell/upsell-answer.js';
import type { UnknownCode, UpsellCode } from '../../upsell/upsell-code.js';
import { cleanLine } from '../output/clean-text.js';
import { wrapText } from '../output/wrap-text.js';
import { sayMissing } from './say-reason.js';
import { saySuppression } from './say-suppression.js';
import type { UpsellWords } from './upsell-words.js';

/**
 * Writes what is not suggested: by reason how many, and where each is known, each by its name with what stands behind it.
 *
 * @param answer - The answer.
 * @param words - How to say it.
 * @returns The lines; none where everything is suggested.
 */
export function listOtherLines(answer: UpsellAnswer, words: UpsellWords): readonly string[] {
  const { layout, say } = words;
  const counts = codesOf(answer);
  if (counts.length === 0) return [];
  const wide = Math.max(...counts.map(([, count]) => String(count).length));
  return [
    '',
    layout.paint.bold(say('notSuggested')),
    ...counts.flatMap(([code, count]) => [
      ...listCode(code, `  ${String(count).padStart(wide)}  `, words),
      ...entriesOf(answer, code).flatMap(entry => listEntry(entry, ' '.repeat(wide + 4), words)),
    ]),
  ];
}

type Entry = SuppressedUpsell | UnknownUpsell;

// The commonest reason first; equal ones in the order in which they are looked for, which is that of the counts.
function codesOf({ counts }: UpsellAnswer): readonly (readonly [UpsellCode | UnknownCode, number])[] {
  return entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
}

function entries(counts: UpsellAnswer['counts']): readonly (readonly [UpsellCode | UnknownCode, number])[] {
  // Its keys are codes; Object.entries only knows that they are strings.
  return Object.entries(counts) as readonly (readonly [UpsellCode | UnknownCode, number])[];
}

function listCode(code: UpsellCode | UnknownCode, first: string, { layout, ...words }: UpsellWords): readonly string[] {
  const id = words.explains ? ` ${layout.paint.dim(`(${code})`)}` : '';
  return wrapText(`${words.code(code)}${id}`, { width: layout.width, first });
}

function entriesOf({ suppressed, unknown }: UpsellAnswer, code: UpsellCode | UnknownCode): readonly Entry[] {
  if (suppressed === undefined) return [];
  return [...suppressed, ...unknown].filter(entry => entry.code === code);
}

function listEntry(entry: Entry, indent: string, words: UpsellWords): readonly string[] {
  const { width, paint } = words.layout;
  const behind = entry.code === 'UNKNOWN_FACT' ? sayFacts(entry, words) : saySuppression(entry, words);
  // Two rules may suggest the same offer, so the rule is always named; with its id for those who look into the catalogue.
  const rule = [words.rule(entry.rule), ...(words.explains ? [cleanLine(entry.rule)] : [])].join(', ');
  const title = [`${words.offer(entry.offer)} ${paint.dim(`(${rule})`)}`, behind.join(' ')].filter(text => text !== '').join(': ');
  const { because = [] } = entry;
  return [
    ...wrapText(title, { width, first: indent, hang: `${indent}  ` }),
    ...because.flatMap(reason => wrapText(sayMissing(reason, words), { width, first: `${indent}  `, hang: `${indent}    ` })),
  ];
}

function sayFacts({ facts, holdings }: UnknownUpsell, words: UpsellWords): readonly string[] {
  const names = [...facts.map(words.fact), ...(holdings ? [words.say('holdings')] : [])];
  return [words.scene.speaker.list(names)];
}
