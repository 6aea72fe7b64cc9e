import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareOffers } from '../../desk/compare-offers.js';
import type { ComparedChoice } from '../../desk/offer-comparison.js';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import type { ProjectedUsage } from '../../pricing/projected-usage.js';
import { type ArgumentValues, namedNumbers } from '../argument-values.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host.js';
import { defaultPath } from '../open/default-path.js';
import { explainBadCall } from '../open/explain-bad-call.js';
import { openDesk } from '../open/open-desk.js';
import { unknownId } from '../open/unknown-id.js';
import { listComparisonLines } from './list-comparison-lines.js';

/** Runs `catalogue compare`. */
export async function runCompare(call: CommandCall): Promise<ExitCode> {
  const { values, host, out, json } = call;
  const [path, ids] = splitWords(values.words, host);
  if (ids.length < 2 || ids.length > 5)
    throw new CliError('bad-offer-count', `Two to five offers can be compared, not ${ids.length}.`, {
      help: '“catalogue compare --help” shows how it is used.',
    });
  const { index, context } = await openDesk(path, call);
  const usage = readUsage(index, values);
  const asked = { ...context, ...(usage === undefined ? {} : { usage }) };
  const comparison = explainBadCall(index, () => compareOffers(index, ids.map(readChoice), asked));
  if (json) out.json(comparison);
  else out.lines(listComparisonLines(comparison, index, out));
  return exitCode.clean;
}

// Offers are many, so the first word is a path only where it looks like one or there is such a file.
function splitWords([first = '', ...rest]: readonly string[], host: Host): readonly [path: string, ids: readonly string[]] {
  const isPath = /[\\/]|\.(?:ya?ml|json)$/.test(first) || existsSync(resolve(host.cwd, first));
  return isPath ? [first, rest] : [defaultPath(host), [first, ...rest].filter(word => word !== '')];
}

function readChoice(word: string): ComparedChoice {
  const at = word.indexOf(':');
  return at < 0 ? { offer: word } : { offer: word.slice(0, at), pricePlan: word.slice(at + 1) };
}

function readUsage(index: CatalogueIndex, values: ArgumentValues): readonly ProjectedUsage[] | undefined {
  const named = namedNumbers(values, 'usage');
  if (named === undefined) return undefined;
  return Object.entries(named).map(([unit, quantity]) => {
    if (!index.units.has(unit)) throw unknownId('unit', unit, [...index.units.keys()]);
    return { unit, months: [quantity] };
  });
}
