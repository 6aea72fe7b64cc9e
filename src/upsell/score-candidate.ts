import { type Decimal, decimal, formatDecimal, oneDecimal, parseDecimal } from '../kernel/decimal.js';
import { addDecimals, multiplyDecimals, sumDecimals } from '../kernel/decimal-arithmetic.js';
import type { Ranking, RankingValue } from '../model/ranking.js';
import type { UpsellRule } from '../model/upsell-rule.js';
import type { UpsellScore } from './ranked-upsell.js';
import type { UpsellScene } from './upsell-scene.js';

const hundredth: Decimal = { coefficient: 1n, scale: 2 };

/** A score, and its total as it is compared: a product may have more digits than a decimal text that is read again may have. */
export interface ExactScore {
  readonly score: UpsellScore;
  readonly exact: Decimal | undefined;
}

/**
 * Scores a rule: propensity × context × value × levers, exact and unrounded. The context is the product of the weights of the intent, in
 * hundredths; the levers are one and their sum in hundredths. A propensity or value that is absent or unknown is the catalogue's default.
 *
 * @param rule - The rule.
 * @param scene - The scene.
 * @returns The factors and their product; no product where one is not known.
 */
export function scoreCandidate({ ranking = {} }: Pick<UpsellRule, 'ranking'>, scene: UpsellScene): ExactScore {
  const standard = scene.index.catalogue.rankingDefaults;
  const own = { propensity: propensityOf(ranking, scene), value: amountOf(ranking.value, scene) };
  const propensity = own.propensity ?? numberOf(standard?.propensity);
  const value = own.value ?? amountOf(standard?.value, scene);
  const context = weigh(ranking, scene.context.intent);
  const levers = addDecimals(oneDecimal, multiplyDecimals(sumDecimals((ranking.levers ?? []).map(decimal)), hundredth));
  const exact = propensity === undefined || value === undefined ? undefined : [propensity, context, value, levers].reduce(multiplyDecimals);
  const score = {
    ...(exact === undefined ? {} : { total: formatDecimal(exact) }),
    ...(propensity === undefined ? {} : { propensity: formatDecimal(propensity) }),
    context: formatDecimal(context),
    ...(value === undefined ? {} : { value: formatDecimal(value) }),
    levers: formatDecimal(levers),
    defaults: (['propensity', 'value'] as const).filter(factor => own[factor] === undefined),
  };
  return { score, exact };
}

function propensityOf({ propensity }: Ranking, { facts }: UpsellScene): Decimal | undefined {
  return numberOf(typeof propensity === 'object' ? facts.factValue(propensity.fact) : propensity);
}

function numberOf(value: unknown): Decimal | undefined {
  return typeof value === 'string' || typeof value === 'number' ? parseDecimal(String(value)) : undefined;
}

function amountOf(value: RankingValue | undefined, { currency }: UpsellScene): Decimal | undefined {
  return numberOf(value?.amounts.find(amount => amount.currency === currency)?.amount);
}

function weigh({ context = [] }: Ranking, intent: string | undefined): Decimal {
  const weights = context.filter(one => one.intent === intent).map(({ weight }) => multiplyDecimals(decimal(weight), hundredth));
  return weights.reduce(multiplyDecimals, oneDecimal);
}
