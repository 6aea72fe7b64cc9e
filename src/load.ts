// The entry `onecatalogue/load`: files to a catalogue, with the place of every finding.

export type { Suppression } from './kernel/issue.js';
export { loadCatalogue } from './load/load-catalogue.js';
