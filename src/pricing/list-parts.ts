/** A bundle taken apart: its own price plan and those of its charged members, to any depth. */
import { CatalogueError } from '../kernel/catalogue-error.js';
import { requireInstant } from '../kernel/instant.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Offer } from '../model/offer.js';
import type { OfferGroup, OfferItem } from '../model/offer-item.js';
import type { PricePlan } from '../model/price-plan.js';
import { type PricePlanChoice, pricePlanOf } from './price-plan-of.js';
import type { Findings, PricedPart } from './pricing-scene.js';
import type { QuoteAssumption, QuotedMember, QuoteReason } from './quote.js';
import { findLifecycleReason } from './sale-reasons.js';

/** What is taken of a bundle. */
export interface PartsRequest {
  readonly at: string;
  readonly priceList?: string;
  /** How many of each member, by offer id; absent: as many as the bundle says by itself. */
  readonly members?: Readonly<Record<string, number>>;
}

/** The price plans that a quote consists of. */
export interface ListedParts extends Findings {
  readonly parts: readonly PricedPart[];
  readonly members: readonly QuotedMember[];
}

/**
 * Lists the price plans that an offer's price consists of: its own, and those of members with `charged: true`.
 *
 * @param index - The index.
 * @param root - The offer with its own price plan, if it has one.
 * @param request - How many of each member, and the date.
 * @returns The parts, all members, and what stands in the way.
 * @throws `unknown-member`, `bad-member-count`.
 */
export function listParts(
  index: CatalogueIndex,
  root: { readonly offer: Offer; readonly plan: PricePlan | undefined },
  request: PartsRequest,
): ListedParts {
  const { offer, plan } = root;
  const walked = walk({ index, request, path: [offer.id], key: offer.id, times: 1, plan, budget: { left: mostMembers } }, offer);
  requireMembers(offer, request, walked);
  const own: readonly PricedPart[] = plan === undefined ? [] : [{ key: offer.id, offer: offer.id, plan, times: 1 }];
  const parts = [...own, ...walked.parts];
  const isPriceless = parts.length === 0 && walked.reasons.length === 0;
  return { ...walked, parts, reasons: isPriceless ? [{ code: 'NO_PRICE_PLAN', offer: offer.id }] : walked.reasons };
}

interface Walk {
  readonly index: CatalogueIndex;
  readonly request: PartsRequest;
  readonly path: readonly string[];
  readonly key: string;
  readonly times: number;
  /** The price plan of the offer whose members are walked. */
  readonly plan: PricePlan | undefined;
  /** How many members may still be walked, counted down for the whole bundle. */
  readonly budget: { left: number };
}

// Bundles of bundles double with each level, and no validation stands before an index of hand-made data.
const mostMembers = 1000;

interface Walked extends ListedParts {
  /** The ids that a question can name as members. */
  readonly known: readonly string[];
}

function walk(position: Walk, offer: Offer): Walked {
  const items = (offer.items ?? []).map((item, index) => walkItem(position, item, { key: `${position.key}/${index}`, isOption: false }));
  const groups = (offer.groups ?? []).map(group => walkGroup(position, group, `${position.key}/${group.id}`));
  return join([...items, ...groups]);
}

function walkGroup(position: Walk, group: OfferGroup, key: string): Walked {
  const items = group.items.map((item, index) => walkItem(position, item, { key: `${key}/${index}`, isOption: true }));
  const nested = (group.groups ?? []).map(inner => walkGroup(position, inner, `${key}/${inner.id}`));
  const taken = group.items.filter(item => countOf(position, item) > 0).length;
  const details = { group: group.id, min: group.min, max: group.max, taken };
  const offer = position.path.at(-1) ?? '';
  const reasons: QuoteReason[] = [];
  if (taken < group.min)
    reasons.push({ code: 'OPTION_TO_CHOOSE', offer, details: { ...details, options: group.items.map(item => item.offer) } });
  if (taken > group.max) reasons.push({ code: 'MEMBER_COUNT_OUT_OF_RANGE', offer, details });
  return join([{ ...nothing, reasons }, ...items, ...nested]);
}

interface ItemSpot {
  readonly key: string;
  /** An option of a group may be left out, whatever its own minimum. */
  readonly isOption: boolean;
}

function walkItem(position: Walk, item: OfferItem, { key, isOption }: ItemSpot): Walked {
  const known = { ...nothing, known: [item.offer] };
  const count = countOf(position, item);
  const parent = position.path.at(-1) ?? '';
  const isLeftOut = count === 0 && isOption;
  if (!isLeftOut && (count < item.min || count > item.max)) {
    return {
      ...known,
      reasons: [{ code: 'MEMBER_COUNT_OUT_OF_RANGE', offer: parent, details: { member: item.offer, count, min: item.min, max: item.max } }],
    };
  }
  if (count === 0) return known;
  const assumptions = assumptionsOf(position, item, count);
  if (!item.charged) return { ...known, assumptions, members: [{ offer: item.offer, count, charged: false }] };
  const charged = walkCharged(position, item, { key, count });
  return join([{ ...known, assumptions }, charged]);
}

function walkCharged(position: Walk, item: OfferItem, spot: { readonly key: string; readonly count: number }): Walked {
  const { index, request } = position;
  const { timeZone } = index.catalogue;
  const offer = index.offers.get(item.offer);
  if (offer === undefined) return because({ code: 'MEMBER_UNKNOWN', offer: item.offer });
  if (position.path.includes(offer.id)) return because({ code: 'BUNDLE_CYCLE', offer: offer.id });
  if (position.budget.left <= 0) return because({ code: 'BUNDLE_TOO_LARGE', offer: offer.id });
  position.budget.left -= 1;
  const code = findLifecycleReason(offer, requireInstant(request.at, timeZone), timeZone);
  if (code !== undefined) return because({ code, offer: offer.id });
  const { key, count } = spot;
  const times = position.times * count;
  const choice = memberPlan(position, offer, item.pricePlan);
  const taken = choice.kind === 'found' ? choice.plan : undefined;
  const below = walk({ ...position, path: [...position.path, offer.id], key, times, plan: taken }, offer);
  if (choice.kind === 'none') {
    const isSumOfMembers =
      choice.code === 'NO_PRICE_PLAN' && offer.pricePlans === undefined && (below.parts.length > 0 || below.reasons.length > 0);
    const member: Walked = { ...nothing, members: [{ offer: offer.id, count, charged: true }] };
    return join([isSumOfMembers ? member : because({ code: choice.code, offer: offer.id }), below]);
  }
  const { plan } = choice;
  return join([
    {
      ...nothing,
      parts: [{ key, offer: offer.id, plan, times }],
      members: [{ offer: offer.id, pricePlan: plan.id, count, charged: true }],
    },
    below,
  ]);
}

// A plan that a bundle names wrongly is bad data and no bad call, so it is looked at before it is asked for.
function memberPlan({ index, request, plan: parent }: Walk, offer: Offer, named: OfferItem['pricePlan']): PricePlanChoice {
  const { at, priceList } = request;
  const name = typeof named === 'object' ? findByParent(index, named, parent) : named;
  // The bundle says its members' plans by its own, and not for this one: the default would be a guess.
  if (typeof named === 'object' && name === undefined) return { kind: 'none', code: 'NO_PRICE_PLAN' };
  if (name === undefined) return pricePlanOf(index, offer, { at, ...(priceList === undefined ? {} : { priceList }) });
  const plan = index.pricePlans.get(name);
  const isOwn = plan !== undefined && (offer.pricePlans ?? []).some(id => index.pricePlans.get(id) === plan);
  if (!isOwn || plan.status === 'draft') return { kind: 'none', code: 'NO_PRICE_PLAN', pricePlan: name };
  return pricePlanOf(index, offer, { at, pricePlan: name });
}

function findByParent(index: CatalogueIndex, named: Readonly<Record<string, string>>, parent: PricePlan | undefined): string | undefined {
  if (parent === undefined) return undefined;
  return Object.entries(named).find(([key]) => index.pricePlans.get(key) === parent)?.[1];
}

function countOf(position: Walk, item: OfferItem): number {
  const asked = position.request.members;
  const count = asked !== undefined && Object.hasOwn(asked, item.offer) ? asked[item.offer] : undefined;
  return count ?? item.default ?? item.min;
}

function assumptionsOf(position: Walk, item: OfferItem, count: number): readonly QuoteAssumption[] {
  const isAsked = position.request.members !== undefined && Object.hasOwn(position.request.members, item.offer);
  if (isAsked || item.min === item.max) return [];
  return [{ code: 'MEMBERS_DEFAULTED', offer: item.offer, details: { count, min: item.min, max: item.max } }];
}

function requireMembers(offer: Offer, request: PartsRequest, walked: Walked): void {
  for (const [member, count] of Object.entries(request.members ?? {})) {
    if (!walked.known.includes(member))
      throw new CatalogueError('unknown-member', `offer \`${offer.id}\` has no member \`${member}\``, { offer: offer.id, member });
    if (!Number.isSafeInteger(count) || count < 0)
      throw new CatalogueError('bad-member-count', `not a number of members: \`${String(count)}\``, { member, count });
  }
}

const nothing: Walked = { parts: [], members: [], reasons: [], assumptions: [], known: [] };

function because(reason: QuoteReason): Walked {
  return { ...nothing, reasons: [reason] };
}

function join(walks: readonly Walked[]): Walked {
  return {
    parts: walks.flatMap(one => one.parts),
    members: walks.flatMap(one => one.members),
    reasons: walks.flatMap(one => one.reasons),
    assumptions: walks.flatMap(one => one.assumptions),
    known: walks.flatMap(one => one.known),
  };
}
