import { addDuration, parseDuration } from '../kernel/duration.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { Product } from '../model/product.js';
import type { Provisioning } from '../model/provisioning.js';
import { describeCondition } from './describe-condition.js';
import type { DescribedProvisioning } from './described-product.js';
import type { DeskScene, FieldPlace } from './desk-scene.js';

/**
 * Describes how the products of an offer are brought to work; what is not stated is noted.
 *
 * @param scene - The scene.
 * @param products - The products.
 * @returns One for each product that says something.
 */
export function describeProvisioning(scene: DeskScene, products: readonly Product[]): readonly DescribedProvisioning[] {
  return products.flatMap(product => {
    const place = (field: string): FieldPlace => ({ kind: 'product', id: product.id, field });
    if (product.provisioning?.leadTime === undefined) scene.note('NOT_STATED', place('provisioning.leadTime'), { phrase: 'noLeadTime' });
    if (product.provisioning === undefined) return [];
    if (product.provisioning.steps === undefined) scene.note('NOT_STATED', place('provisioning.steps'), { phrase: 'noSteps' });
    return [describe(scene, product.provisioning, place)];
  });
}

function describe(scene: DeskScene, provisioning: Provisioning, place: (field: string) => FieldPlace): DescribedProvisioning {
  const { leadTime, needs, steps = [] } = provisioning;
  const needed = needs === undefined ? undefined : describeCondition(scene, needs, place('provisioning.needs'));
  const duration = leadTime === undefined ? undefined : parseDuration(leadTime);
  const earliest = duration === undefined ? undefined : addDuration(scene.today, duration);
  const described = steps.map(({ id, name, duration: length, after = [] }) => ({
    step: id,
    name: scene.tell(name, place(`provisioning.steps.${id}`)),
    ...(length === undefined ? {} : { duration: length }),
    after,
  }));
  return {
    product: place('').id,
    ...(leadTime === undefined ? {} : { leadTime }),
    ...(earliest === undefined ? {} : { earliest }),
    ...(needed === undefined ? {} : { needs: needed }),
    steps: described,
    words: [
      ...(leadTime === undefined || earliest === undefined
        ? []
        : [scene.speaker.say('leadTime', { length: scene.speaker.length(leadTime), day: scene.speaker.day(earliest) })]),
      ...(needed === undefined ? [] : needed.words.map(({ text, locale }) => ({ text: scene.speaker.word('needed', { text }), locale }))),
      ...described.map((step, at) => sayStep(scene, described, { step, at })),
    ],
  };
}

type Step = DescribedProvisioning['steps'][number];

function sayStep({ speaker }: DeskScene, all: readonly Step[], { step, at }: { readonly step: Step; readonly at: number }): SaidText {
  const { name, duration, after } = step;
  const before = after.map(id => speaker.word('quoted', { text: all.find(one => one.step === id)?.name.text ?? id }));
  const parts = [
    speaker.word('step', { place: speaker.number(at + 1), name: name.text }),
    ...(duration === undefined ? [] : [speaker.length(duration)]),
    ...(before.length === 0 ? [] : [speaker.word('stepAfter', { steps: speaker.list(before) })]),
  ];
  return { text: parts.join(', '), locale: name.locale };
}
