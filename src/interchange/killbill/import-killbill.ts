/** Imports a Kill Bill catalogue. */
import { deepFreeze } from '../../kernel/deep-freeze.js';
import type { ImportOptions } from '../common/import-result.js';
import { finishImport, type KillBillImport, openKillBill, requireId } from './open-killbill.js';

/**
 * Imports one version of a catalogue of the billing system Kill Bill from its XML.
 *
 * Products keep their names as ids. Each product with plans has an offer, each plan is a price plan of it on the price lists that name it;
 * the rules are the change policy. An add-on requires one of the products that it is available for. Usage in arrears is metered; the
 * bounds of its tiers count units here, and blocks within the tier there. What the system would refuse to load is an error.
 *
 * @param input - The text of the XML.
 * @param options - The name of the file for the places of issues, and the id of the catalogue.
 * @returns The frozen catalogue with the moment from which it holds, both absent where an issue is an error, and what became of every
 *   field. Issues: SYS001 for text that is no XML or declares a document type, SYS002, SYS004, SYS011 for input past the limits, SYS013,
 *   SYS014, REF001, REF012, BND001, CHG001, CHG002, DUP001, MON006, PHS001, PHS002, PHS011; IMP002 for tiers that cannot be carried.
 * @throws `bad-id` where the id that is asked for cannot be one.
 * @example
 * importKillBill('<catalog/>').report.issues.map(issue => issue.code) // => ['SYS013']
 */
export function importKillBill(input: string, options: ImportOptions = {}): KillBillImport {
  requireId(options.id);
  return deepFreeze(finishImport(openKillBill(input, options.file ?? 'input'), options.id));
}
