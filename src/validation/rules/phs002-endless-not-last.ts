import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const phs002EndlessNotLast: Rule = {
  code: 'PHS002',
  slug: 'endless-not-last',
  purpose: 'A phase without a length is followed by another.',
  mandatory: true,
  why: 'The phases after it never begin: customers keep the first price for ever.',
  help: 'Give the phase a length, or remove what follows.',
  check: findEndless,
};

function* findEndless({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, plan] of catalogue.pricePlans.entries()) {
    const position = plan.phases.findIndex((phase, order) => phase.duration === undefined && order < plan.phases.length - 1);
    const phase = plan.phases[position];
    const next = plan.phases[position + 1];
    if (phase === undefined || next === undefined) continue;
    const message = `Phase ${phase.id} of price plan ${nameOf(plan)} never ends, so phase ${next.id} never begins.`;
    const related = [{ path: ['pricePlans', at, 'phases', position + 1], message: `Phase ${next.id} never begins.` }];
    yield { path: ['pricePlans', at, 'phases', position], message, related, data: { phase: phase.id, next: next.id } };
  }
}
