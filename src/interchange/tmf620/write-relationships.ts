import type { Relationship } from '../../model/relationship.js';
import type { Text } from '../../model/text.js';
import { relationshipWords } from './relationship-words.data.js';
import type { TmfMap } from './tmf-value.js';
import { type Imported, referenceTo, type WriteScene } from './write-scene.js';

/** The things that relationships may lead to. */
export type Targets = ReadonlyMap<string, Imported & { readonly name?: Text }>;

/** Writes relationships; a choice of targets is written target by target, in words that nobody takes for “each of them”. */
export function writeRelationships(scene: WriteScene, relationships: readonly Relationship[], targets: Targets): readonly TmfMap[] {
  return relationships.flatMap(({ kind, target, anyOf, atLeast, of = [] }): readonly TmfMap[] => {
    const [word = kind] = relationshipWords[kind];
    const write = (id: string, relationshipType: string): TmfMap => ({ ...referenceTo(scene, targets.get(id), id), relationshipType });
    if (target !== undefined) return [write(target, word)];
    if (anyOf !== undefined) return anyOf.map(id => write(id, `${word} any of`));
    return of.map(id => write(id, `${word} at least ${atLeast ?? 1} of`));
  });
}
