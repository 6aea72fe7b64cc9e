/** Gives issues their places in the files, and puts them in the order of the files. */
import type { Issue, Place, RelatedPlace } from '../kernel/issue.js';
import type { Sources } from '../kernel/sources.js';

/**
 * Adds places to issues about merged data.
 *
 * @param issues - What reading found.
 * @param sources - Where the data came from.
 * @returns The issues with places.
 */
export function placeIssues(issues: readonly Issue[], sources: Sources): readonly Issue[] {
  return issues.map(issue => {
    // What is wrong with a field that is not known, or misspelt, is its name.
    const place = sources.locate(issue.path, issue.code === 'SYS004' || issue.code === 'SYS014' ? 'key' : 'value');
    const related = issue.related?.map(each => placeRelated(each, sources));
    return { ...issue, ...(place !== undefined && { place }), ...(related !== undefined && { related }) };
  });
}

function placeRelated(related: RelatedPlace, sources: Sources): RelatedPlace {
  const place = related.place ?? sources.locate(related.path);
  return place === undefined ? related : { ...related, place };
}

/**
 * Sorts issues by file and position.
 *
 * @param issues - Issues with places.
 * @param files - The names of the files, in order.
 * @returns The issues; those of one place keep their order, and those about a file as a whole come first in it.
 */
export function orderIssues(issues: readonly Issue[], files: readonly string[]): readonly Issue[] {
  const positions = new Map(files.map((file, index) => [file, index]));
  const fileOf = (place: Place | undefined): number => (place === undefined ? -1 : (positions.get(place.file) ?? -1));
  return issues.toSorted((a, b) => fileOf(a.place) - fileOf(b.place) || offsetOf(a.place) - offsetOf(b.place));
}

function offsetOf(place: Place | undefined): number {
  return place?.start?.offset ?? -1;
}
