/** How much is read at all; what no honest catalogue comes near to. */
import { type DataLimits, defaultDataLimits } from '../model/reading/take-data.js';

/** The limits of reading files. */
export interface LoadLimits extends DataLimits {
  /** How many files a folder may have. */
  readonly files: number;
  /** How many bytes a JSON file may have. */
  readonly jsonBytes: number;
  /** How many bytes a YAML file may have. */
  readonly yamlBytes: number;
  /** How many characters a YAML file may have that says something in a rare way, or wrongly: reading it takes far more time and memory. */
  readonly rareYamlLength: number;
}

const megabyte = 1024 * 1024;

/** The limits that hold where none are given. */
export const defaultLoadLimits: LoadLimits = /* @__PURE__ */ Object.freeze({
  ...defaultDataLimits,
  files: 10_000,
  jsonBytes: 256 * megabyte,
  yamlBytes: 64 * megabyte,
  rareYamlLength: 8 * megabyte,
});
