import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { indexForSearch } from '../../search/index-for-search.js';
import { searchCatalogue } from '../../search/search-catalogue.js';
import type { SearchKind } from '../../search/search-hit.js';
import { type ArgumentValues, wholeNumber } from '../argument-values.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { defaultPath } from '../open/default-path.js';
import { openCatalogue } from '../open/open-catalogue.js';
import { unknownId } from '../open/unknown-id.js';
import { readLocale } from '../words/read-locale.js';
import { listHitLines } from './list-hit-lines.js';

/** Runs `catalogue search`. */
export async function runSearch(call: CommandCall): Promise<ExitCode> {
  const { values, out, json } = call;
  const [path, text] = readWords(call);
  const { index } = await openCatalogue(path, call);
  const { locales, defaultLocale } = index.catalogue;
  const asked = readLocale(values) ?? defaultLocale;
  if (!locales.includes(asked)) throw unknownId('locale', asked, locales);
  const limit = wholeNumber(values, 'limit') ?? 10;
  if (limit < 1) throw new CliError('not-a-number', '--limit takes a whole number of at least 1.');
  const kinds = readKinds(values);
  const hits = searchCatalogue(indexForSearch(index, asked), text, { limit, ...(kinds.length === 0 ? {} : { kinds }) });
  if (json) out.json({ text, hits });
  else out.lines(listHitLines({ text, hits }, { locale: asked, layout: out }));
  return hits.length === 0 ? exitCode.findings : exitCode.clean;
}

// The first word is a path where it names something and others follow.
function readWords({ values, host }: CommandCall): readonly [path: string, text: string] {
  const [first, ...rest] = values.words;
  if (first === undefined)
    throw new CliError('text-missing', 'What is looked for?', { help: '“catalogue search --help” shows how it is used.' });
  const isPath = rest.length > 0 && existsSync(resolve(host.cwd, first));
  return isPath ? [first, rest.join(' ')] : [defaultPath(host), values.words.join(' ')];
}

const kindNames: readonly SearchKind[] = ['offer', 'product', 'pricePlan', 'help', 'upsellRule'];

function readKinds(values: ArgumentValues): readonly SearchKind[] {
  return values.list('kind').map(typed => {
    const kind = kindNames.find(one => one === typed);
    if (kind === undefined) throw unknownId('kind', typed, kindNames);
    return kind;
  });
}
