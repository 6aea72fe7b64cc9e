// The entry `onecatalogue/interchange/csv`.

export type { ExportedFile, ExportReport, ExportResult } from './common/export-result.js';
export type { FieldNote, ImportOptions, ImportReport, ImportResult } from './common/import-result.js';
export * from './csv/annotate-csv.js';
export type { CsvImportOptions, CsvOptions } from './csv/csv-options.js';
export * from './csv/export-csv.js';
export * from './csv/import-csv.js';
