import type { Release } from '../../model/release.js';
import { sayChange } from '../../report/changes/say-change.js';
import { changeClasses } from '../../versioning/classified-change.js';
import type { Refusal, ReleaseReview } from '../../versioning/history.js';
import { cleanText } from '../output/clean-text.js';
import type { Layout } from '../output/layout.js';
import { wrapText } from '../output/wrap-text.js';
import { countOf } from '../words/count-of.js';
import { listWords } from '../words/list-words.js';

/** A release that was made, and what became of it. */
export interface MadeRelease {
  readonly kind: 'released' | 'checked' | 'refused';
  readonly release: Release;
  readonly review: ReleaseReview;
  /** The release before it. */
  readonly parent?: Release;
  /** The files that were written, beside what a folder of releases keeps. */
  readonly files: readonly string[];
}

/**
 * Writes what became of a release.
 *
 * @param made - The release.
 * @param layout - The terminal.
 * @returns The lines.
 */
export function listReleaseLines(made: MadeRelease, layout: Layout): readonly string[] {
  const { kind, release, review, files, parent } = made;
  const { paint, symbols, width } = layout;
  const name = `${cleanText(release.catalogue.id)} ${release.version}`;
  if (kind === 'refused') {
    return [
      ...wrapText(`${paint.bold(name)} is not released: ${countOf(review.reasons.length, 'reason')}.`, {
        width,
        first: `${paint.red(symbols.no)} `,
      }),
      ...review.reasons.flatMap(reason => listReason(reason, layout)),
    ];
  }
  const done = kind === 'released' ? 'is released' : 'can be released';
  return [
    ...wrapText(`${paint.bold(name)} ${done} as number ${release.sequence}, in force from ${release.effectiveFrom}.`, {
      width,
      first: `${paint.green(symbols.yes)} `,
    }),
    `  ${paint.dim(release.contentHash)}`,
    ...(parent === undefined ? ['  The first release.'] : wrapText(sayChanges(review, parent), { width, first: '  ' })),
    ...files.map(file => `  ${symbols.arrow} ${file}`),
  ];
}

function sayChanges({ changes, requiredBump }: ReleaseReview, parent: Release): string {
  const counts = changeClasses.flatMap(each => {
    const count = changes.filter(change => change.class === each).length;
    return count === 0 ? [] : [`${count} ${each}`];
  });
  const total = `${countOf(changes.length, 'change')} since ${parent.version}`;
  return counts.length === 0 ? `${total}.` : `${total}: ${listWords(counts)}; at least a ${requiredBump} version.`;
}

const mostShown = 5;

function listReason({ code, message, issues = [], changes = [] }: Refusal, { width, symbols, paint }: Layout): readonly string[] {
  const details = [
    ...issues.map(({ code: rule, message: text }) => `${text} (${rule})`),
    ...changes.map(change => {
      const { thing, id, what, place } = sayChange(change);
      return `${thing} ${id}: ${what}${place === '' ? '' : `, ${place}`}`;
    }),
  ];
  const rest = details.length - mostShown;
  return [
    '',
    ...wrapText(`${cleanText(message)} ${paint.dim(code)}`, { width, first: `  ${symbols.bullet} ` }),
    ...details
      .slice(0, mostShown)
      .flatMap(detail => wrapText(cleanText(detail), { width, first: '      ', hang: '        ' }).map(paint.dim)),
    ...(rest > 0 ? [paint.dim(`      and ${rest} more`)] : []),
  ];
}
