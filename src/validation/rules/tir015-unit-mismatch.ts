import { groupLadders } from '../group-ladders.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayChargeFirst, unitName } from '../say-price.js';
import { quoted, sayList } from '../say-thing.js';

export const tir015UnitMismatch: Rule = {
  code: 'TIR015',
  slug: 'unit-mismatch',
  purpose: 'A tier has limits in units of which none is the unit that the charge counts.',
  why: 'No quantity of the charge ever falls into the tier, so nothing can be billed.',
  help: 'Give the limit in the unit of the charge.',
  check: findMismatches,
};

function* findMismatches(context: RuleContext): Iterable<Finding> {
  for (const { ladder, shown } of groupLadders(context.ladders())) {
    const unit = ladder.charge.unit;
    const at = ladder.tiers.findIndex(
      ({ upTo }) => unit !== undefined && typeof upTo === 'object' && upTo !== null && !Object.hasOwn(upTo, unit),
    );
    const bound = ladder.tiers[at]?.upTo;
    if (unit === undefined || typeof bound !== 'object' || bound === null) continue;
    const units = Object.keys(bound);
    const message = `${sayChargeFirst(context, ladder)} counts ${unitName(context, ladder)}, but its tier ${at + 1} has a limit in ${sayList(units.map(quoted), 'and') || 'no unit'}.`;
    yield { path: [...ladder.ladderPath, at, 'upTo'], message, ...shown, data: { unit, units } };
  }
}
