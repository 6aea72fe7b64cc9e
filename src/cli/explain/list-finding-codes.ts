import { exportCodes, type InterchangeCode, importCodes } from '../../interchange/common/interchange-codes.data.js';
import { customerCodeWords } from './customer-code-words.data.js';
import type { FindingCode } from './finding-code.js';

/**
 * Lists the codes of findings that are not in the rule book.
 *
 * @returns The codes of imports, of exports and of customers' data, in this order.
 */
export function listFindingCodes(): readonly FindingCode[] {
  const ofInterchange = (codes: Readonly<Record<string, InterchangeCode>>, foundBy: 'import' | 'export'): readonly FindingCode[] =>
    Object.entries(codes).map(([code, words]) => ({ code, ...words, foundBy }));
  return [
    ...ofInterchange(importCodes, 'import'),
    ...ofInterchange(exportCodes, 'export'),
    ...Object.entries(customerCodeWords).map(([code, words]) => ({ code, ...words, foundBy: 'customer' as const })),
  ];
}
