/** Parses JSON: fast where the text is right; where it is not, with all faults. */

import type { ParsedText } from '../../kernel/file-fault.js';
import { examineJson } from '../../kernel/json/examine-json.js';
import type { DataLimits } from '../../model/reading/take-data.js';
import { countMembers, countNames } from './count-names.js';

/**
 * Parses a JSON text.
 *
 * @param text - The text, without a byte order mark.
 * @param limits - How deep the data may be.
 * @returns The data and the faults of the text.
 */
export function parseJson(text: string, limits: DataLimits): ParsedText {
  if (/^[ \t\r\n]*$/.test(text)) return { parts: [], isBroken: false, faults: [] };
  const data = tryParse(text);
  if (data === undefined) return examineJson(text, limits);
  // JSON.parse keeps the last of two members of one name, and says nothing.
  const isWhole = countNames(text) === countMembers(data.value);
  return { parts: [data.value], isBroken: false, faults: isWhole ? [] : examineJson(text, limits).faults };
}

function tryParse(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}
