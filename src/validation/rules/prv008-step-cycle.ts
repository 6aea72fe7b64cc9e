import { findCycles, type Graph } from '../find-cycles.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayRound } from '../say-thing.js';

export const prv008StepCycle: Rule = {
  code: 'PRV008',
  slug: 'step-cycle',
  purpose: 'Steps of provisioning wait for one another in a circle.',
  mandatory: true,
  why: 'No order could ever be finished.',
  help: 'Remove one of the links in `after`.',
  check: findRounds,
};

function* findRounds({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, product] of catalogue.products.entries()) {
    const steps = product.provisioning?.steps ?? [];
    const graph: Graph = new Map(steps.map(({ id, after = [] }) => [id, after]));
    for (const cycle of findCycles(graph)) {
      const names = cycle.map(id => nameOf(steps.find(step => step.id === id) ?? { id }));
      const position = steps.findIndex(({ id }) => id === cycle[0]);
      const message = `The steps of product ${nameOf(product)} wait for one another: ${sayRound([...names].reverse())}. No order could ever be finished.`;
      yield { path: ['products', at, 'provisioning', 'steps', position, 'after'], message, data: { cycle } };
    }
  }
}
