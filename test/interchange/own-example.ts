// The mapping of examples/17-own-format, which is plain JavaScript.
import type { OwnMapping } from '../../src/interchange/own/import-own.js';

const path = '../../examples/17-own-format/map-tariffs.mjs';
const loaded = (await import(path)) as { readonly mapTariffs: OwnMapping }; // it has no types of its own

/** The mapping of the example. */
export const mapTariffs: OwnMapping = loaded.mapTariffs;
