// The entry `onecatalogue/load`: files to a catalogue, with the place of every finding.

export type { LoadOptions, LoadProgress } from './load/load-catalogue.js';
export { loadCatalogue } from './load/load-catalogue.js';
export type { LoadLimits } from './load/load-limits.js';
export type { DataFileOptions, DataReading } from './load/read-data-file.js';
export { readDataFile, readDataText } from './load/read-data-file.js';
export type { DataLimits } from './model/reading/take-data.js';
