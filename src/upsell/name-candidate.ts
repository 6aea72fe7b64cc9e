import type { PreparedTarget } from './prepare-rules.js';
import type { UpsellCandidate } from './upsell-candidate.js';

/**
 * Names a candidate as every entry of an answer does.
 *
 * @param prepared - The rule with its target.
 * @returns Rule, target, offer, action, kind and purpose.
 */
export function nameCandidate({ rule, target, position, offer }: PreparedTarget): UpsellCandidate {
  return { rule: rule.id, target: position, offer: offer.id, action: target.action, kind: rule.kind, purpose: rule.purpose };
}
