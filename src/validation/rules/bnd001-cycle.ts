import type { Path } from '../../kernel/issue.js';
import { containment } from '../bundle-members.js';
import { findCycles } from '../find-cycles.js';
import { listItemPlaces } from '../list-item-places.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayRound } from '../say-thing.js';

export const bnd001Cycle: Rule = {
  code: 'BND001',
  slug: 'cycle',
  purpose: 'A bundle contains itself through its members.',
  mandatory: true,
  why: 'Its price would be a sum without an end, so it can be neither quoted nor delivered.',
  help: 'Take one of the members out.',
  check: findRounds,
};

function* findRounds({ index, targets, nameOf }: RuleContext): Iterable<Finding> {
  for (const cycle of findCycles(containment(index))) {
    const names = cycle.map(id => nameOf(index.offers.get(id) ?? { id }));
    const [first = '', second = first] = cycle;
    const path = stepPath({ index, targets }, first, second);
    const message = `${sayRound(names)}: the bundle contains itself.`;
    const related =
      second === first
        ? []
        : [{ path: stepPath({ index, targets }, second, cycle[2] ?? first), message: `${names[1]} leads back to ${names[0]}.` }];
    yield { path, message, related, data: { cycle } };
  }
}

// The member through which the one leads to the other.
function stepPath({ index, targets }: Pick<RuleContext, 'index' | 'targets'>, from: string, to: string): Path {
  const bundle = index.offers.get(from);
  const path = targets().offers.get(from) ?? [];
  const step = bundle === undefined ? undefined : listItemPlaces(bundle, path).find(({ item }) => index.offers.get(item.offer)?.id === to);
  return step?.path ?? path;
}
