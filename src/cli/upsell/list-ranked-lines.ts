import type { FeatureChange } from '../../lookup/compare-features.js';
import type { SaidText } from '../../lookup/pick-text.js';
import type { HoldingReference, RankedUpsell } from '../../upsell/ranked-upsell.js';
import { cleanText } from '../output/clean-text.js';
import { field } from '../output/field.js';
import { wrapText } from '../output/wrap-text.js';
import { listWords } from '../words/list-words.js';
import { sayDuration } from '../words/say-duration.js';
import { sayFeature } from '../words/say-feature.js';
import { sayContract } from './say-contract.js';
import { sayPrice } from './say-price.js';
import { sayHeld } from './say-reason.js';
import type { UpsellWords } from './upsell-words.js';

/**
 * Writes one suggestion as a rep needs it: what, for how much, why, what changes, what to say.
 *
 * @param upsell - The suggestion.
 * @param words - How to say it.
 * @returns The lines.
 */
export function listRankedLines(upsell: RankedUpsell, words: UpsellWords): readonly string[] {
  const { layout, speaker } = words;
  const { paint } = layout;
  const { say } = upsell;
  return [
    ...wrapText(paint.bold(textOf(say.headline)), {
      width: layout.width,
      first: `${paint.bold(paint.green(`${upsell.rank}.`))} `,
      hang: '   ',
    }),
    ...wrapText(`${cleanText(upsell.name)} ${paint.dim(`(${cleanText(upsell.offer)})`)}${replacesOf(upsell, words)}`, {
      width: layout.width,
      first: '   ',
    }),
    ...field(layout, 'Price', sayPrice(upsell.price, speaker)),
    ...field(layout, 'Best', upsell.isBestPlan === true ? ['the cheapest that covers what the customer uses and needs'] : []),
    ...field(layout, 'Worth it', sayNeeds(upsell, words)),
    ...field(
      layout,
      'Why',
      upsell.why.filter(({ part }) => part !== 'need').map(reason => sayHeld(reason, words)),
    ),
    ...field(
      layout,
      'Gains',
      upsell.features.gained.map(change => sayFeatureChange(change, words)),
    ),
    ...field(
      layout,
      'Loses',
      upsell.features.lost.map(change => sayFeatureChange(change, words)),
    ),
    ...field(
      layout,
      'Changes',
      upsell.features.changed.map(change => sayFeatureChange(change, words)),
    ),
    ...field(
      layout,
      'Ends',
      upsell.ends.map(({ offer }) => speaker.offer(offer)),
    ),
    ...field(layout, 'Contract', sayContract(upsell, speaker)),
    ...field(layout, 'Ready', readyOf(upsell, words)),
    ...field(layout, 'Say', say.benefits.map(textOf)),
    ...field(
      layout,
      'If asked',
      say.objections.map(({ reason, reply }) => `${cleanText(reason)}: ${textOf(reply)}`),
    ),
    ...field(
      layout,
      'Must say',
      say.disclosures.map(text => paint.yellow(textOf(text))),
    ),
    ...(words.explains ? listScore(upsell, words) : []),
  ];
}

function sayNeeds({ needs }: RankedUpsell, words: UpsellWords): readonly string[] {
  const { feature } = words.speaker;
  return needs.flatMap(need => {
    if (need.kind === 'requested') return [`the customer asked for more ${feature(need.feature)}`];
    if (need.kind === 'exceeded') return [`${feature(need.feature)} was not enough: used ${need.used} of ${need.allowance} in a month`];
    return need.because.map(reason => sayHeld(reason, words));
  });
}

function textOf({ text }: SaidText): string {
  return cleanText(text);
}

function replacesOf({ replaces, action }: RankedUpsell, { speaker }: UpsellWords): string {
  if (replaces !== undefined) return `, in place of ${speaker.offer(replaces.offer)}`;
  return action === 'add' ? ', on top' : '';
}

function sayFeatureChange({ name, unit, before, after }: FeatureChange, { speaker }: UpsellWords): string {
  const unitName = unit === undefined ? '' : speaker.unit(unit);
  const now = before === undefined ? '' : ` (now ${sayFeature(before, unitName)})`;
  if (after === true && before === undefined) return cleanText(name);
  return `${cleanText(name)}: ${sayFeature(after, unitName)}${now}`;
}

function readyOf({ provisioning }: RankedUpsell, { speaker }: UpsellWords): readonly string[] {
  if (provisioning === undefined) return [];
  return [`${speaker.day(provisioning.earliest)} at the earliest (it takes ${sayDuration(provisioning.leadTime)})`];
}

function listScore({ rule, score, experiment, ends }: RankedUpsell, { layout }: UpsellWords): readonly string[] {
  const factors = [
    `propensity ${score.propensity ?? 'not known'}`,
    `context ${score.context}`,
    `value ${score.value ?? 'not known'}`,
    `levers ${score.levers}`,
  ];
  const defaults = score.defaults.length === 0 ? '' : ` (${listWords(score.defaults)} from the defaults)`;
  return [
    ...field(layout, 'Score', [`${score.total ?? 'not known'} = ${factors.join(', ')}${defaults}`]),
    ...field(layout, 'Rule', [cleanText(rule)]),
    ...field(
      layout,
      'Test',
      experiment === undefined
        ? []
        : [`${experiment.experiment}${experiment.variant === undefined ? '' : `, variant ${experiment.variant}`}`],
    ),
    ...field(layout, 'Holdings', ends.map(sayHolding)),
  ];
}

function sayHolding({ holding, pricePlan }: HoldingReference): string {
  return `${cleanText(holding)} on ${cleanText(pricePlan)} ends`;
}
