/** Reads data of unknown shape as a catalogue. */
import { clonePlain } from '../kernel/clone-plain.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { formatPointer, type Issue, type Path } from '../kernel/issue.js';
import { catalogueSchema } from './catalogue.js';
import type { CatalogueReading } from './catalogue-reading.js';

/**
 * Reads data as a catalogue, and keeps what is readable of it where not all is.
 *
 * @param data - Anything, such as what `JSON.parse` gave.
 * @returns The catalogue, what is readable of it, and all issues in document order.
 */
export function readCatalogue(data: unknown): CatalogueReading {
  const copy = deepFreeze(clonePlain(data));
  const outcome = catalogueSchema().safeParse(copy);
  if (!outcome.success) return { issues: outcome.error.issues.map(({ path, message }) => badValue(path, message)) };
  const catalogue = deepFreeze(outcome.data);
  return { catalogue, readable: { catalogue, skipped: [], sourcePath: path => path }, issues: [] };
}

function badValue(path: readonly PropertyKey[], message: string): Issue {
  const steps: Path = path.map(step => (typeof step === 'number' ? step : String(step)));
  return { code: 'SYS013', slug: 'bad-value', severity: 'error', path: steps, pointer: formatPointer(steps), message };
}
