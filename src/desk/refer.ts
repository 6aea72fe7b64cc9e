/** Names of things within sentences; what does not exist is noted. */
import type { Text } from '../model/text.js';
import type { DeskScene } from './desk-scene.js';
import type { MissingKind } from './missing-information.js';

/** The kinds of things that are named by id. */
export type NamedKind = Extract<
  MissingKind,
  'offer' | 'product' | 'pricePlan' | 'feature' | 'unit' | 'category' | 'channel' | 'market' | 'segment' | 'priceList'
>;

/** A thing that is named, and where it is named. */
export interface Reference {
  readonly kind: NamedKind;
  readonly id: string;
  /** Whose field names it. */
  readonly from: { readonly kind: MissingKind; readonly id: string; readonly field: string };
}

/**
 * Names a thing within a sentence.
 *
 * @param scene - The scene, in which is noted what does not exist or is in another language.
 * @param reference - The thing, and who names it.
 * @returns The name with a mark where it is in another language; the id where there is none.
 */
export function refer(scene: DeskScene, { kind, id, from }: Reference): string {
  const thing = find(scene, kind, id);
  if (thing === undefined) {
    scene.note('NOT_IN_CATALOGUE', from, { phrase: 'notInCatalogue', values: { field: from.field, named: id, owner: from.id } });
    return scene.speaker.word('quoted', { text: id });
  }
  if (thing.name === undefined) return id;
  scene.tell(thing.name, { kind, id: thing.id, field: 'name' });
  return scene.speaker.name(thing.name);
}

interface Thing {
  readonly id: string;
  readonly name?: Text;
}

function find({ index }: DeskScene, kind: NamedKind, id: string): Thing | undefined {
  const { catalogue } = index;
  const lists: Readonly<Record<NamedKind, () => Thing | undefined>> = {
    offer: () => index.offers.get(id),
    product: () => index.products.get(id),
    pricePlan: () => index.pricePlans.get(id),
    feature: () => index.features.get(id),
    unit: () => index.units.get(id),
    category: () => index.categoryPaths.get(id)?.[0],
    channel: () => catalogue.channels.find(one => one.id === id),
    market: () => catalogue.markets.find(one => one.id === id),
    segment: () => catalogue.segments.find(one => one.id === id),
    priceList: () => catalogue.priceLists?.find(one => one.id === id),
  };
  return lists[kind]();
}
