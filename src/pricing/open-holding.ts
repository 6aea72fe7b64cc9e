/** A holding as it is priced on a day: its release, scene and phases; or why it cannot be. */
import { localDateOf, requireInstant } from '../kernel/instant.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Offer } from '../model/offer.js';
import type { Term } from '../model/term.js';
import { findSoldRelease, moveHolder } from './find-held-release.js';
import { chooseCurrency, discountsWithoutAmount } from './make-scene.js';
import { planPhases } from './plan-phases.js';
import { findIncluding, type HoldingQuestion, listHeldParts, makeHeldScene } from './prepare-holding.js';
import type { PlannedPart } from './price-day.js';
import type { PricingScene } from './pricing-scene.js';
import type { QuoteAssumption, QuoteReason } from './quote.js';

/** A holding that can be priced. */
export interface OpenHolding {
  readonly kind: 'open';
  readonly question: HoldingQuestion;
  /** The index of the release that its price comes from. */
  readonly held: CatalogueIndex;
  readonly offer: Offer | undefined;
  readonly term: Term | undefined;
  readonly scene: PricingScene;
  readonly parts: readonly PlannedPart[];
  readonly assumptions: readonly QuoteAssumption[];
}

/** Why a holding cannot be priced. */
export interface ClosedHolding {
  readonly kind: 'unknown';
  readonly currency?: string;
  readonly reasons: readonly QuoteReason[];
  readonly assumptions: readonly QuoteAssumption[];
}

/**
 * Opens a holding: its phases run on as if it had no end.
 *
 * @param index - The index with the earlier releases.
 * @param question - The customer, the holding and the date.
 * @returns What it is priced by; no parts where its price is included in another's.
 */
export function openHolding(index: CatalogueIndex, question: HoldingQuestion): OpenHolding | ClosedHolding {
  const { customer, holding, at } = question;
  const sold = findSoldRelease(index, holding);
  if (sold.kind === 'unknown') return closed({ code: sold.code, offer: holding.offer, details: { release: holding.release } });
  const { timeZone } = index.catalogue;
  const held = moveHolder(index, sold.index, { holding, atMs: requireInstant(at, timeZone) });
  const { market } = customer;
  const { currency } = chooseCurrency(held, { customer, ...(market === undefined ? {} : { market }) });
  if (currency === undefined) return closed({ code: 'CURRENCY_UNKNOWN', offer: holding.offer });
  const scene = makeHeldScene(held, question, currency);
  const isIncluded = findIncluding(held, customer, holding) !== undefined;
  const listed = isIncluded ? { parts: [], reasons: [], assumptions: [] } : listHeldParts(held, customer, holding);
  if (listed.reasons.length > 0) return { kind: 'unknown', currency, ...listed };
  const date = localDateOf(requireInstant(at, timeZone), timeZone);
  const offer = held.offers.get(holding.offer);
  const assumed: readonly QuoteAssumption[] = sold.isAssumed
    ? [{ code: 'RELEASE_ASSUMED', offer: holding.offer, details: { release: sold.index.release?.sequence } }]
    : [];
  return {
    kind: 'open',
    question,
    held,
    offer,
    term: offer?.terms?.find(({ id }) => id === holding.term),
    scene,
    parts: listed.parts.map(part => ({ part, phases: planPhases(held, part.plan, { start: scene.start, horizon: date }) })),
    assumptions: [...assumed, ...listed.assumptions, ...discountsWithoutAmount(scene.discounts, currency)],
  };
}

function closed(reason: QuoteReason): ClosedHolding {
  return { kind: 'unknown', reasons: [reason], assumptions: [] };
}
