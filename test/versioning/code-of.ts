import { CatalogueError } from '../../src/kernel/catalogue-error.js';

/** The code and the message of what a call throws. */
export function thrownBy(call: () => unknown): string | undefined {
  try {
    call();
  } catch (error) {
    return error instanceof CatalogueError ? `${error.code}: ${error.message}` : String(error);
  }
  return undefined;
}
