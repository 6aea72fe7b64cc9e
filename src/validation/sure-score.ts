/** What is sure of the scores of upsell rules, whoever the customer is. */
import { type Decimal, decimal, oneDecimal, parseDecimal } from '../kernel/decimal.js';
import { addDecimals, compareDecimals, multiplyDecimals, sumDecimals } from '../kernel/decimal-arithmetic.js';
import type { Catalogue } from '../model/catalogue.js';
import type { UpsellRule } from '../model/upsell-rule.js';

/** The score of a rule in each currency; undefined where it depends on the customer or the conversation. */
export type SureScore = ReadonlyMap<string, Decimal> | undefined;

const hundredth: Decimal = { coefficient: 1n, scale: 2 };

/**
 * Works out a score that is the same for every customer and conversation.
 *
 * @param rule - The rule.
 * @param catalogue - The currencies and the factors that count where a rule names none.
 * @returns The scores by currency; undefined where a fact or an intent decides, or a factor is missing.
 */
export function findSureScore({ ranking = {} }: UpsellRule, { currencies, rankingDefaults }: Catalogue): SureScore {
  const { propensity = rankingDefaults?.propensity, context = [], levers = [] } = ranking;
  const chance = typeof propensity === 'string' ? parseDecimal(propensity) : undefined;
  if (chance === undefined || context.length > 0) return undefined;
  const weight = addDecimals(oneDecimal, multiplyDecimals(sumDecimals(levers.map(decimal)), hundredth));
  const scores = new Map<string, Decimal>();
  for (const { code } of currencies) {
    const amounts = [...(ranking.value?.amounts ?? []), ...(rankingDefaults?.value.amounts ?? [])];
    const value = parseDecimal(amounts.find(({ currency }) => currency === code)?.amount ?? '');
    if (value === undefined) return undefined;
    scores.set(code, [chance, value, weight].reduce(multiplyDecimals));
  }
  return scores;
}

/** Whether one rule is sure to stand before another, in every currency. */
export function isSurelyAbove(one: SureScore, other: SureScore): boolean {
  if (one === undefined || other === undefined || other.size === 0) return false;
  return [...other].every(([currency, score]) => {
    const against = one.get(currency);
    return against !== undefined && compareDecimals(against, score) > 0;
  });
}
