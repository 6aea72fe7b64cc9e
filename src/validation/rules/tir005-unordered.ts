import { formatDecimal } from '../../kernel/decimal.js';
import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import type { FixEdit } from '../../kernel/issue.js';
import type { TierEnd } from '../../pricing/models/tier-amount.js';
import { groupLadders } from '../group-ladders.js';
import type { Ladder } from '../list-ladders.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayNumber } from '../say-amount.js';
import { sayChargeFirst } from '../say-price.js';

export const tir005Unordered: Rule = {
  code: 'TIR005',
  slug: 'unordered',
  purpose: 'The tiers of a price are not in ascending order, or one without an end is not the last.',
  mandatory: true,
  why: 'Tiers are read from the first to the last, so the later ones never apply.',
  help: 'Sort the tiers by their end; the one without an end is the last.',
  check: findUnordered,
};

function* findUnordered(context: RuleContext): Iterable<Finding> {
  for (const { ladder, others, shown } of groupLadders(context.ladders())) {
    const at = ladder.ends.findIndex((end, position) => isBefore(ladder.ends[position + 1], end));
    if (at < 0) continue;
    const ends = ladder.ends.map(sayEnd);
    const edits = [ladder, ...others].flatMap(sortEdits);
    const title = 'Sort the tiers by their end';
    const fix = { title, applicability: 'safe', edits } as const;
    yield {
      path: [...ladder.ladderPath, at + 1, 'upTo'],
      message: `${sayChargeFirst(context, ladder)} has tiers that are not in order: ${ends.slice(0, 8).join(', ')}.`,
      ...(edits.length === 0 ? {} : { fixes: [fix] }),
      ...shown,
      data: { ends, currency: ladder.price.currency },
    };
  }
}

function isBefore(next: TierEnd | undefined, end: TierEnd): boolean {
  if (next === undefined || next === 'unknown' || end === 'unknown') return false;
  return end === 'open' || (next !== 'open' && compareDecimals(next, end) < 0);
}

function sayEnd(end: TierEnd): string {
  return typeof end === 'string' ? (end === 'open' ? 'no end' : 'unknown') : sayNumber(formatDecimal(end));
}

// Where two tiers have one end, which of them is meant is not for a machine to say.
function sortEdits({ tiers, ends, ladderPath }: Ladder): readonly FixEdit[] {
  if (new Set(ends.map(sayEnd)).size < ends.length) return [];
  const sorted = tiers
    .map((tier, at) => ({ tier, end: ends[at] ?? 'open' }))
    .sort((a, b) => (isBefore(a.end, b.end) ? -1 : 1))
    .map(({ tier }) => tier);
  return [{ op: 'replace', path: ladderPath, value: sorted }];
}
