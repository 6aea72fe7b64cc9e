import { type ChangeClass, type ClassifiedChange, changeClasses } from '../../versioning/classified-change.js';
import { cleanText } from '../output/clean-text.js';
import type { Layout } from '../output/layout.js';
import { wrapText } from '../output/wrap-text.js';
import { countOf } from '../words/count-of.js';
import type { CatalogueDiff } from './catalogue-diff.js';
import { classHeadings, sayChange } from './say-change.js';

/** How a diff is told. */
export interface DiffWords {
  readonly layout: Layout;
  /** Whether every change is listed. */
  readonly isFull: boolean;
}

/**
 * Writes what changed, the worst first.
 *
 * @param diff - The differences.
 * @param words - How to say them.
 * @returns The lines.
 */
export function listDiffLines(diff: CatalogueDiff, words: DiffWords): readonly string[] {
  const { layout } = words;
  const { paint, symbols, width } = layout;
  const sides = `${cleanText(diff.before.path)} ${symbols.arrow} ${cleanText(diff.after.path)}`;
  const head = wrapText(`${paint.bold(sides)}: ${sayTotal(diff)}`, { width });
  return [...head, ...changeClasses.flatMap(each => listClass(each, diff, words))];
}

/** Says how many changes there are, and what version they ask for. */
export function sayTotal({ changes, bump, version }: CatalogueDiff): string {
  if (changes.length === 0) return 'nothing changed.';
  const next = version === undefined ? '' : ` (${version})`;
  const asks = bump === 'none' ? `that nobody can tell${next}` : `at least a ${bump} version${next}`;
  return `${countOf(changes.length, 'change')}, ${asks}.`;
}

const mostShown: Readonly<Record<ChangeClass, number>> = { breaking: 50, customerAffecting: 50, minor: 20, patch: 10, none: 0 };

function listClass(wanted: ChangeClass, { changes }: CatalogueDiff, words: DiffWords): readonly string[] {
  const { layout, isFull } = words;
  const found = changes.filter(change => change.class === wanted);
  if (found.length === 0) return [];
  const shown = isFull ? found : found.slice(0, mostShown[wanted]);
  const rest = found.length - shown.length;
  return [
    '',
    `${layout.paint.bold(classHeadings[wanted])} ${layout.paint.dim(`(${found.length})`)}`,
    ...shown.flatMap((change, at) => listChange(change, layout, shown[at - 1])),
    ...(rest === 0
      ? []
      : [
          layout.paint.dim(
            `  ${shown.length === 0 ? '' : 'and '}${countOf(rest, 'change')}${shown.length === 0 ? '' : ' more'}: --full lists them`,
          ),
        ]),
  ];
}

// What was said of the change before is not said again.
function listChange(change: ClassifiedChange, layout: Layout, previous: ClassifiedChange | undefined): readonly string[] {
  const { width, paint, symbols } = layout;
  const { kind, id, what, place, before, after, why } = sayChange(change);
  const values = [before, after].map(value => value ?? 'none');
  const detail = before === undefined && after === undefined ? place : `${place}: ${values.join(` ${symbols.arrow} `)}`;
  return [
    ...wrapText(`${kind} ${paint.bold(id)}: ${what}`, { width, first: `  ${markOf(change, layout)} `, hang: '    ' }),
    ...(place === '' ? [] : wrapText(detail, { width, first: '      ', hang: '        ' })),
    ...(why === undefined || why === (previous && sayChange(previous).why) ? [] : wrapText(why, { width, first: '      ' }).map(paint.dim)),
  ];
}

function markOf({ class: changeClass, kind, direction }: ClassifiedChange, { paint, symbols }: Layout): string {
  if (changeClass === 'breaking') return paint.red(symbols.no);
  if (direction === 'worse') return paint.yellow(symbols.down);
  if (direction === 'better') return paint.green(symbols.up);
  return kind === 'added' ? paint.green('+') : symbols.bullet;
}
