import type { FieldNote } from '../../interchange/common/import-result.js';
import type { Issue } from '../../kernel/issue.js';
import { cleanText } from '../output/clean-text.js';
import { bulletSection, type Layout } from '../output/layout.js';
import { wrapText } from '../output/wrap-text.js';
import { countOf } from '../words/count-of.js';
import { acceptLosses } from './accept-losses.js';
import { groupNotes, type NoteGroup } from './group-notes.js';

/** What became of the fields of a file or of a catalogue. */
export interface FieldFates {
  readonly mapped: readonly FieldNote[];
  /** What was kept as written, or restored. */
  readonly kept: readonly FieldNote[];
  readonly lost: readonly FieldNote[];
  readonly issues: readonly Issue[];
}

/** How a report is told. */
export interface ReportWords {
  readonly layout: Layout;
  /** How many lines a section has; --full and --json have them all. */
  readonly limit: number;
  /** The words for what is kept: `kept as written` or `restored`. */
  readonly kept: string;
  /** The patterns of the losses that are accepted. */
  readonly accept: readonly string[];
}

/** Says how many fields met which fate, such as `12 fields mapped, 3 kept as written, 1 lost`. */
export function countFates({ mapped, kept, lost }: FieldFates, words: Pick<ReportWords, 'kept' | 'accept'>): string {
  const accepted = acceptLosses(lost, words.accept).accepted.length;
  const allowed = accepted === 0 ? '' : ` (${accepted === lost.length ? 'accepted' : `${accepted} of them accepted`})`;
  const all = mapped.length === 1 && mapped[0]?.path.length === 0;
  return `${all ? 'every field' : countOf(mapped.length, 'field')} mapped, ${kept.length} ${words.kept}, ${lost.length} lost${allowed}`;
}

/**
 * Lists what became of the fields, and what is to be looked at.
 *
 * @param fates - The report.
 * @param words - How to say it.
 * @returns The lines; the last say how to accept what is lost.
 */
export function listReportLines({ kept, lost, issues }: FieldFates, words: ReportWords): readonly string[] {
  const { layout, limit } = words;
  const open = groupNotes(acceptLosses(lost, words.accept).open);
  return [
    ...bulletSection(layout, sentenceCase(words.kept), shorten(groupNotes(kept).map(sayGroup), limit)),
    ...bulletSection(layout, 'Lost', shorten(open.map(sayGroup), limit)),
    ...bulletSection(layout, 'To look at', shorten(issues.map(sayIssue), limit)),
    ...adviceLines(open, layout),
  ];
}

// The pointers of the greatest things that are lost: who accepts those accepts all.
function adviceLines(open: readonly NoteGroup[], { width, paint }: Layout): readonly string[] {
  if (open.length === 0) return [];
  const all = [...new Set(open.map(({ pointer }) => pointer))];
  const some = all.length > 3 ? [...new Set(all.map(pointer => pointer.split('/').slice(0, 2).join('/')))] : all;
  const named = some.slice(0, 4).map(pointer => `--accept '${cleanText(pointer === '' ? '/' : pointer)}'`);
  const rest = some.length > named.length ? ` and ${some.length - named.length} more; --accept / for everything` : '';
  const text = `Exit code 1, since something is lost. Accept it by name: ${named.join(' ')}${rest}.`;
  return ['', ...wrapText(paint.dim(text), { width })];
}

function sentenceCase(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function sayGroup({ pointer, count, note }: NoteGroup): string {
  const where = `${pointer === '' ? 'all of it' : pointer}${count === 1 ? '' : ` (${count} times)`}`;
  return cleanText(note === undefined ? where : `${where}: ${note}`);
}

function sayIssue({ severity, code, place, message, help, pointer }: Issue): string {
  const line = place?.start === undefined ? '' : `line ${place.start.line}: `;
  const where = line === '' && place === undefined && pointer !== '' ? `${pointer}: ` : line;
  return cleanText(`${where}${message}${help === undefined ? '' : ` ${help}`} (${severity} ${code})`);
}

function shorten(sentences: readonly string[], limit: number): readonly string[] {
  if (limit === 0) return [];
  if (sentences.length <= limit + 1) return sentences;
  return [...sentences.slice(0, limit), `and ${sentences.length - limit} more: --full lists them`];
}
