import { CatalogueError } from '../../kernel/catalogue-error.js';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import type { CliError } from '../cli-error.js';
import { unknownId } from './unknown-id.js';

/**
 * Runs a question, and where it names something that the catalogue does not have, says what was most likely meant.
 *
 * @param index - The catalogue that is asked.
 * @param ask - The question.
 * @returns The answer.
 * @throws A `CliError` for an id that is not known; other errors as they are.
 */
export function explainBadCall<Answer>(index: CatalogueIndex, ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    const explained = error instanceof CatalogueError ? explain(index, error) : undefined;
    throw explained ?? error;
  }
}

function explain(index: CatalogueIndex, { code, details }: CatalogueError): CliError | undefined {
  const found = kinds[code];
  const id = details?.[found?.detail ?? ''];
  return found === undefined || typeof id !== 'string' ? undefined : unknownId(found.what, id, found.known(index, details ?? {}));
}

interface Kind {
  readonly what: string;
  readonly detail: string;
  readonly known: (index: CatalogueIndex, details: Readonly<Record<string, unknown>>) => readonly string[];
}

const kinds: Readonly<Record<string, Kind>> = {
  'unknown-offer': { what: 'offer', detail: 'offer', known: ({ offers }) => [...offers.keys()] },
  'unknown-price-plan': { what: 'price plan', detail: 'pricePlan', known: (index, details) => offerOf(index, details)?.pricePlans ?? [] },
  'unknown-term': { what: 'term', detail: 'term', known: (index, details) => idsOf(offerOf(index, details)?.terms) },
  'unknown-price-list': { what: 'price list', detail: 'priceList', known: ({ catalogue }) => idsOf(catalogue.priceLists) },
  'unknown-currency': { what: 'currency', detail: 'currency', known: ({ minorUnits }) => [...minorUnits.keys()] },
  'unknown-channel': { what: 'channel', detail: 'channel', known: ({ catalogue }) => idsOf(catalogue.channels) },
  'unknown-market': { what: 'market', detail: 'market', known: ({ catalogue }) => idsOf(catalogue.markets) },
  'unknown-segment': { what: 'segment', detail: 'segment', known: ({ catalogue }) => idsOf(catalogue.segments) },
  'unknown-rule-or-offer': {
    what: 'offer or rule',
    detail: 'ruleOrOffer',
    known: ({ offers, upsellRules }) => [...offers.keys(), ...upsellRules.keys()],
  },
};

function offerOf({ offers }: CatalogueIndex, details: Readonly<Record<string, unknown>>): ReturnType<CatalogueIndex['offers']['get']> {
  return typeof details['offer'] === 'string' ? offers.get(details['offer']) : undefined;
}

function idsOf(things: readonly { readonly id: string }[] | undefined): readonly string[] {
  return (things ?? []).map(({ id }) => id);
}
