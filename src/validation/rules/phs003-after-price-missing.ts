import { listOpenEnds, sayDuration } from '../plan-ends.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const phs003AfterPriceMissing: Rule = {
  code: 'PHS003',
  slug: 'after-price-missing',
  purpose: 'A price plan ends with an introductory price and does not say what comes then.',
  why: 'A page can show the low price and not what the customer pays afterwards.',
  help: 'Add the phase with the normal price, or say in `after` what follows.',
  check: findOpenDiscounts,
};

function* findOpenDiscounts(context: RuleContext): Iterable<Finding> {
  for (const { plan, phase, path } of listOpenEnds(context)) {
    if (phase.kind !== 'discount') continue;
    const message = `Price plan ${context.nameOf(plan)} has an introductory price for ${sayDuration(phase.duration)}, but not the price after it.`;
    yield { path, message, data: { phase: phase.id, duration: phase.duration } };
  }
}
