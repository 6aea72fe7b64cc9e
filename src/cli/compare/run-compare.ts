import { compareOffers } from '../../desk/compare-offers.js';
import type { ComparedChoice } from '../../desk/offer-comparison.js';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import type { ProjectedUsage } from '../../pricing/projected-usage.js';
import { type ArgumentValues, namedNumbers } from '../argument-values.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { defaultPath } from '../open/default-path.js';
import { explainBadCall } from '../open/explain-bad-call.js';
import { hintCurrency } from '../open/hint-currency.js';
import { openQuestion } from '../open/open-question.js';
import { isPath } from '../open/path-and-offer.js';
import { unknownId } from '../open/unknown-id.js';
import { listComparisonLines } from './list-comparison-lines.js';

/** Runs `catalogue compare`. */
export async function runCompare(call: CommandCall): Promise<ExitCode> {
  const { values, out, json } = call;
  const [path, ids] = splitWords(call);
  if (ids.length < 2 || ids.length > 5)
    throw new CliError('bad-offer-count', `Two to five offers can be compared, not ${ids.length}.`, {
      help: '“catalogue compare --help” shows how it is used.',
    });
  const { index, context } = await openQuestion(path, call);
  const usage = readUsage(index, values);
  const asked = { ...context, ...(usage === undefined ? {} : { usage }) };
  const comparison = explainBadCall(index, () => compareOffers(index, ids.map(readChoice), asked));
  if (json) out.json(comparison);
  else out.lines(listComparisonLines(comparison, index, out));
  hintCurrency(call, index, comparison.currency);
  return exitCode.clean;
}

// Offers are many, so the first word is a path only where it looks like one or there is such a file.
function splitWords(call: CommandCall): readonly [path: string, ids: readonly string[]] {
  const [first = '', ...rest] = call.values.words;
  return first !== '' && isPath(first, call) ? [first, rest] : [defaultPath(call.host), call.values.words];
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
