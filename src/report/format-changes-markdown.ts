/** Changes between two catalogues as Markdown. */
import type { ClassifiedChange } from '../versioning/classified-change.js';
import { classHeadings, sayChange } from './changes/say-change.js';
import { sayTotal } from './changes/sum-changes.js';
import { markdownCode, markdownWords } from './text/markdown-text.js';

/**
 * Writes changes as Markdown, such as for a comment on a pull request: a section for each class, the worst first, with an item for each
 * change. Nothing in the data can format, link or mention.
 *
 * @param changes - Classified changes, in any order; within a class the order stays.
 * @returns The document, without a line feed at the end.
 * @example
 * formatChangesMarkdown([]) // => '## Catalogue changes\n\nNothing changed.'
 */
export function formatChangesMarkdown(changes: readonly ClassifiedChange[]): string {
  const sections = classHeadings.flatMap(([changeClass, heading]) => {
    const found = changes.filter(change => change.class === changeClass);
    return found.length === 0 ? [] : ['', `### ${heading} (${found.length})`, '', ...found.map(writeItem)];
  });
  return ['## Catalogue changes', '', sayTotal(changes), ...sections].join('\n');
}

function writeItem(change: ClassifiedChange): string {
  const { thing, id, what, place, before, after, why } = sayChange(change);
  const values = before === undefined && after === undefined ? '' : `: ${codeOrNone(before)} → ${codeOrNone(after)}`;
  const where = place === '' ? '' : `, ${markdownCode(place)}${values}`;
  return `- **${thing}** ${markdownCode(id)}: ${markdownWords(what)}${where}${why === undefined ? '' : `. ${markdownWords(why)}`}`;
}

function codeOrNone(value: string | undefined): string {
  return value === undefined ? 'none' : markdownCode(value);
}
