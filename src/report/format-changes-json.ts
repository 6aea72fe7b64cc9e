/** Changes between two catalogues as one JSON document. */
import type { ClassifiedChange } from '../versioning/classified-change.js';
import { bumpOf, countClasses } from './changes/sum-changes.js';

/**
 * Writes changes as JSON, for programs. The document has the members `format` (`onecatalogue-changes`), `version` (1; a change that an older
 * reader could not follow raises it), `bump` (what all changes together ask of the next version), `counts` by class, and `changes` (each as
 * the interface `ClassifiedChange` says, in the order given).
 *
 * @param changes - Classified changes.
 * @returns JSON with an indent of two spaces, the same bytes for the same changes.
 * @example
 * JSON.parse(formatChangesJson([])).bump // => 'none'
 */
export function formatChangesJson(changes: readonly ClassifiedChange[]): string {
  const document = {
    format: 'onecatalogue-changes',
    version: 1,
    bump: bumpOf(changes),
    counts: countClasses(changes),
    changes: changes.map(orderMembers),
  };
  return JSON.stringify(document, null, 2);
}

const members: readonly (keyof ClassifiedChange)[] = [
  'class',
  'direction',
  'kind',
  'collection',
  'id',
  'pointer',
  'path',
  'field',
  'before',
  'after',
  'rule',
  'bump',
  'reasons',
  'roles',
  'worse',
  'draft',
];

function orderMembers(change: ClassifiedChange): unknown {
  return Object.fromEntries(members.flatMap(member => (change[member] === undefined ? [] : [[member, change[member]]])));
}
