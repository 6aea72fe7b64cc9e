import { findCycles } from '../find-cycles.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayRound } from '../say-thing.js';

export const ref009SupersessionCycle: Rule = {
  code: 'REF009',
  slug: 'supersession-cycle',
  purpose: 'Offers that are each replaced by another come back to the first.',
  mandatory: true,
  why: 'A customer of any of them is sent round for ever and can never be moved.',
  help: 'Let the newest offer have no successor, or `none`.',
  check: findRounds,
};

function* findRounds({ catalogue, index, targets, nameOf }: RuleContext): Iterable<Finding> {
  const graph = new Map(
    catalogue.offers.map(({ id, successor }) => {
      const next = successor === undefined ? undefined : index.offers.get(successor);
      return [id, next === undefined ? [] : [next.id]];
    }),
  );
  for (const cycle of findCycles(graph)) {
    const names = cycle.map(id => nameOf(index.offers.get(id) ?? { id }));
    const path = [...(targets().offers.get(cycle[0] ?? '') ?? []), 'successor'];
    yield {
      path,
      message: `These offers replace one another in a circle: ${sayRound(names)}. A customer can never be moved.`,
      data: { cycle },
    };
  }
}
