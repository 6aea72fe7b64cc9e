import { sayFeatureValue } from '../../desk/describe-features.js';
import type { FeatureChange } from '../../lookup/compare-features.js';
import type { FeatureValue } from '../../model/feature.js';
import type { HoldingReference, RankedUpsell } from '../../upsell/ranked-upsell.js';
import { cleanLine } from '../output/clean-text.js';
import { field } from '../output/field.js';
import { wrapText } from '../output/wrap-text.js';
import { sayContract } from './say-contract.js';
import { sayPrice } from './say-price.js';
import { sayHeld } from './say-reason.js';
import type { UpsellLabel } from './upsell-phrases.data.js';
import type { UpsellWords } from './upsell-words.js';

/**
 * Writes one suggestion as a rep needs it: what, for how much, why, what changes, what to say.
 *
 * @param upsell - The suggestion.
 * @param words - How to say it.
 * @returns The lines.
 */
export function listRankedLines(upsell: RankedUpsell, words: UpsellWords): readonly string[] {
  const { layout, told } = words;
  const { paint } = layout;
  const { say, features } = upsell;
  const needs = sayNeeds(upsell, words);
  const first = `${paint.bold(paint.green(`${upsell.rank}.`))} `;
  return [
    ...wrapText(paint.bold(told(say.headline)), { width: layout.width, first, hang: '   ' }),
    ...wrapText(titleOf(upsell, words), { width: layout.width, first: '   ' }),
    ...part('price', sayPrice(upsell.price, words), words),
    ...part('best', upsell.isBestPlan === true ? [words.say('cheapest')] : [], words),
    ...part('worth', needs, words),
    ...part(
      'why',
      whyOf(upsell, words).filter(reason => !needs.includes(reason)),
      words,
    ),
    ...(['gained', 'lost', 'changed'] as const).flatMap(kind =>
      part(
        changeLabels[kind],
        features[kind].map(change => sayFeatureChange(change, words)),
        words,
      ),
    ),
    ...part(
      'ends',
      upsell.ends.map(ended => sayHolding(ended, words)),
      words,
    ),
    ...part('contract', sayContract(upsell, words), words),
    ...part('ready', readyOf(upsell, words), words),
    ...listWordsToSay(upsell, words),
    ...(words.explains ? listScore(upsell, words) : []),
  ];
}

const changeLabels = { gained: 'gains', lost: 'loses', changed: 'changes' } as const;

function part(label: UpsellLabel, sentences: readonly string[], { layout, say }: UpsellWords): readonly string[] {
  return field(layout, say(`label_${label}`), sentences);
}

function listWordsToSay({ say }: RankedUpsell, words: UpsellWords): readonly string[] {
  const { told, layout } = words;
  return [
    ...part('say', say.benefits.map(told), words),
    ...part(
      'objection',
      say.objections.map(({ reason, reply }) => words.say('objection', { reason: words.word(reason), reply: told(reply) })),
      words,
    ),
    ...part(
      'mustSay',
      say.disclosures.map(text => layout.paint.yellow(told(text))),
      words,
    ),
  ];
}

// Where a plan takes the place of another one of the same offer, the plans tell them apart.
function titleOf({ replaces, action, name, offer, pricePlan }: RankedUpsell, words: UpsellWords): string {
  const shown = cleanLine(name);
  const old = replaces === undefined ? undefined : words.offer(replaces.offer);
  const on = (title: string, plan: string | undefined): string =>
    old === shown && plan !== undefined ? words.say('onPlan', { offer: title, plan: words.pricePlan(plan) }) : title;
  const title = on(`${shown} ${words.layout.paint.dim(`(${cleanLine(offer)})`)}`, pricePlan);
  if (old !== undefined) return words.say('inPlace', { offer: title, old: on(old, replaces?.pricePlan) });
  return action === 'add' ? words.say('onTop', { offer: title }) : title;
}

function whyOf({ why }: RankedUpsell, words: UpsellWords): readonly string[] {
  return why.filter(({ part: kind }) => kind !== 'need').map(reason => sayHeld(reason, words));
}

function sayNeeds({ needs }: RankedUpsell, words: UpsellWords): readonly string[] {
  const { say, feature, scene } = words;
  return needs.flatMap(need => {
    if (need.kind === 'requested') return [say('requested', { feature: feature(need.feature) })];
    if (need.kind === 'rule') return need.because.map(reason => sayHeld(reason, words));
    const { number } = scene.speaker;
    return [say('exceeded', { feature: feature(need.feature), used: number(need.used), allowance: number(need.allowance) })];
  });
}

function sayFeatureChange({ feature, name, before, after }: FeatureChange, { say, scene }: UpsellWords): string {
  const known = scene.index.features.get(feature);
  const value = (found: FeatureValue | undefined): string =>
    found === undefined || known === undefined ? scene.speaker.word('nothing') : cleanLine(sayFeatureValue(scene, known, found));
  const values = {
    name: cleanLine(known === undefined ? name : scene.speaker.name(known.name)),
    before: value(before),
    after: value(after),
  };
  if (before === undefined) return after === true ? values.name : say('gain', values);
  return after === undefined ? say('lose', values) : say('gainInstead', values);
}

function readyOf({ provisioning }: RankedUpsell, { say, scene: { speaker } }: UpsellWords): readonly string[] {
  if (provisioning === undefined) return [];
  return [say('earliest', { day: speaker.day(provisioning.earliest), length: speaker.length(provisioning.leadTime) })];
}

function sayHolding({ offer, pricePlan }: HoldingReference, { say, ...words }: UpsellWords): string {
  const [name, plan] = [words.offer(offer), words.pricePlan(pricePlan)];
  return name === plan ? name : say('onPlan', { offer: name, plan });
}

function listScore({ rule, score, experiment }: RankedUpsell, words: UpsellWords): readonly string[] {
  const { say, scene } = words;
  const shown = (value: string | undefined): string => (value === undefined ? say('notKnown') : scene.speaker.number(value));
  const { total, propensity, context, value, levers, defaults } = score;
  const factors = scene.speaker.list([
    say('propensity', { value: shown(propensity) }),
    say('context', { value: shown(context) }),
    say('value', { value: shown(value) }),
    say('levers', { value: shown(levers) }),
  ]);
  const values = { total: shown(total), factors, defaults: scene.speaker.list(defaults.map(each => say(`default_${each}`))) };
  const { variant } = experiment ?? {};
  const drawn = experiment === undefined ? [] : [cleanLine(experiment.experiment)];
  return [
    ...part('score', [say(defaults.length === 0 ? 'scoreIs' : 'scoreDefaults', values)], words),
    ...part('rule', [`${words.rule(rule)} ${words.layout.paint.dim(`(${cleanLine(rule)})`)}`], words),
    ...part(
      'test',
      variant === undefined ? drawn : drawn.map(test => say('variant', { experiment: test, variant: cleanLine(variant) })),
      words,
    ),
  ];
}
