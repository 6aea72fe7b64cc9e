import type { ArgumentValues } from '../argument-values.js';
import { CliError } from '../cli-error.js';

/**
 * Reads `--locale`.
 *
 * @param values - The command line.
 * @returns A language tag; undefined where none is given.
 * @throws A `CliError` for what is no language tag.
 */
export function readLocale(values: ArgumentValues): string | undefined {
  const locale = values.text('locale');
  if (locale === undefined || isTag(locale)) return locale;
  throw new CliError('not-a-locale', `--locale takes a language such as en or de-AT, not “${locale}”.`);
}

function isTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
