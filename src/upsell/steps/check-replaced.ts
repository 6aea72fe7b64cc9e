import type { Situation } from '../candidate.js';
import type { UpsellScene } from '../upsell-scene.js';
import { passed, suppress, type Verdict } from '../verdict.js';

/** What takes the place of something needs something to take the place of. */
export function checkReplaced({ target, replaced, alternatives, offer }: Situation, { customer }: UpsellScene): Verdict {
  if (target.action === 'add') return passed;
  if (replaced !== undefined) {
    const others = alternatives.map(({ id }) => id);
    const details = { holding: replaced.holding?.id, others };
    return others.length === 0 ? passed : { ...passed, assumptions: [{ code: 'HOLDING_CHOSEN', details }] };
  }
  if (customer.holdings === undefined) return { kind: 'unknown', holdings: true };
  const wanted = target.replaces === undefined ? { family: offer.family } : { offer: target.replaces };
  return suppress('REQUIRES', { details: { toReplace: wanted } });
}
