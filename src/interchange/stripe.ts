// The entry `onecatalogue/interchange/stripe`.

export type { ExportedFile, ExportReport, ExportResult } from './common/export-result.js';
export type { FieldNote, ImportOptions, ImportReport, ImportResult } from './common/import-result.js';
export type { StripeForm } from './stripe/export-context.js';
export * from './stripe/export-stripe.js';
export * from './stripe/import-stripe.js';
