import { decimal, zeroDecimal } from '../../kernel/decimal.js';
import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import { hasNeed } from '../find-needs.js';
import type { PricedCandidate } from '../price-candidate.js';
import type { UpsellScene } from '../upsell-scene.js';
import { passed, type Suppressed, suppress, type Verdict } from '../verdict.js';

/**
 * Nobody is shown something that costs them more over twelve months than what it replaces or ends, unless it meets a need. Without a need a
 * cost that is not known is not taken for a good one. A need that is not known is none, and a question.
 */
export function checkWorth(priced: PricedCandidate, scene: UpsellScene, decide: UpsellScene['decide']): Verdict {
  if (hasNeed(priced.candidate, scene, decide)) return passed;
  const { change, unknown = [], total, current, exit } = priced.cost();
  if (change === undefined) return suppress('PRICE_UNKNOWN', { price: unknown, ...openNeed(priced, decide) });
  if (compareDecimals(decimal(change), zeroDecimal) <= 0) return passed;
  return suppress('WORSE_DEAL', { details: { by: change, total, current, exit }, ...openNeed(priced, decide) });
}

function openNeed({ candidate }: PricedCandidate, decide: UpsellScene['decide']): Pick<Suppressed, 'conditions'> {
  const { need } = candidate.rule;
  return need === undefined || decide(need) !== 'unknown' ? {} : { conditions: [{ part: 'need', condition: need }] };
}
