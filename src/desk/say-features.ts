import type { FeatureChange, FeatureComparison } from '../lookup/compare-features.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { FeatureValue } from '../model/feature.js';
import { sayFeatureValue } from './describe-features.js';
import type { DeskScene } from './desk-scene.js';

/**
 * Says what is gained, lost and otherwise.
 *
 * @param scene - The scene.
 * @param comparison - The features that are not the same.
 * @returns One sentence for each kind that there is.
 */
export function sayComparison(scene: DeskScene, { gained, lost, changed }: FeatureComparison): readonly SaidText[] {
  const { speaker } = scene;
  const say = (phrase: 'gained' | 'lost' | 'changed', changes: readonly FeatureChange[]): readonly SaidText[] =>
    changes.length === 0 ? [] : [speaker.say(phrase, { features: changes.map(change => sayChange(scene, change)).join('; ') })];
  return [...say('gained', gained), ...say('lost', lost), ...say('changed', changed)];
}

function sayChange(scene: DeskScene, { feature, name, before, after }: FeatureChange): string {
  const { speaker } = scene;
  const known = scene.index.features.get(feature);
  const value = (found: FeatureValue | undefined): string =>
    found === undefined || known === undefined ? speaker.word('nothing') : sayFeatureValue(scene, known, found);
  return speaker.word('featureChange', {
    name: known === undefined ? name : speaker.name(known.name),
    before: value(before),
    after: value(after),
  });
}
