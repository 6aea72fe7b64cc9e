/** What else ends when a customer's holdings change. */
import { evaluateCondition } from '../condition/evaluate-condition.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { makeIncluder } from '../lookup/list-included.js';
import { type CustomerScene, makeCustomerScene } from '../lookup/make-customer-scene.js';
import { meetsRelationship } from '../lookup/meets-relationship.js';
import type { Customer } from '../model/customer.js';
import type { Holding } from '../model/holding.js';
import type { Offer } from '../model/offer.js';
import type { Relationship } from '../model/relationship.js';
import type { EndedWith } from './holding-change.js';

/** A change as it is seen by the other holdings. */
export interface HoldingsChange {
  readonly customer: Customer;
  /** The day of the change. */
  readonly on: string;
  /** What ends by itself. */
  readonly ended?: Holding;
  /** What is there newly. */
  readonly taken?: Holding;
}

/**
 * Finds the holdings that end with a change: parts of what ends, what needs what ends and no longer has it, and what the new one includes
 * or excludes.
 *
 * @param index - The index.
 * @param change - The change.
 * @returns Each with why, in the order of the customer's holdings; what is unknown ends nothing.
 */
export function findEndedWith(index: CatalogueIndex, change: HoldingsChange): readonly EndedWith[] {
  const { customer, on, ended, taken } = change;
  const holdings = customer.holdings ?? [];
  const parts = ended === undefined ? [] : holdings.filter(({ parent }) => parent === ended.id);
  const isPart = new Set(parts);
  const left = holdings.filter(holding => holding !== ended && !isPart.has(holding));
  const before = makeCustomerScene(index, customer, on);
  const after = makeCustomerScene(index, { ...customer, holdings: taken === undefined ? left : [...left, taken] }, on);
  const included = taken === undefined ? nothing : includedIn(index, taken, after);
  // Whether it ends hangs on what it is, so that of many of one offer one is asked.
  const byOffer = new Map<string, EndedWith['because'] | undefined>();
  const reasonOf = (holding: Holding): EndedWith['because'] | undefined => {
    if (holding.parent !== undefined && holding.parent === taken?.id) return reasonFor(holding);
    if (!byOffer.has(holding.offer)) byOffer.set(holding.offer, reasonFor(holding));
    return byOffer.get(holding.offer);
  };
  const reasonFor = (holding: Holding): EndedWith['because'] | undefined => {
    if ((taken === undefined || holding.parent !== taken.id) && isOneOf(included, index.offers.get(holding.offer))) return 'NOW_INCLUDED';
    if (losesRequirement(index, holding, { before, after })) return 'REQUIREMENT_LOST';
    return taken !== undefined && excludes(index, taken, { holding, scene: after }) ? 'EXCLUDED' : undefined;
  };
  return [
    ...parts.map((holding): EndedWith => ({ holding: holding.id, offer: holding.offer, because: 'PART_OF' })),
    ...left.flatMap((holding): readonly EndedWith[] => {
      const because = reasonOf(holding);
      return because === undefined ? [] : [{ holding: holding.id, offer: holding.offer, because }];
    }),
  ];
}

interface Seen {
  readonly holding: Holding;
  readonly scene: CustomerScene;
}

const nothing: ReadonlySet<Offer> = /* @__PURE__ */ new Set();

function includedIn(index: CatalogueIndex, taken: Holding, scene: CustomerScene): ReadonlySet<Offer> {
  const offer = index.offers.get(taken.offer);
  if (offer === undefined) return nothing;
  const includer = makeIncluder(index, condition => evaluateCondition(condition, scene));
  const included = includer.listIncluded(offer, item => !item.charged && (item.default ?? item.min) > 0);
  return new Set(included.flatMap(part => (part.isCertain && part.offer !== undefined ? [part.offer] : [])));
}

function isOneOf(included: ReadonlySet<Offer>, offer: Offer | undefined): boolean {
  return offer !== undefined && included.has(offer);
}

function losesRequirement(
  index: CatalogueIndex,
  holding: Holding,
  scenes: { readonly before: CustomerScene; readonly after: CustomerScene },
): boolean {
  return relationshipsOf(index, index.offers.get(holding.offer)).some(({ relationship, of }) => {
    if (relationship.kind !== 'requires' || !applies(relationship, scenes.after)) return false;
    const isMet = (scene: CustomerScene): string => meetsRelationship(relationship, id => scene.owned({ [of]: id }));
    return isMet(scenes.before) === 'true' && isMet(scenes.after) === 'false';
  });
}

function excludes(index: CatalogueIndex, taken: Holding, { holding, scene }: Seen): boolean {
  const one = index.offers.get(taken.offer);
  const other = index.offers.get(holding.offer);
  return names(index, { from: one, to: other, scene }) || names(index, { from: other, to: one, scene });
}

function names(
  index: CatalogueIndex,
  pair: { readonly from: Offer | undefined; readonly to: Offer | undefined; readonly scene: CustomerScene },
): boolean {
  return relationshipsOf(index, pair.from).some(({ relationship, of }) => {
    const id = of === 'offer' ? pair.to : pair.to?.product === undefined ? undefined : index.products.get(pair.to.product);
    const targets = [relationship.target ?? [], relationship.anyOf ?? [], relationship.of ?? []].flat();
    const found = targets.some(target => id !== undefined && (of === 'offer' ? index.offers : index.products).get(target) === id);
    return relationship.kind === 'excludes' && found && applies(relationship, pair.scene);
  });
}

function relationshipsOf(
  index: CatalogueIndex,
  offer: Offer | undefined,
): readonly { readonly relationship: Relationship; readonly of: 'offer' | 'product' }[] {
  const product = offer?.product === undefined ? undefined : index.products.get(offer.product);
  return [
    ...(offer?.relationships ?? []).map(relationship => ({ relationship, of: 'offer' as const })),
    ...(product?.relationships ?? []).map(relationship => ({ relationship, of: 'product' as const })),
  ];
}

function applies({ when }: Relationship, scene: CustomerScene): boolean {
  return when === undefined || evaluateCondition(when, scene) === 'true';
}
