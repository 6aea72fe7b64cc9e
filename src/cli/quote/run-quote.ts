import { quoteOffer } from '../../pricing/quote-offer.js';
import type { QuoteRequest } from '../../pricing/quote-request.js';
import { type ArgumentValues, namedNumbers, namedValues } from '../argument-values.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { defaultPath } from '../open/default-path.js';
import { explainBadCall } from '../open/explain-bad-call.js';
import { openCatalogue } from '../open/open-catalogue.js';
import { atOf } from '../open/today.js';
import { readLocale } from '../words/read-locale.js';
import { makeSpeaker } from '../words/speaker.js';
import { listQuoteLines } from './list-quote-lines.js';

/** Runs `catalogue quote`. */
export async function runQuote(call: CommandCall): Promise<ExitCode> {
  const { values, out, json, host } = call;
  const [path, offer] = readWords(call);
  const locale = readLocale(values);
  const { index } = await openCatalogue(path, call);
  const request = requestOf(values, offer, atOf(values.text('at'), host, index));
  const quote = explainBadCall(index, () => quoteOffer(index, request));
  if (json) out.json(quote);
  else out.lines(listQuoteLines(quote, makeSpeaker(index, locale), out));
  return quote.kind === 'priced' ? exitCode.clean : exitCode.findings;
}

// One word is an offer of the catalogue of this folder.
function readWords({ values, host }: CommandCall): readonly [path: string, offer: string] {
  const [first, second] = values.words;
  if (first === undefined) {
    throw new CliError('offer-missing', 'Which offer? Name its id.', { help: '“catalogue quote --help” shows how it is used.' });
  }
  return second === undefined ? [defaultPath(host), first] : [first, second];
}

function requestOf(values: ArgumentValues, offer: string, at: string): QuoteRequest {
  const codes = values.list('discountCode');
  return {
    offer,
    at,
    ...given('pricePlan', values.text('pricePlan')),
    ...given('term', values.text('term')),
    ...given('priceList', values.text('priceList')),
    ...given('currency', values.text('currency')?.toUpperCase()),
    ...given('channel', values.text('channel')),
    ...given('market', values.text('market')),
    ...given('segment', values.text('segment')),
    ...given('quantities', namedNumbers(values, 'quantity')),
    ...given('members', membersOf(values)),
    ...given('dimensions', namedValues(values, 'dimension')),
    ...given('chosenAmounts', namedNumbers(values, 'amount')),
    ...(codes.length === 0 ? {} : { discountCodes: codes }),
  };
}

// Absent and undefined are not the same to the engines.
function given<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [Key in Name]?: Value } {
  // A computed key is only known to be a string; it is the name.
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]: Value });
}

function membersOf(values: ArgumentValues): Readonly<Record<string, number>> | undefined {
  const counts = namedValues(values, 'member');
  if (counts === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(counts).map(([offer, count]) => {
      if (!/^\d{1,9}$/.test(count))
        throw new CliError('not-a-number', `--member takes OFFER=NUMBER, such as router=1, not “${offer}=${count}”.`);
      return [offer, Number(count)];
    }),
  );
}
