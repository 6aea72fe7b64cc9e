import { quoteOffer } from '../pricing/quote-offer.js';
import type { QuoteRequest } from '../pricing/quote-request.js';
import { type ArgumentValues, namedValues } from './argument-values.js';
import { CliError } from './cli-error.js';
import type { CliCommand, CommandCall } from './command.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { explainBadCall } from './open/explain-bad-call.js';
import { openCatalogue } from './open/open-catalogue.js';
import { atOf } from './open/today.js';
import { listQuoteLines } from './quote/list-quote-lines.js';
import { readLocale } from './words/read-locale.js';
import { makeSpeaker } from './words/speaker.js';

/** `catalogue quote`: what an offer costs. */
export const quoteCommand: CliCommand = {
  name: 'quote',
  description:
    'Says what an offer costs a new customer: what is due on the first day, what comes back each period, what follows an introductory price, and the total of the commitment. Where an amount is not known it says why, and never shows a zero. Exit code 1 where the price is not known.',
  arguments: [
    { name: '<path>', description: 'the catalogue: a file, a folder or a release file' },
    { name: '<offer>', description: 'the id of the offer' },
  ],
  options: [
    { flags: '--at <date>', description: 'the first day, or an instant', otherwise: 'today' },
    { flags: '--price-plan <id>', description: 'the price plan', otherwise: "the offer's default one" },
    { flags: '--term <id>', description: 'the contract term', otherwise: 'the first that fits' },
    { flags: '--price-list <id>', description: 'the price list' },
    { flags: '--currency <code>', description: 'the currency, such as EUR' },
    { flags: '--channel <id>', description: 'where it is sold' },
    { flags: '--market <id>', description: 'in which market' },
    { flags: '--segment <id>', description: 'to which segment' },
    { flags: '--quantity <unit=n>', description: 'how many, by unit or charge; may be repeated', repeats: true },
    { flags: '--member <offer=n>', description: 'how many of a member of a bundle; may be repeated', repeats: true },
    { flags: '--dimension <name=value>', description: 'a dimension of a price, such as region=eu; may be repeated', repeats: true },
    { flags: '--amount <charge=n>', description: 'an amount that the customer chose; may be repeated', repeats: true },
    { flags: '--discount-code <code>', description: 'a code that the customer named; may be repeated', repeats: true },
    { flags: '--locale <tag>', description: 'the language of names and amounts', otherwise: "the catalogue's" },
  ],
  examples: [
    { line: 'catalogue quote examples/acme-telecom fibre-100 --currency GBP', what: 'the price of an offer today' },
    { line: 'catalogue quote prices.yaml team --quantity seat=25 --term yearly', what: '25 seats for a year' },
    { line: 'catalogue quote release-7.json fibre-100 --at 2026-12-01 --json', what: 'as JSON, from a release' },
  ],
  run: runQuote,
};

async function runQuote(call: CommandCall): Promise<ExitCode> {
  const { values, out, json, host } = call;
  const [path = '', offer = ''] = values.words;
  const locale = readLocale(values);
  const { index } = await openCatalogue(path, call);
  const request = requestOf(values, offer, atOf(values.text('at'), host, index));
  const quote = explainBadCall(index, () => quoteOffer(index, request));
  if (json) out.json(quote);
  else out.lines(listQuoteLines(quote, makeSpeaker(index, locale), out));
  return quote.kind === 'priced' ? exitCode.clean : exitCode.findings;
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
    ...given('quantities', namedValues(values, 'quantity')),
    ...given('members', membersOf(values)),
    ...given('dimensions', namedValues(values, 'dimension')),
    ...given('chosenAmounts', namedValues(values, 'amount')),
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
