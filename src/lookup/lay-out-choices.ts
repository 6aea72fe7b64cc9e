/** Lays out what can be chosen with an offer, and what its parts demand of one another, so that ways through it can be tried quickly. */
import type { Truth } from '../condition/condition-scene.js';
import type { Condition } from '../model/condition.js';
import type { Offer } from '../model/offer.js';
import type { OfferGroup, OfferItem } from '../model/offer-item.js';
import type { Product } from '../model/product.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { type Brought, listBrought } from './list-brought.js';
import { listRelations, type Relation } from './list-relations.js';

/** One thing that is taken or left out. */
export interface Choice {
  readonly id: string;
}

/** How many of some choices are taken. */
export interface Quota {
  readonly choices: readonly number[];
  readonly min: number;
  readonly max: number;
}

/** What one part demands of the others, or forbids. */
export interface Demand {
  readonly kind: 'requires' | 'excludes';
  /** The choice that it holds for; absent: always. */
  readonly owner?: number;
  readonly atLeast: number;
  /** How many of the targets are there whatever is chosen. */
  readonly there: number;
  /** How many of those count as another part than the owner. */
  readonly thereOfOthers: number;
  /** For each other target the choices that bring it. */
  readonly bringers: readonly (readonly number[])[];
}

/** All choices. */
export interface Choices {
  readonly choices: readonly Choice[];
  readonly quotas: readonly Quota[];
  readonly demands: readonly Demand[];
  /** False where it is not known of a demand whether it applies. */
  readonly isCertain: boolean;
}

/** Whose choices. */
export interface ChoiceQuestion {
  readonly offer: Offer | undefined;
  readonly addOns: readonly Offer[];
  readonly decide: (condition: Condition) => Truth;
}

interface Part {
  readonly brings: Brought;
  /** Absent for the offer itself. */
  readonly choice?: number;
}

/** Lays them out: the options of the offer's groups, then the add-ons. */
export function layOutChoices(index: CatalogueIndex, { offer, addOns, decide }: ChoiceQuestion): Choices {
  const groups = offer === undefined ? [] : flatten(offer.groups ?? []);
  const options = groups.flatMap(group => group.items.filter(item => item.max > 0));
  const chosen = [...options.flatMap(item => index.offers.get(item.offer) ?? []), ...addOns];
  const own: readonly Part[] = offer === undefined ? [] : [{ brings: listBrought(index, offer, isFixed(groups)) }];
  const parts = [...own, ...chosen.map((each, choice): Part => ({ brings: listBrought(index, each), choice }))];
  const applied = parts.flatMap(part =>
    [...listRelations(index, part.brings, 'requires'), ...listRelations(index, part.brings, 'excludes')].map(relation => ({
      part,
      relation,
      truth: truthOf(relation, decide),
    })),
  );
  const applying = applied.filter(({ truth }) => truth !== 'false');
  return {
    choices: chosen.map(({ id }) => ({ id })),
    quotas: quotasOf(index, groups),
    demands: applying.map(({ part, relation }) => demandOf(parts, part, relation)),
    isCertain: applying.every(({ truth }) => truth === 'true'),
  };
}

function flatten(groups: readonly OfferGroup[]): readonly OfferGroup[] {
  return groups.flatMap(group => [group, ...flatten(group.groups ?? [])]);
}

// What stands in a group is chosen; what stands beside the groups comes as the bundle says.
function isFixed(groups: readonly OfferGroup[]): (item: OfferItem) => boolean {
  const optional = new Set(groups.flatMap(({ items }) => items));
  return item => !optional.has(item);
}

function truthOf({ relationship: { when } }: Relation, decide: (condition: Condition) => Truth): Truth {
  return when === undefined ? 'true' : decide(when);
}

function quotasOf(index: CatalogueIndex, groups: readonly OfferGroup[]): readonly Quota[] {
  let next = 0;
  return groups.map(({ items, min, max }) => {
    const choices = items.filter(item => item.max > 0 && index.offers.has(item.offer)).map(() => next++);
    return { choices, min, max };
  });
}

function demandOf(parts: readonly Part[], owner: Part, { relationship, targets, atLeast }: Relation): Demand {
  const kind = relationship.kind === 'requires' ? 'requires' : 'excludes';
  const isOwn = (thing: Offer | Product): boolean => owner.brings.things.has(thing);
  const base = parts.filter(({ choice }) => choice === undefined);
  const isThere = (thing: Offer | Product): boolean => base.some(part => part !== owner && part.brings.things.has(thing));
  const open = targets.filter(thing => !isOwn(thing) && !isThere(thing));
  return {
    kind,
    ...(owner.choice === undefined ? {} : { owner: owner.choice }),
    atLeast,
    there: targets.length - open.length,
    thereOfOthers: targets.filter(isThere).length,
    bringers: open.map(thing =>
      parts.flatMap(({ brings, choice }) => (choice !== undefined && choice !== owner.choice && brings.things.has(thing) ? [choice] : [])),
    ),
  };
}
