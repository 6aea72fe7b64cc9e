import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Brought } from '../lookup/list-brought.js';
import { listRelations, type Relation } from '../lookup/list-relations.js';
import type { Possession } from './list-possessions.js';
import { thingsThere } from './things-there.js';

/**
 * Finds the requirements of something that are met neither by what comes with it nor by what is there.
 *
 * @param index - The index.
 * @param brings - What comes.
 * @param rest - What is there.
 * @returns The requirements, whether they apply or not.
 */
export function findUnmet(index: CatalogueIndex, brings: Brought, rest: readonly Possession[]): readonly Relation[] {
  const relations = listRelations(index, brings, 'requires');
  if (relations.length === 0) return relations;
  const there = thingsThere(rest);
  return relations.filter(({ targets, atLeast }) => targets.filter(thing => brings.things.has(thing) || there.has(thing)).length < atLeast);
}
