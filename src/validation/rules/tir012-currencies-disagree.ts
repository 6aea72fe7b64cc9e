import type { TierBound } from '../../model/tier.js';
import type { Ladder } from '../list-ladders.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayNumber } from '../say-amount.js';
import { sayChargeFirst } from '../say-price.js';
import { sayList } from '../say-thing.js';
import { toKey } from '../to-key.js';

export const tir012CurrenciesDisagree: Rule = {
  code: 'TIR012',
  slug: 'currencies-disagree',
  purpose: 'The tiers of one charge have other limits in one currency than in another.',
  why: 'The same customer gets a better or worse deal by the currency of the bill, and nobody can say why.',
  help: 'Use the same limits in every currency, or accept the finding with the reason.',
  check: findDisagreements,
};

function* findDisagreements(context: RuleContext): Iterable<Finding> {
  const firsts = new Map<string, Ladder>();
  for (const ladder of context.ladders()) {
    // Tiers that share a value count money, which differs by currency.
    if (ladder.tiers.some(({ rate }) => rate !== undefined)) continue;
    const { price, charge } = ladder;
    const key = toKey([ladder.path.slice(0, 6), price.scope ?? {}, price.validFor ?? {}]);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, ladder);
    else if (first.price.currency !== price.currency && shapeOf(first) !== shapeOf(ladder)) {
      yield {
        path: ladder.ladderPath,
        message: `${sayChargeFirst(context, ladder)} changes its price by other limits in ${price.currency} (${sayShape(ladder)}) than in ${first.price.currency} (${sayShape(first)}).`,
        related: [{ path: first.ladderPath, message: `The limits in ${first.price.currency}.` }],
        data: { charge: charge.id, currencies: [first.price.currency, price.currency] },
      };
    }
  }
}

function shapeOf({ model, tiers }: Ladder): string {
  return toKey([model, tiers.map(({ upTo }) => upTo)]);
}

function sayShape({ model, tiers }: Ladder): string {
  const bounds = tiers.flatMap(({ upTo }) => (upTo === null ? [] : [sayBound(upTo)]));
  return bounds.length === 0 ? `${model}, no limits` : `${model}, ${sayList(bounds.slice(0, 6), 'and')}`;
}

function sayBound(upTo: Exclude<TierBound, null>): string {
  return typeof upTo === 'string' ? sayNumber(upTo) : Object.values(upTo).map(sayNumber).join('/');
}
