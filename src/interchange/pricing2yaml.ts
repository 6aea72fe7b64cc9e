// The entry `onecatalogue/interchange/pricing2yaml`.

export type { ExportedFile, ExportReport, ExportResult } from './common/export-result.js';
export type { FieldNote, ImportOptions, ImportReport, ImportResult } from './common/import-result.js';
export type { Pricing2YamlExportOptions } from './pricing2yaml/export-options.js';
export * from './pricing2yaml/export-pricing2yaml.js';
export * from './pricing2yaml/import-pricing2yaml.js';
