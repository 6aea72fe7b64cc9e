// The entry `onecatalogue/interchange/tmf620`.

export type { FieldNote, ImportOptions, ImportReport, ImportResult } from './common/import-result.js';
export * from './tmf620/export-tmf620.js';
export * from './tmf620/import-tmf620.js';
