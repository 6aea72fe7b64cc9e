/** What an offer costs here and now, on each price plan under each term. */
import type { SaidText } from '../lookup/pick-text.js';
import type { Offer } from '../model/offer.js';
import type { PricePlan } from '../model/price-plan.js';
import type { Term } from '../model/term.js';
import { listExitCharges } from '../pricing/list-exit-charges.js';
import { pricePlanOf, termOf } from '../pricing/price-plan-of.js';
import { quoteOffer } from '../pricing/quote-offer.js';
import type { QuoteRequest } from '../pricing/quote-request.js';
import type { DescribedQuote } from './described-price.js';
import type { DeskScene } from './desk-scene.js';
import { refer } from './refer.js';
import { sayExit } from './say-exit.js';
import { sayQuote } from './say-quote.js';

/**
 * Quotes an offer on each of its price plans under each term that goes with it.
 *
 * @param scene - The scene.
 * @param offer - The offer.
 * @returns The quotes, the one that is taken by default first.
 */
export function describeQuotes(scene: DeskScene, offer: Offer): readonly DescribedQuote[] {
  const choice = pricePlanOf(scene.index, offer, { at: scene.context.at });
  const standard = choice.kind === 'found' ? choice.plan : undefined;
  const plans = listPlans(scene, offer);
  if (offer.defaultPricePlan !== undefined)
    refer(scene, { kind: 'pricePlan', id: offer.defaultPricePlan, from: { kind: 'offer', id: offer.id, field: 'defaultPricePlan' } });
  const ordered = [...plans.filter(plan => plan === standard), ...plans.filter(plan => plan !== standard)];
  const asked: readonly (PricePlan | undefined)[] = ordered.length === 0 ? [undefined] : ordered;
  return asked.flatMap((plan, at) =>
    listTerms(offer, plan).map((term, place) => describe(scene, offer, { plan, term, isDefault: at + place === 0 })),
  );
}

/**
 * Lists the price plans of an offer that are not drafts.
 *
 * @param scene - The scene, in which is noted which do not exist.
 * @param offer - The offer.
 * @returns The price plans in the offer's order.
 */
export function listPlans(scene: DeskScene, offer: Offer): readonly PricePlan[] {
  return (offer.pricePlans ?? []).flatMap(id => {
    const plan = scene.index.pricePlans.get(id);
    if (plan === undefined)
      scene.note(
        'NOT_IN_CATALOGUE',
        { kind: 'offer', id: offer.id, field: 'pricePlans' },
        { phrase: 'notInCatalogue', values: { field: 'pricePlans', named: id, owner: offer.id } },
      );
    return plan === undefined || plan.status === 'draft' ? [] : [plan];
  });
}

function listTerms(offer: Offer, plan: PricePlan | undefined): readonly (Term | undefined)[] {
  const fitting = (offer.terms ?? []).filter(({ id }) => termOf(offer, plan, id).kind === 'found');
  return fitting.length === 0 ? [undefined] : fitting;
}

interface Choice {
  readonly plan: PricePlan | undefined;
  readonly term: Term | undefined;
  readonly isDefault: boolean;
}

function describe(scene: DeskScene, offer: Offer, { plan, term, isDefault }: Choice): DescribedQuote {
  const chosen = {
    ...(plan === undefined ? {} : { pricePlan: plan.id }),
    ...(term === undefined ? {} : { term: term.id }),
  };
  const request = { ...requestOf(scene, offer.id), ...chosen };
  const quote = quoteOffer(scene.index, request);
  const exit = listExitCharges(scene.index, request);
  if (quote.kind === 'unknown')
    scene.note(
      'NOT_KNOWN',
      { kind: plan === undefined ? 'offer' : 'pricePlan', id: plan?.id ?? offer.id, field: 'prices' },
      { phrase: 'noPrice' },
    );
  return {
    ...chosen,
    isDefault,
    name: scene.tell(plan?.name ?? offer.name ?? offer.id, {
      kind: plan === undefined ? 'offer' : 'pricePlan',
      id: plan?.id ?? offer.id,
      field: 'name',
    }),
    quote,
    ...(exit === undefined ? {} : { exit }),
    words: [...sayQuote(scene, quote), ...sayPriceLists(scene, plan), ...sayExit(scene, exit)],
  };
}

/**
 * Says on which price lists a price plan stands, where it is not the one that is taken by itself.
 *
 * @param scene - The scene.
 * @param plan - The price plan.
 * @returns One sentence, or none.
 */
export function sayPriceLists(scene: DeskScene, plan: PricePlan | undefined): readonly SaidText[] {
  const standard = scene.index.catalogue.priceLists?.find(list => list.default === true)?.id;
  const { id = '', priceLists = [] } = plan ?? {};
  if (priceLists.length === 0 || (standard !== undefined && priceLists.includes(standard))) return [];
  const names = priceLists.map(list => refer(scene, { kind: 'priceList', id: list, from: { kind: 'pricePlan', id, field: 'priceLists' } }));
  return [scene.speaker.say('onPriceLists', { lists: scene.speaker.list(names) })];
}

/**
 * Writes the question of a quote from the circumstances of the desk.
 *
 * @param scene - The scene.
 * @param offer - The offer's id.
 * @returns The request without price plan and term.
 */
export function requestOf({ context }: DeskScene, offer: string): QuoteRequest {
  const { locale: _locale, replaces: _replaces, ...asked } = context;
  return { ...asked, offer };
}
