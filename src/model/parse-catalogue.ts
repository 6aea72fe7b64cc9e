import { failure, type Result, success } from '../kernel/result.js';
import type { Catalogue } from './catalogue.js';
import { readCatalogue } from './read-catalogue.js';

/**
 * Reads data as a catalogue.
 *
 * @param data - Anything, such as what `JSON.parse` gave.
 * @returns The frozen catalogue with its warnings, or every issue at once in document order.
 * @example
 * parseCatalogue({ catalogue: 1 }).ok // => false
 */
export function parseCatalogue(data: unknown): Result<Catalogue> {
  const { catalogue, issues } = readCatalogue(data);
  return catalogue === undefined ? failure(issues) : success(catalogue, issues);
}
