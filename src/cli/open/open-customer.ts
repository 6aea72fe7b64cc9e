import type { Issue } from '../../kernel/issue.js';
import type { Sources } from '../../kernel/sources.js';
import { type DataReading, readDataFile, readDataText } from '../../load/read-data-file.js';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import { readCustomer } from '../../lookup/read-customer.js';
import type { Customer } from '../../model/customer.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { exitCode } from '../exit-code.js';
import { cleanText } from '../output/clean-text.js';
import { bullet } from '../output/layout.js';

/**
 * Reads the customer that a question is about; what is doubtful in the data is said on the error stream.
 *
 * @param path - A file, or `-` for the standard input.
 * @param index - The catalogue that declares the facts.
 * @param call - The command.
 * @returns The customer.
 * @throws A `CliError` with every reason why there is none.
 */
export async function openCustomer(path: string, index: CatalogueIndex, call: CommandCall): Promise<Customer> {
  const { data, issues, sources } = await readData(path, call);
  if (data === undefined) throw refuseCustomer(path, issues, sources);
  const read = readCustomer(index, data);
  if (!read.ok) throw refuseCustomer(path, read.issues, sources);
  if (!call.json) {
    for (const issue of read.issues) call.err.lines(bullet(call.err, cleanText(`${placeOf(issue, sources)}${issue.message}`), 0));
  }
  return read.value;
}

async function readData(path: string, { host }: CommandCall): Promise<DataReading> {
  if (path !== '-') return readDataFile(path, { cwd: host.cwd });
  if (host.readInput === undefined) throw new CliError('no-input', 'There is nothing to read on the standard input.');
  const text = await host.readInput();
  return readDataText(text, `${standardInput}${/^\s*[[{]/.test(text) ? '.json' : '.yaml'}`);
}

const standardInput = 'standard input';

function refuseCustomer(path: string, issues: readonly Issue[], sources: Sources): CliError {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const sentences = errors.map(issue => `${placeOf(issue, sources)}${issue.message}`);
  return new CliError('customer-unusable', `${path === '-' ? 'The standard input' : `“${path}”`} is no customer that can be asked about.`, {
    exitCode: exitCode.unreadable,
    help: sentences.length === 0 ? 'The file is empty.' : sentences.join('\n'),
  });
}

function placeOf(issue: Issue, sources: Sources): string {
  const place = issue.place ?? sources.locate(issue.path);
  if (place?.start === undefined) return '';
  const file = place.file.startsWith(standardInput) ? standardInput : place.file;
  return `${file}:${place.start.line}:${place.start.column} `;
}
