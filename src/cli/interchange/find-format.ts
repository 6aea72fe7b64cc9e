import { namedValues } from '../argument-values.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { unknownId } from '../open/unknown-id.js';
import { listWords } from '../words/list-words.js';
import type { InterchangeFormat, InterchangeSettings } from './interchange-format.js';
import { interchangeFormats } from './interchange-formats.data.js';

/**
 * Finds a format by its name.
 *
 * @param name - The name.
 * @param use - What is asked of it.
 * @returns The format.
 * @throws A `CliError` for a name that there is not, and for a format that cannot be exported.
 */
export function findFormat(name: string, use: 'import' | 'export'): InterchangeFormat {
  const usable = interchangeFormats.filter(format => use === 'import' || format.exports);
  const found = usable.find(format => format.name === name);
  if (found !== undefined) return found;
  const names = usable.map(format => format.name);
  if (!interchangeFormats.some(format => format.name === name)) throw unknownId('format', name, names);
  throw new CliError('format-not-exported', `“${name}” can be imported, not exported.`, {
    help: `“catalogue export” writes ${listWords(names)}.`,
  });
}

/**
 * Reads what the command line says to a format.
 *
 * @param format - The format.
 * @param call - The command.
 * @returns The settings.
 * @throws A `CliError` for a setting that the format does not have.
 */
export function readSettings({ name, settings = {} }: InterchangeFormat, { values }: Pick<CommandCall, 'values'>): InterchangeSettings {
  const id = values.text('id');
  const given = namedValues(values, 'with') ?? {};
  for (const [setting, value] of Object.entries(given)) {
    const known = Object.hasOwn(settings, setting) ? settings[setting] : undefined;
    if (known === undefined) throw unknownId(`setting of ${name}`, setting, Object.keys(settings));
    if (known.values !== undefined && !known.values.includes(value)) throw unknownId(`“${setting}” of ${name}`, value, known.values);
  }
  return { ...(id === undefined ? {} : { id }), with: given };
}
