// The entry `onecatalogue/interchange/tmf620`.

export type { ExportedFile, ExportReport, ExportResult } from './common/export-result.js';
export type { FieldNote, ImportOptions, ImportReport, ImportResult } from './common/import-result.js';
export * from './tmf620/export-tmf620.js';
export * from './tmf620/import-tmf620.js';
export type { Tmf620File } from './tmf620/read-files.js';
export type { TmfVersion } from './tmf620/tmf-resource.js';
