/** What a customer has at an instant, with what comes included. */
import type { Truth } from '../condition/condition-scene.js';
import { type Decimal, decimalFromInteger, oneDecimal, parseDecimal } from '../kernel/decimal.js';
import type { Condition } from '../model/condition.js';
import type { Holding } from '../model/holding.js';
import type { Offer } from '../model/offer.js';
import type { OfferItem } from '../model/offer-item.js';
import type { Product } from '../model/product.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { listCurrentHoldings, type Moment } from './list-current-holdings.js';
import { type IncludedThing, listIncluded } from './list-included.js';
import { treeOfHoldings } from './tree-of-holdings.js';

/** Something that a customer has: a holding, or what comes included with one. */
export interface HeldThing {
  /** The holding that it is, or that it comes with. */
  readonly holding: Holding;
  /** The offer's id as the catalogue of today knows it; absent for a product that another product includes. */
  readonly offer?: string;
  /** The offer's family. */
  readonly family?: string;
  /** The categories that the offer stands in itself today. */
  readonly categories?: readonly string[];
  /** The product, as it was sold. */
  readonly product?: Product;
  /** How many: the quantity of the holding where it has exactly one. */
  readonly quantity: Decimal;
  /** How many things of the kind: one for a holding, whatever its quantity. */
  readonly times: Decimal;
  /** False where it depends on something unknown whether the customer has it. */
  readonly isCertain: boolean;
  /** False where no release of the index has the offer. */
  readonly isKnown: boolean;
  /** False where the holding was sold from a release that the index does not hold, so that today's terms may not be its own. */
  readonly isAsSold: boolean;
}

/** When, and how the conditions of relationships are decided. */
export interface HeldQuestion extends Moment {
  readonly decide: (condition: Condition) => Truth;
}

/**
 * Lists what a customer has at an instant: the holdings that are there, and what they include. Where a bundle has holdings of its
 * members, they say which it has, and only free members come by themselves; where it has none, it has what it brings by itself.
 *
 * @param index - The index with the earlier releases.
 * @param holdings - All holdings of the customer.
 * @param question - The instant, and how conditions of relationships are decided.
 * @returns The things, in the order of the holdings.
 */
export function listHeldThings(index: CatalogueIndex, holdings: readonly Holding[], question: HeldQuestion): readonly HeldThing[] {
  const { membersOf } = treeOfHoldings(holdings);
  return listCurrentHoldings(holdings, question).flatMap(holding => {
    const members = membersOf.get(holding.id) ?? [];
    return thingsOf(index, { holding, members, decide: question.decide });
  });
}

interface HoldingPlace extends Pick<HeldQuestion, 'decide'> {
  readonly holding: Holding;
  readonly members: readonly Holding[];
}

function thingsOf(index: CatalogueIndex, { holding, members, decide }: HoldingPlace): readonly HeldThing[] {
  const pinned = findPinned(index, holding);
  const sold = pinned ?? index;
  const offer = sold.offers.get(holding.offer) ?? index.offers.get(holding.offer);
  const common = { holding, quantity: quantityOf(holding), times: oneDecimal, isCertain: true, isAsSold: pinned !== undefined };
  if (offer === undefined) return [{ ...common, offer: holding.offer, isKnown: false }];
  const chosen = members.map(member => sold.offers.get(member.offer));
  const isTaken = (item: OfferItem): boolean => chosen.length === 0 || !(item.charged || chosen.includes(sold.offers.get(item.offer)));
  const included = listIncluded(offer, { index: sold, decide, isTaken });
  return [
    { ...common, ...nameOffer(index, sold, offer), isKnown: true },
    ...included.map(part => ({ ...common, ...namePart(index, sold, part), isKnown: true })),
  ];
}

// Without a pin it is taken to be of today's catalogue.
function findPinned(index: CatalogueIndex, { release }: Holding): CatalogueIndex | undefined {
  return release === undefined || release === index.release?.sequence ? index : index.earlier.get(release);
}

// Of several quantities none says how many of the offer there are.
function quantityOf({ quantities = {} }: Holding): Decimal {
  const [only, another] = Object.values(quantities);
  return (only === undefined || another !== undefined ? undefined : parseDecimal(only)) ?? oneDecimal;
}

type Naming = 'offer' | 'family' | 'categories' | 'product';

function nameOffer(index: CatalogueIndex, sold: CatalogueIndex, offer: Offer): Pick<HeldThing, Naming> {
  const today = index.offers.get(offer.id) ?? offer;
  const product = offer.product === undefined ? undefined : sold.products.get(offer.product);
  return {
    offer: today.id,
    ...(today.family === undefined ? {} : { family: today.family }),
    ...(today.categories === undefined ? {} : { categories: today.categories }),
    ...(product === undefined ? {} : { product }),
  };
}

function namePart(
  index: CatalogueIndex,
  sold: CatalogueIndex,
  { offer, product, count, isCertain }: IncludedThing,
): Pick<HeldThing, Naming | 'quantity' | 'times' | 'isCertain'> {
  const times = decimalFromInteger(count);
  const named = offer === undefined ? (product === undefined ? {} : { product }) : nameOffer(index, sold, offer);
  return { ...named, quantity: times, times, isCertain };
}
