import { type ClassifiedChange, changeClasses } from '../../versioning/classified-change.js';
import type { CatalogueDiff } from './catalogue-diff.js';
import { sayTotal } from './list-diff-lines.js';
import { classHeadings, sayChange } from './say-change.js';

/**
 * Writes what changed as Markdown, such as for a comment on a pull request.
 *
 * @param diff - The differences.
 * @returns The text.
 */
export function writeDiffMarkdown(diff: CatalogueDiff): string {
  const total = sayTotal(diff);
  const sections = changeClasses.flatMap(each => {
    const found = diff.changes.filter(change => change.class === each);
    return found.length === 0 ? [] : ['', `### ${classHeadings[each]} (${found.length})`, '', ...found.map(writeChange)];
  });
  return `${['## Catalogue changes', '', `${total.charAt(0).toUpperCase()}${total.slice(1)}`, ...sections].join('\n')}\n`;
}

function writeChange(change: ClassifiedChange): string {
  const { kind, id, what, place, before, after, why } = sayChange(change);
  const values = before === undefined && after === undefined ? '' : `: ${asCode(before ?? 'none')} → ${asCode(after ?? 'none')}`;
  const where = place === '' ? '' : `, ${asCode(place)}${values}`;
  return `- **${kind}** ${asCode(id)}: ${what}${where}${why === undefined ? '' : `. ${why}`}`;
}

// A fence that is longer than any in the text can be ended by nothing in it.
function asCode(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}
