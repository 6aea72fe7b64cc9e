import type { CatalogueError } from '../../kernel/catalogue-error.js';
import { CliError } from '../cli-error.js';
import { exitCode } from '../exit-code.js';
import { saySystemFailure } from './explain-system-error.js';

/**
 * Puts an error of the engines, which is for programmers, into words for a person.
 *
 * @param error - The error.
 * @returns The error in words, with its code.
 */
export function explainCatalogueError(error: CatalogueError): CliError {
  const { code, message, stack = '' } = error;
  const help = helps.get(code);
  const wrapped = new CliError(code, sayFailure(error) ?? sentenceOf(message), {
    ...(unreadableCodes.has(code) ? { exitCode: exitCode.unreadable } : {}),
    ...(help === undefined ? {} : { help }),
  });
  wrapped.stack = stack;
  return wrapped;
}

function sayFailure({ details }: CatalogueError): string | undefined {
  const { failure, path } = details ?? {};
  return typeof failure === 'string' && typeof path === 'string' ? saySystemFailure(failure, `“${path}”`) : undefined;
}

function sentenceOf(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`.replaceAll(/`([^`]*)`/g, '“$1”');
}

const unreadableCodes: ReadonlySet<string> = new Set([
  'path-not-found',
  'path-not-readable',
  'no-data-files',
  'store-not-accessible',
  'release-unreadable',
  'release-missing',
]);

const helps: ReadonlyMap<string, string> = new Map([
  ['effective-date-missing', 'Say it with “--with effectiveFrom=2026-12-01”, such as the date of the release.'],
]);
