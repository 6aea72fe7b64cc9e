import { parseDuration } from '../../kernel/duration.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const phs016PhaseWithoutLength: Rule = {
  code: 'PHS016',
  slug: 'phase-without-length',
  purpose: 'A phase of a price plan lasts no whole day.',
  mandatory: true,
  why: 'Prices are counted by the day, so what the phase charges is never owed: the offer would be free.',
  help: 'Give it a length of a day or more, or remove it.',
  check: findEmpty,
};

function* findEmpty({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, plan] of catalogue.pricePlans.entries()) {
    for (const [position, { id, duration }] of plan.phases.entries()) {
      const length = duration === undefined ? undefined : parseDuration(duration);
      if (length === undefined || length.years + length.months + length.weeks + length.days > 0) continue;
      const message = `Phase “${id}” of price plan ${nameOf(plan)} lasts ${duration}, which is not a single day: what it charges would never be owed.`;
      yield { path: ['pricePlans', at, 'phases', position, 'duration'], message, data: { phase: id, duration } };
    }
  }
}
