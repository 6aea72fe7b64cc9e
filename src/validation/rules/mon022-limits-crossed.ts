import { decimal } from '../../kernel/decimal.js';
import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import type { Path } from '../../kernel/issue.js';
import type { PricePlace } from '../list-prices.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayAmount } from '../say-amount.js';
import { sayChargeFirst } from '../say-price.js';

export const mon022LimitsCrossed: Rule = {
  code: 'MON022',
  slug: 'limits-crossed',
  purpose: 'The least that a price can be is more than the most, or what is proposed lies outside both.',
  why: 'No amount satisfies both limits, so one of them is silently broken on every bill.',
  help: 'Correct the limits.',
  check: findCrossed,
};

function* findCrossed(context: RuleContext): Iterable<Finding> {
  for (const place of context.prices()) {
    for (const { low, high, path } of pairsOf(place)) {
      if (low === undefined || high === undefined || compareDecimals(decimal(low), decimal(high)) <= 0) continue;
      const { currency } = place.price;
      const message = `${sayChargeFirst(context, place)} has limits that no amount satisfies: at least ${sayAmount(low, currency)} and at most ${sayAmount(high, currency)}.`;
      yield { path: [...place.path, ...path], message, data: { least: low, most: high, currency } };
    }
  }
}

interface Pair {
  readonly low: string | undefined;
  readonly high: string | undefined;
  readonly path: Path;
}

function pairsOf({ price }: PricePlace): readonly Pair[] {
  const { min, max, preset } = price.chosen ?? {};
  const isCrossed = min !== undefined && max !== undefined && compareDecimals(decimal(min), decimal(max)) > 0;
  return [
    { low: price.minimum, high: price.maximum, path: ['minimum'] },
    { low: price.perEventMinimum, high: price.perEventMaximum, path: ['perEventMinimum'] },
    { low: min, high: max, path: ['chosen', 'min'] },
    // A proposal is measured by limits that make sense.
    { low: isCrossed ? undefined : min, high: preset, path: ['chosen', 'preset'] },
    { low: isCrossed ? undefined : preset, high: max, path: ['chosen', 'preset'] },
  ];
}
