/** The order of findings: that of the document. */
import { compareText } from '../kernel/compare-text.js';
import type { Issue, Path } from '../kernel/issue.js';
import type { Sources } from '../kernel/sources.js';

/**
 * Puts issues in document order: by file and offset where the sources are known, else by path in the order of the data.
 *
 * @param issues - The issues.
 * @param document - The sources, and the data that the paths lead into.
 * @returns The issues in a total order.
 */
export function orderIssues(issues: readonly Issue[], document: { readonly sources?: Sources; readonly data: unknown }): readonly Issue[] {
  const files = new Map((document.sources?.files ?? []).map((file, position) => [file, position]));
  const comparePaths = makePathOrder(document.data);
  const keyed = issues.map(issue => ({ issue, file: fileOf(issue, files), offset: issue.place?.start?.offset ?? -1 }));
  keyed.sort(
    (a, b) =>
      a.file - b.file ||
      a.offset - b.offset ||
      comparePaths(a.issue.path, b.issue.path) ||
      compareText(a.issue.code, b.issue.code) ||
      compareText(a.issue.message, b.issue.message),
  );
  return keyed.map(({ issue }) => issue);
}

// What has no file is about the catalogue as a whole and comes first.
function fileOf(issue: Issue, files: ReadonlyMap<string, number>): number {
  return issue.place === undefined ? -1 : (files.get(issue.place.file) ?? files.size);
}

function makePathOrder(data: unknown): (a: Path, b: Path) => number {
  const orders = new WeakMap<object, ReadonlyMap<string, number>>();
  const orderOf = (value: object): ReadonlyMap<string, number> => {
    const known = orders.get(value) ?? new Map(Object.keys(value).map((key, position) => [key, position]));
    orders.set(value, known);
    return known;
  };
  return (a, b) => {
    let value = data;
    for (const [depth, step] of a.entries()) {
      const other = b[depth];
      if (other === undefined) return 1;
      if (step !== other) return compareSteps(value, step, { other, orderOf });
      value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
    }
    return a.length - b.length;
  };
}

interface StepOrder {
  readonly other: string | number;
  readonly orderOf: (value: object) => ReadonlyMap<string, number>;
}

// A member that is not there comes after those that are.
function compareSteps(value: unknown, step: string | number, { other, orderOf }: StepOrder): number {
  if (typeof step === 'number' && typeof other === 'number') return step - other;
  const order = typeof value === 'object' && value !== null && !Array.isArray(value) ? orderOf(value) : undefined;
  const place = order?.get(String(step)) ?? Number.MAX_SAFE_INTEGER;
  const otherPlace = order?.get(String(other)) ?? Number.MAX_SAFE_INTEGER;
  return place - otherPlace || compareText(String(step), String(other));
}
