import type { SaidText } from '../lookup/pick-text.js';
import { type ComparedSide, titleOf } from './compared-side.js';
import type { DeskScene } from './desk-scene.js';
import { markForeign } from './desk-speaker.js';
import type { BreakEvenStretch, ComparedBreakEven } from './offer-comparison.js';
import { refer } from './refer.js';

/**
 * Says at which quantities the cheaper of two offers changes.
 *
 * @param scene - The scene.
 * @param found - What was found.
 * @param sides - The offers.
 * @returns What is counted, then a sentence for each stretch.
 */
export function sayBreakEven(
  scene: DeskScene,
  found: Omit<ComparedBreakEven, 'words'>,
  sides: readonly ComparedSide[],
): readonly SaidText[] {
  const { speaker } = scene;
  const { kind, unit, stretches, takenAsNone, isComplete } = found;
  const nameOf = (id: string): string => refer(scene, { kind: 'unit', id, from: { kind: 'unit', id, field: 'id' } });
  const [first = '', second = ''] = found.between.map(at => nameOfSide(scene, sides, at));
  return [
    speaker.say(kind === 'used' ? 'evenUsed' : 'evenOrdered', { unit: nameOf(unit), first, second }),
    ...stretches.map(stretch => sayStretch(scene, stretch, { first, second, between: found.between })),
    ...(takenAsNone.length === 0 ? [] : [speaker.say('evenNone', { units: speaker.list(takenAsNone.map(nameOf), 'or') })]),
    ...(isComplete ? [] : [speaker.say('evenIncomplete')]),
  ];
}

function nameOfSide({ speaker }: DeskScene, sides: readonly ComparedSide[], at: number): string {
  const side = sides[at];
  return side === undefined ? '' : markForeign(titleOf(sides, side), speaker.locale);
}

interface Spoken {
  readonly first: string;
  readonly second: string;
  readonly between: readonly [number, number];
}

function sayStretch({ speaker, currency }: DeskScene, { from, until, cheaper, costs }: BreakEvenStretch, spoken: Spoken): SaidText {
  const { first, second, between } = spoken;
  const values = {
    from: speaker.number(from),
    until: until === undefined ? '' : speaker.number(until),
    name: cheaper === between[0] ? first : second,
    costs: speaker.word('costsAt', {
      first: speaker.money(costs[0], currency),
      second: speaker.money(costs[1], currency),
      quantity: speaker.number(from),
    }),
  };
  if (cheaper === undefined) return speaker.say(until === undefined ? 'evenSameFrom' : 'evenSameUpTo', values);
  return speaker.say(until === undefined ? 'evenFrom' : 'evenUpTo', values);
}
