import { CatalogueError } from '../../src/kernel/catalogue-error.js';

/** The code of the error that a call throws; undefined where it throws none. */
export function codeOf(call: () => unknown): string | undefined {
  try {
    call();
  } catch (error) {
    if (error instanceof CatalogueError) return error.code;
    throw error;
  }
  return undefined;
}
