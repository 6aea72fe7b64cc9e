import { closestWord } from '../../kernel/closest-word.js';
import type { ArgumentValues } from '../argument-values.js';
import { CliError } from '../cli-error.js';
import { listWords } from '../words/list-words.js';

/** One form in which an answer is written. */
export interface ChosenFormat<Format extends string> {
  readonly format: Format;
  /** The file; absent: the output. */
  readonly file?: string;
}

/**
 * Reads `--format`, which may be given several times: `--format pretty --format json:report.json`.
 *
 * @param values - The command line; `--json` means `--format json`.
 * @param known - The formats, the usual one first.
 * @returns The formats, exactly one of them for the output.
 * @throws A `CliError` for a format that does not exist, and for two that would go to the output.
 */
export function readFormats<Format extends string>(values: ArgumentValues, known: readonly Format[]): readonly ChosenFormat<Format>[] {
  const chosen = values.list('format').map(text => readFormat(text, known));
  const json = known.find(format => format === 'json');
  const all = values.has('json') && json !== undefined ? [...chosen, { format: json }] : chosen;
  const shown = new Set(all.filter(({ file }) => file === undefined).map(({ format }) => format));
  if (shown.size > 1) {
    throw new CliError('two-outputs', `Only one of ${listWords([...shown])} can go to the output.`, {
      help: 'Send the others to files, such as --format json:report.json.',
    });
  }
  const [only = known[0]] = shown;
  return [...(only === undefined ? [] : [{ format: only }]), ...all.filter(({ file }) => file !== undefined)];
}

function readFormat<Format extends string>(text: string, known: readonly Format[]): ChosenFormat<Format> {
  const at = text.indexOf(':');
  const name = at < 0 ? text : text.slice(0, at);
  const format = known.find(each => each === name);
  if (format === undefined) {
    const close = closestWord(name, known);
    throw new CliError('unknown-format', `There is no format “${name}”.${close === undefined ? '' : ` Did you mean “${close}”?`}`, {
      help: `There are ${listWords(known)}; each can go to a file, such as --format ${known.at(-1)}:FILE.`,
    });
  }
  if (at === text.length - 1) throw new CliError('file-missing', `--format ${text} names no file after the colon.`);
  return at < 0 ? { format } : { format, file: text.slice(at + 1) };
}
