/** Findings as text for a person at a terminal. */
import type { Issue, Place, RelatedPlace } from '../kernel/issue.js';
import type { Sources } from '../kernel/sources.js';
import { countIssues, sayCounts } from './count-issues.js';
import { groupByFile } from './order-issues.js';
import { sayPlace } from './say-place.js';
import { cleanLine } from './text/clean-text.js';
import { type CodeFrame, frameCode } from './text/code-frame.js';
import { makePaint, type Paint, type Painter } from './text/paint.js';
import { openSourceLines, type SourceLines } from './text/source-lines.js';
import { wrapWords } from './text/wrap-words.js';

/** How findings are written for a terminal. */
export interface PrettyOptions {
  /** The source files; with them each finding shows its line. */
  readonly sources?: Sources;
  /** Whether to paint; absent: no. */
  readonly colour?: boolean;
  /** Cells of a line; absent: 100. */
  readonly width?: number;
  /** How many findings are shown at most; the summary still counts all. Absent: all. */
  readonly limit?: number;
  /** Shows why and what to do with every finding and not only with the first of its code, and with it evidence, documents, and suppressed findings. */
  readonly verbose?: boolean;
}

/**
 * Writes findings for a person: place, severity, code and message on one line that editors and other tools can follow, the line of the
 * file with the place underlined, why it matters, what to do, related places with their own lines, fixes; and a summary at the end.
 * The findings of one file stand together. Nothing in the data can move the cursor, paint, or turn the direction of writing.
 *
 * @param issues - The findings, suppressed ones among them; those are only counted unless `verbose`.
 * @param options - Sources, colours, width (cells), limit.
 * @returns Lines, without a line feed at the end.
 * @example
 * formatIssuesPretty([]) // => 'No findings'
 */
export function formatIssuesPretty(issues: readonly Issue[], options: PrettyOptions = {}): string {
  const { width = 100, limit = Number.POSITIVE_INFINITY, verbose = false, colour = false } = options;
  const writer: Writer = { lines: openSourceLines(options.sources), paint: makePaint(colour), width, verbose, explained: new Set() };
  const shown = [...groupByFile(issues.filter(({ suppressed }) => verbose || suppressed === undefined)).values()].flat();
  const blocks = shown.slice(0, limit).map(issue => writeIssue(issue, writer).join('\n'));
  const rest = shown.length - blocks.length;
  const more = rest > 0 ? [writer.paint.quiet(`… and ${rest} more`)] : [];
  return [...blocks, ...more, writer.paint.strong(sayCounts(countIssues(issues)))].join('\n\n');
}

interface Writer {
  readonly lines: SourceLines;
  readonly paint: Paint;
  readonly width: number;
  readonly verbose: boolean;
  /** The codes whose why and help have been written. */
  readonly explained: Set<string>;
}

function writeIssue(issue: Issue, writer: Writer): readonly string[] {
  const { paint, verbose, explained } = writer;
  const mark = paint.severity[issue.severity];
  const isNew = verbose || !explained.has(issue.code);
  explained.add(issue.code);
  return [
    `${paint.strong(sayPlace(issue))}  ${mark(issue.severity)}  ${paint.quiet(cleanLine(issue.code))}  ${cleanLine(issue.message)}`,
    ...writeFrame(issue.place, writer, mark),
    ...(isNew ? writeNote('why', issue.why, writer) : []),
    ...(isNew ? writeNote('help', issue.help, writer) : []),
    ...(issue.related ?? []).flatMap(related => writeRelated(related, writer)),
    ...(issue.fixes ?? []).flatMap(({ title, applicability }) => writeNote('fix', `${title} (${applicability})`, writer)),
    ...writeRest(issue, writer),
  ];
}

function writeRest({ evidence = [], docs, suppressed }: Issue, writer: Writer): readonly string[] {
  if (!writer.verbose) return [];
  return [
    ...evidence.flatMap(({ kind, value }) => writeNote('shown', `by the ${kind} ${JSON.stringify(value) ?? ''}`, writer)),
    ...writeNote('read', docs, writer),
    ...(suppressed === undefined ? [] : writeNote('kept', `${suppressed.reason} (${suppressed.by}, until ${suppressed.until})`, writer)),
  ];
}

const gutter = 5;

function writeNote(word: string, text: string | undefined, { paint, width }: Writer): readonly string[] {
  if (text === undefined) return [];
  const first = `${' '.repeat(gutter)} = ${word.padEnd(5)} `;
  return wrapWords(cleanLine(text), { width, first }).map((line, index) =>
    index === 0 ? `${paint.quiet(first)}${line.slice(first.length)}` : line,
  );
}

function writeRelated(related: RelatedPlace, writer: Writer): readonly string[] {
  const { paint } = writer;
  const first = `${' '.repeat(gutter)} = also  `;
  const head = `${paint.quiet(first)}${paint.strong(sayPlace(related))}  ${cleanLine(related.message)}`;
  return [head, ...writeFrame(related.place, writer, paint.quiet)];
}

function writeFrame(place: Place | undefined, { lines, paint, width }: Writer, mark: Painter): readonly string[] {
  const frame: CodeFrame | undefined = place === undefined ? undefined : frameCode(lines, place, width - gutter - 3);
  if (frame === undefined) return [];
  const spaces = frame.underline.length - frame.underline.trimStart().length;
  return [
    `${paint.quiet(`${String(frame.line).padStart(gutter)} |`)} ${frame.code}`.trimEnd(),
    `${paint.quiet(`${' '.repeat(gutter)} |`)} ${' '.repeat(spaces)}${mark(frame.underline.trimStart())}`,
  ];
}
