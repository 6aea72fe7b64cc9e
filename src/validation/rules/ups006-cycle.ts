import type { Condition } from '../../model/condition.js';
import { findCycles } from '../find-cycles.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayList, sayRound } from '../say-thing.js';
import { listMoves, withoutHoldings } from '../upsell-moves.js';

export const ups006Cycle: Rule = {
  code: 'UPS006',
  slug: 'cycle',
  purpose: 'Upsell rules move the same customer from one offer to another and back.',
  why: 'Whoever says yes is soon asked to go back, and trusts neither suggestion.',
  help: 'Let the conditions of the rules exclude one another.',
  check: findRounds,
};

function* findRounds(context: RuleContext): Iterable<Finding> {
  const moves = listMoves(context);
  const graph = new Map<string, string[]>();
  for (const { from, place } of moves) {
    const targets = graph.get(from);
    if (targets === undefined) graph.set(from, [place.offer.id]);
    else targets.push(place.offer.id);
  }
  for (const cycle of findCycles(graph)) {
    const steps = cycle.flatMap(
      (from, at) => moves.find(move => move.from === from && move.place.offer.id === (cycle[at + 1] ?? cycle[0])) ?? [],
    );
    const [first] = steps;
    const together: Condition = {
      all: steps.flatMap(({ place: { rule } }) => [rule.when, ...(rule.suits === undefined ? [] : [rule.suits])].map(withoutHoldings)),
    };
    // What cannot be decided is no proof that the same customer would be asked back.
    if (first === undefined || cycle.length < 2 || context.analysis().canHold(together) !== 'yes') continue;
    const names = cycle.map(id => context.nameOf(context.index.offers.get(id) ?? { id }));
    const rules = sayList(
      steps.map(({ place }) => context.nameOf(place.rule)),
      'and',
    );
    const related = steps
      .slice(1)
      .map(({ place }) => ({ path: place.path, message: `Upsell rule ${context.nameOf(place.rule)} leads on.` }));
    yield {
      path: first.place.path,
      message: `Upsell rules ${rules} can move the same customer round: ${sayRound(names)}.`,
      related,
      data: { cycle },
    };
  }
}
