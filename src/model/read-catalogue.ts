/** Reads data of unknown shape as a catalogue. */
import type { CatalogueReading } from './catalogue-reading.js';
import { readTaken } from './reading/read-taken.js';
import { copyData, type DataLimits, defaultDataLimits, type TakenData } from './reading/take-data.js';

/**
 * Reads data as a catalogue, and keeps what is readable of it where not all is.
 *
 * @param data - Anything, such as what `JSON.parse` gave; it is copied, never changed.
 * @param limits - How deep and how large it may be.
 * @returns The catalogue, what is readable of it, and all issues in document order: SYS003, SYS004, SYS011, SYS013, SYS014, DUP001.
 */
export function readCatalogue(data: unknown, limits: DataLimits = defaultDataLimits): CatalogueReading {
  return readTaken(copyWithin(data, limits), limits);
}

// Getters and proxies run code of others, which may throw anything.
function copyWithin(data: unknown, limits: DataLimits): TakenData {
  try {
    return copyData(data, limits);
  } catch (error) {
    return { data: undefined, marks: 0, doubts: 0, failure: error instanceof Error ? error.message : 'unknown' };
  }
}
