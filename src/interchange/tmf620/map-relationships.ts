/** Relationships between specifications or offerings, by what their free words mean. */
import type { Relationship, RelationshipKind } from '../../model/relationship.js';
import { shorten } from '../common/fields.js';
import { type MapScene, resolveReference } from './map-scene.js';
import { relationshipWords } from './relationship-words.data.js';
import { type TmfResource, wordOfKind } from './tmf-resource.js';
import { elementsOf, textOf } from './tmf-value.js';

const order: readonly RelationshipKind[] = ['requires', 'excludes', 'includes', 'recommends', 'upgradesTo', 'substitutes'];

const kinds: ReadonlyMap<string, RelationshipKind> = new Map(
  order.flatMap(kind => relationshipWords[kind].map(word => [word, kind] as const)),
);

/** Maps the relationships in a list of a resource to things of its own kind. */
export function mapRelationships(scene: MapScene, from: TmfResource, list: string): readonly Relationship[] {
  return elementsOf(from.value, list).flatMap(({ value, path }): readonly Relationship[] => {
    const word = textOf(value, 'relationshipType') ?? '';
    const kind = kinds.get(word.toLowerCase().replace(/[^a-z]/g, ''));
    if (kind === undefined) {
      if (from.own === undefined)
        scene.find(from, path, {
          code: 'IMP002',
          severity: 'warning',
          message: `The ${wordOfKind[from.kind]} “${shorten(from.id)}” has a relationship “${shorten(word)}”, which means nothing to a catalogue; it was kept as it was written.`,
        });
      return [];
    }
    const target = resolveReference(scene, { kind: from.kind, value, from, path });
    return target === undefined ? [] : [{ kind, target }];
  });
}
