// The entry `onecatalogue/interchange/own`.

export type { ExportedFile, ExportReport, ExportResult } from './common/export-result.js';
export type { FieldNote, ImportReport, ImportResult } from './common/import-result.js';
export * from './own/export-own.js';
export * from './own/import-own.js';
export type { MappingFinding, SourceKind, SourceRecord } from './own/source-record.js';
