/** Changes between two catalogues as text for a person. */
import type { ChangeClass, ClassifiedChange } from '../versioning/classified-change.js';
import { type ChangeWords, classHeadings, sayChange } from './changes/say-change.js';
import { sayTotal } from './changes/sum-changes.js';
import { makePaint, type Paint } from './text/paint.js';
import { wrapWords } from './text/wrap-words.js';

/** How changes are written. */
export interface ChangeTextOptions {
  /** Whether to paint; absent: no. */
  readonly colour?: boolean;
  /** Cells of a line; absent: 100. */
  readonly width?: number;
  /** How many changes of each class are shown at most; the headings count all. Absent: all. */
  readonly limit?: number;
}

/**
 * Writes changes for a person: what they ask of the version, then the changes by class, the worst first, each with the thing, what happened
 * to it, the place, the values before and after, and why it matters.
 *
 * @param changes - Classified changes, in any order; within a class the order stays.
 * @param options - Colours, width (cells), limit.
 * @returns Lines, without a line feed at the end.
 * @example
 * formatChanges([]) // => 'Nothing changed.'
 */
export function formatChanges(changes: readonly ClassifiedChange[], options: ChangeTextOptions = {}): string {
  const { colour = false, width = 100, limit = Number.POSITIVE_INFINITY } = options;
  const paint = makePaint(colour);
  const sections = classHeadings.flatMap(([changeClass, heading]) => {
    const found = changes.filter(change => change.class === changeClass);
    if (found.length === 0) return [];
    const shown = found.slice(0, limit);
    const rest = found.length - shown.length;
    return [
      '',
      `${paint.strong(heading)} ${paint.quiet(`(${found.length})`)}`,
      ...shown.flatMap((change, at) => writeChange(change, { paint, width, previous: shown[at - 1] })),
      ...(rest === 0 ? [] : [paint.quiet(`  … and ${rest} more`)]),
    ];
  });
  return [paint.strong(sayTotal(changes)), ...sections].join('\n');
}

interface ChangeSetting {
  readonly paint: Paint;
  readonly width: number;
  readonly previous: ClassifiedChange | undefined;
}

// What was said of the change before is not said again.
function writeChange(change: ClassifiedChange, { paint, width, previous }: ChangeSetting): readonly string[] {
  const words = sayChange(change);
  const isSaid = words.why === undefined || (previous !== undefined && sayChange(previous).why === words.why);
  const mark = paintOf(change, paint)(markOf(change));
  return [
    ...wrapWords(`${words.thing} ${words.id}: ${words.what}`, { width, first: '    ' }).map((line, at) =>
      at === 0 ? `  ${mark} ${line.slice(4)}` : line,
    ),
    ...(words.place === '' ? [] : wrapWords(sayValues(words), { width, first: '      ' })),
    ...(isSaid ? [] : wrapWords(words.why ?? '', { width, first: '      ' }).map(paint.quiet)),
  ];
}

/** The place, and what stood and stands there. */
function sayValues({ place, before, after }: ChangeWords): string {
  return before === undefined && after === undefined ? place : `${place}: ${before ?? 'none'} → ${after ?? 'none'}`;
}

const marks: Readonly<Record<ClassifiedChange['kind'], string>> = { added: '+', removed: '−', changed: '~', moved: '↕', renamed: '=' };

function markOf({ kind }: ClassifiedChange): string {
  return marks[kind];
}

function paintOf({ class: changeClass, direction }: ClassifiedChange, paint: Paint): (text: string) => string {
  const byClass: Partial<Readonly<Record<ChangeClass, Paint['bad']>>> = { breaking: paint.bad, customerAffecting: paint.doubtful };
  if (direction === 'better') return paint.good;
  return byClass[changeClass] ?? paint.quiet;
}
