import { listOpenEnds, sayDuration } from '../plan-ends.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const phs001NoFinalPhase: Rule = {
  code: 'PHS001',
  slug: 'no-final-phase',
  purpose: 'A price plan stops after its trial and does not say what comes then.',
  why: 'Nobody can tell the customer whether the service stops or the bills begin.',
  help: 'Add the phase that follows, or say `after: end` if the service stops.',
  check: findOpenTrials,
};

function* findOpenTrials(context: RuleContext): Iterable<Finding> {
  for (const { plan, phase, path } of listOpenEnds(context)) {
    if (phase.kind !== 'trial') continue;
    const message = `After the trial of ${sayDuration(phase.duration)}, price plan ${context.nameOf(plan)} says nothing. Does the customer stop or pay?`;
    yield { path, message, data: { phase: phase.id, duration: phase.duration } };
  }
}
