// The entry `onecatalogue/interchange/killbill`.

export type { ExportedFile, ExportReport, ExportResult } from './common/export-result.js';
export type { FieldNote, ImportOptions, ImportReport, ImportResult } from './common/import-result.js';
export * from './killbill/export-killbill.js';
export * from './killbill/import-killbill.js';
export * from './killbill/import-killbill-versions.js';
export type { KillBillImport } from './killbill/open-killbill.js';
