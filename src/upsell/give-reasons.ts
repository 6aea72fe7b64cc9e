import type { PredicateExplanation } from '../condition/condition-explanation.js';
import { explainCondition } from '../condition/explain-condition.js';
import { pickText } from '../lookup/pick-text.js';
import type { Text } from '../model/text.js';
import { listDeciding } from './list-deciding.js';
import type { UpsellReason } from './upsell-candidate.js';
import type { UpsellScene } from './upsell-scene.js';
import type { AskedCondition } from './verdict.js';

/**
 * Gives the predicates that decided conditions, in the words of the locale.
 *
 * @param scene - The scene.
 * @param conditions - The conditions.
 * @returns A reason for each predicate, in the order of the conditions.
 */
export function giveReasons(scene: UpsellScene, conditions: readonly AskedCondition[]): readonly UpsellReason[] {
  return conditions.flatMap(asked =>
    listDeciding(explainCondition(asked.condition, scene.facts)).map(leaf => giveReason(scene, asked, leaf)),
  );
}

/**
 * Gives one predicate as a reason.
 *
 * @param scene - The scene.
 * @param asked - The condition that it is part of.
 * @param leaf - The predicate.
 * @returns The reason.
 */
export function giveReason({ locale, index }: UpsellScene, asked: AskedCondition, leaf: PredicateExplanation): UpsellReason {
  const { kind: _, path: __, reason = asked.reason, remedy, ...found } = leaf;
  const words = (text: Text): string => pickText(text, locale, index.catalogue.defaultLocale).text;
  return {
    part: asked.part,
    ...found,
    ...(reason === undefined ? {} : { reason: words(reason) }),
    ...(remedy === undefined ? {} : { actionable: remedy.actionable }),
    ...(remedy?.say === undefined ? {} : { remedy: words(remedy.say) }),
  };
}
