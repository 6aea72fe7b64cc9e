import { isInstantText, localDateOf } from '../../kernel/instant.js';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import { CliError } from '../cli-error.js';
import type { Host } from '../host.js';

/**
 * The instant that a question is about.
 *
 * @param typed - The value of `--at`; absent: today.
 * @param host - Whose clock says what today is.
 * @param index - The catalogue, in whose time zone days begin.
 * @returns A day or an instant.
 * @throws A `CliError` for what is neither.
 */
export function atOf(typed: string | undefined, host: Host, index: CatalogueIndex): string {
  if (typed === undefined) return today(host, index.catalogue.timeZone);
  return requireAt('--at', typed);
}

/** The day that it is in a time zone. */
export function today(host: Host, timeZone: string): string {
  return localDateOf(host.now(), timeZone);
}

/**
 * Reads a day or an instant of the command line.
 *
 * @param flag - The option, for the refusal.
 * @param typed - What was typed.
 * @returns The text.
 * @throws A `CliError` for what is neither.
 */
export function requireAt(flag: string, typed: string): string {
  if (isInstantText(typed)) return typed;
  throw new CliError('not-a-date', `${flag} takes a day such as 2026-12-01, or an instant such as 2026-12-01T09:00:00Z, not “${typed}”.`);
}
