/** How an offer, and the products that it brings, stand to others. */
import { oneDecimal, zeroDecimal } from '../kernel/decimal.js';
import { listBrought } from '../lookup/list-brought.js';
import { meetsRelationship } from '../lookup/meets-relationship.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { Offer } from '../model/offer.js';
import type { Product } from '../model/product.js';
import type { Relationship } from '../model/relationship.js';
import { describeCondition } from './describe-condition.js';
import type { DescribedRelation } from './described-product.js';
import type { DeskScene, FieldPlace } from './desk-scene.js';
import { refer } from './refer.js';

/**
 * Describes the relationships of an offer and of the products that it brings.
 *
 * @param scene - The scene.
 * @param offer - The offer.
 * @param products - The products.
 * @returns Those of the offer first.
 */
export function describeRelations(scene: DeskScene, offer: Offer, products: readonly Product[]): readonly DescribedRelation[] {
  const idsOf = (things: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(things.map(({ id }) => id));
  const brought = { offer: idsOf(listBrought(scene.index, offer).offers), product: idsOf(products) };
  const of = (kind: 'offer' | 'product', thing: Offer | Product): readonly DescribedRelation[] =>
    (thing.relationships ?? []).map(relationship => describe(scene, { kind, id: thing.id }, { relationship, brought }));
  return [...of('offer', offer), ...products.flatMap(product => of('product', product))];
}

interface Related {
  readonly relationship: Relationship;
  /** What the offer itself brings. */
  readonly brought: Readonly<Record<'offer' | 'product', ReadonlySet<string>>>;
}

function describe(scene: DeskScene, owner: DescribedRelation['of'], { relationship, brought }: Related): DescribedRelation {
  const { kind, when, text } = relationship;
  const place: FieldPlace = { ...owner, field: 'relationships' };
  const targets = listTargets(scene, owner, relationship);
  const isMet =
    kind === 'requires' && meetsRelationship(relationship, id => (brought[owner.kind].has(id) ? oneDecimal : zeroDecimal)) === 'true';
  const described = when === undefined ? undefined : describeCondition(scene, when, place);
  const said = text === undefined ? undefined : scene.tell(text, place);
  return {
    kind,
    of: owner,
    relationship,
    targets,
    ...(isMet ? { isMetByItself: true } : {}),
    ...(described === undefined ? {} : { when: described }),
    ...(said === undefined ? {} : { text: said }),
    words: [
      sayRelation(scene, owner, relationship),
      ...(isMet ? [scene.speaker.say('metByItself')] : []),
      ...(said === undefined ? [] : [said]),
      ...(described === undefined ? [] : [scene.speaker.say('onlyWhen'), ...described.words]),
    ],
  };
}

function listTargets(
  { index, speaker }: DeskScene,
  { kind }: DescribedRelation['of'],
  relationship: Relationship,
): DescribedRelation['targets'] {
  return targetsOf(relationship).map(id => {
    const thing = kind === 'offer' ? index.offers.get(id) : index.products.get(id);
    const name = speaker.text(thing?.name ?? id);
    return kind === 'offer'
      ? { id, name }
      : { id, name, offers: (index.offersOfProduct.get(thing?.id ?? id) ?? []).map(offer => offer.id) };
  });
}

function sayRelation(scene: DeskScene, { kind, id }: DescribedRelation['of'], relationship: Relationship): SaidText {
  const { speaker } = scene;
  const names = targetsOf(relationship).map(target => nameTarget(scene, { kind, id }, target));
  const { atLeast } = relationship;
  const targets =
    atLeast === undefined
      ? speaker.list(names, 'or')
      : speaker.word('atLeastOf', { count: speaker.number(atLeast), targets: speaker.list(names) });
  return speaker.say(`relation_${relationship.kind}`, { targets });
}

// Reps sell offers, so a product is named with those that are sold.
function nameTarget(scene: DeskScene, { kind, id }: DescribedRelation['of'], target: string): string {
  const name = refer(scene, { kind, id: target, from: { kind, id, field: 'relationships' } });
  if (kind === 'offer') return name;
  const { index } = scene;
  const sold = (index.offersOfProduct.get(index.products.get(target)?.id ?? target) ?? []).filter(
    ({ status, sellable }) => status === 'active' && sellable !== false,
  );
  const offers = sold.map(offer => refer(scene, { kind: 'offer', id: offer.id, from: { kind: 'product', id: target, field: 'offers' } }));
  const others = offers.filter(offer => offer !== name);
  return others.length === 0 || others.length < offers.length ? name : `${name} (${others.join(', ')})`;
}

function targetsOf({ target, anyOf, of }: Relationship): readonly string[] {
  return target === undefined ? (anyOf ?? of ?? []) : [target];
}
