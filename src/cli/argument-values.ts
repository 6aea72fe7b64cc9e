/** The values of a command line, read with a type. */
import { parseDecimal } from '../kernel/decimal.js';
import { CliError } from './cli-error.js';

/** What was typed. */
export interface ArgumentValues {
  /** The words that are no options, in order. */
  readonly words: readonly string[];
  /** The value of an option; undefined where it is not given. */
  readonly text: (option: string) => string | undefined;
  /** All values of an option that may be repeated. */
  readonly list: (option: string) => readonly string[];
  /** Whether an option without a value is given. */
  readonly has: (option: string) => boolean;
}

/**
 * Gives typed access to what was parsed.
 *
 * @param words - The words that are no options.
 * @param options - The options by their names in camel case.
 * @returns The values.
 */
export function argumentValues(words: readonly string[], options: Readonly<Record<string, unknown>>): ArgumentValues {
  const text = (option: string): string | undefined => {
    const value = options[option];
    return typeof value === 'string' ? value : undefined;
  };
  const list = (option: string): readonly string[] => {
    const value = options[option];
    return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
  };
  return { words, text, list, has: option => options[option] === true };
}

/**
 * Reads a whole number that must not be negative.
 *
 * @param values - The command line.
 * @param option - The option, in camel case.
 * @returns The number; undefined where the option is not given.
 */
export function wholeNumber(values: ArgumentValues, option: string): number | undefined {
  const text = values.text(option);
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CliError('not-a-number', `${flagOf(option)} takes a whole number such as 10, not “${text}”.`);
}

/**
 * Reads a repeated option of the form `name=value`.
 *
 * @param values - The command line.
 * @param option - The option, in camel case.
 * @param form - What it takes, for those who typed something else.
 * @returns The values by name; undefined where the option is not given.
 */
export function namedValues(
  values: ArgumentValues,
  option: string,
  form = 'NAME=VALUE, such as seat=10',
): Readonly<Record<string, string>> | undefined {
  const pairs = values.list(option).map(text => {
    const at = text.lastIndexOf('=');
    if (at > 0 && at < text.length - 1) return [text.slice(0, at), text.slice(at + 1)] as const;
    throw new CliError('not-a-pair', `${flagOf(option)} takes ${form}, not “${text}”.`);
  });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

/**
 * Reads a repeated option of the form `name=number`.
 *
 * @param values - The command line.
 * @param option - The option, in camel case.
 * @returns The numbers by name, as decimal strings; undefined where the option is not given.
 */
export function namedNumbers(values: ArgumentValues, option: string): Readonly<Record<string, string>> | undefined {
  const numbers = namedValues(values, option);
  for (const [name, text] of Object.entries(numbers ?? {})) {
    if (parseDecimal(text) === undefined)
      throw new CliError('not-a-number', `${flagOf(option)} ${name} takes a number such as 10 or 2.5, not “${text}”.`);
  }
  return numbers;
}

/** The flag of an option that is named in camel case. */
export function flagOf(option: string): string {
  return `--${option.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
}
