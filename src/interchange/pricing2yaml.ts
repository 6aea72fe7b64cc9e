// The entry `onecatalogue/interchange/pricing2yaml`.

export type { Suppression } from '../kernel/issue.js';
export * from './pricing2yaml/import-pricing2yaml.js';
