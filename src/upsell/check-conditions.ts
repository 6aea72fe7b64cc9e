import type { Truth } from '../condition/condition-scene.js';
import type { UpsellCode } from './upsell-code.js';
import type { UpsellScene } from './upsell-scene.js';
import { type AskedCondition, passed, suppress, type Verdict } from './verdict.js';

/**
 * Decides conditions that must all hold.
 *
 * @param scene - The scene.
 * @param conditions - The conditions.
 * @param code - What it means that one does not hold.
 * @returns Suppressed with those that are false, else unknown with those that are unknown, else passed.
 */
export function checkConditions(scene: UpsellScene, conditions: readonly AskedCondition[], code: UpsellCode): Verdict {
  const failed = listBy(scene, conditions, 'false');
  if (failed !== undefined) return suppress(code, { conditions: failed });
  const unknown = listBy(scene, conditions, 'unknown');
  return unknown === undefined ? passed : { kind: 'unknown', conditions: unknown };
}

// Nothing is made where there is nothing to list: most conditions of most rules are asked for every customer.
function listBy({ decide }: UpsellScene, conditions: readonly AskedCondition[], truth: Truth): readonly AskedCondition[] | undefined {
  let found: AskedCondition[] | undefined;
  for (const asked of conditions) {
    if (decide(asked.condition) !== truth) continue;
    found ??= [];
    found.push(asked);
  }
  return found;
}
