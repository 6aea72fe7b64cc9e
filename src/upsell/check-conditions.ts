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
  const failed = conditions.filter(({ condition }) => scene.decide(condition) === 'false');
  if (failed.length > 0) return suppress(code, { conditions: failed });
  const unknown = conditions.filter(({ condition }) => scene.decide(condition) === 'unknown');
  return unknown.length === 0 ? passed : { kind: 'unknown', conditions: unknown };
}
