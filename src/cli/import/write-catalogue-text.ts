import { basename } from 'node:path';
import { stringify } from 'yaml';
import type { Catalogue } from '../../model/catalogue.js';
import { cleanText } from '../output/clean-text.js';

/**
 * Writes a catalogue as YAML that a person can go on working with.
 *
 * @param catalogue - The catalogue.
 * @param from - The file that it comes from.
 * @returns The text; decimals stay text in quotes.
 */
export function writeCatalogueText(catalogue: Catalogue, from: string): string {
  const origin = cleanText(basename(from)).replaceAll('\n', ' ');
  return `# Imported from ${origin}. “catalogue schema --out catalogue.schema.json” gives your editor completion.\n${stringify(catalogue, { lineWidth: 120, aliasDuplicateObjects: false })}`;
}
