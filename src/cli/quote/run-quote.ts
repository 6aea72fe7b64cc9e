import type { DeskContext } from '../../desk/desk-context.js';
import { makeDeskScene } from '../../desk/desk-scene.js';
import { quoteOffer } from '../../pricing/quote-offer.js';
import type { QuoteRequest } from '../../pricing/quote-request.js';
import { type ArgumentValues, namedNumbers, namedValues } from '../argument-values.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { explainBadCall } from '../open/explain-bad-call.js';
import { openQuestion } from '../open/open-question.js';
import { pathAndOffer } from '../open/path-and-offer.js';
import { listQuoteLines } from './list-quote-lines.js';
import { makeQuoteWords } from './quote-words.js';

/** Runs `catalogue quote`. */
export async function runQuote(call: CommandCall): Promise<ExitCode> {
  const { values, out, json } = call;
  const [path, offer] = pathAndOffer(call, 'quote');
  const { index, context } = await openQuestion(path, call);
  const quote = explainBadCall(index, () => quoteOffer(index, requestOf(values, offer, context)));
  if (json) out.json(quote);
  else out.lines(listQuoteLines(quote, makeQuoteWords(makeDeskScene(index, context), out, quote.currency)));
  return quote.kind === 'priced' ? exitCode.clean : exitCode.findings;
}

function requestOf(values: ArgumentValues, offer: string, { locale: _, ...circumstances }: DeskContext): QuoteRequest {
  const codes = values.list('discountCode');
  return {
    ...circumstances,
    offer,
    ...given('pricePlan', values.text('pricePlan')),
    ...given('term', values.text('term')),
    ...given('priceList', values.text('priceList')),
    ...given('members', membersOf(values)),
    ...given('characteristics', namedValues(values, 'characteristic', 'NAME=VALUE, such as colour=black')),
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
