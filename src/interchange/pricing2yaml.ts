// The entry `onecatalogue/interchange/pricing2yaml`.

export type { FieldNote, ImportOptions, ImportReport, ImportResult } from './common/import-result.js';
export * from './pricing2yaml/import-pricing2yaml.js';
