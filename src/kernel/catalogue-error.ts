// The one error class: thrown for a bad call, never for bad data.

/**
 * An error for the programmer who made the call. Branch on `code`, never on the text.
 *
 * @example
 * new CatalogueError('not-a-decimal', 'not a decimal: `1e3`').code // => 'not-a-decimal'
 */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  /** Kebab-case and permanent. */
  readonly code: string;
  /** The values that the message speaks of. */
  readonly details?: Readonly<Record<string, unknown>>;

  /**
   * @param code - Kebab-case and permanent, such as `currency-mismatch`.
   * @param message - Lower case, no final period, values in backticks.
   * @param details - The values that the message speaks of.
   */
  constructor(code: string, message: string, details?: Readonly<Record<string, unknown>>) {
    super(message);
    this.code = code;
    if (details !== undefined) this.details = details;
  }
}
