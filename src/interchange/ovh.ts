// The entry `onecatalogue/interchange/ovh`.

export type { FieldNote, ImportOptions, ImportReport, ImportResult } from './common/import-result.js';
export * from './ovh/import-ovh.js';
