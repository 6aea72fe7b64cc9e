import type { SaidText } from '../lookup/pick-text.js';
import type { ExitSchedule, ExitStep } from '../pricing/list-exit-charges.js';
import type { DeskScene } from './desk-scene.js';
import { sayReasons } from './say-reason.js';

/**
 * Says what leaving early costs: at first, and then each half year.
 *
 * @param scene - The scene.
 * @param exit - The amounts month by month; undefined where leaving costs nothing at any time.
 * @returns The sentences; none where leaving costs nothing.
 */
export function sayExit(scene: DeskScene, exit: ExitSchedule | undefined): readonly SaidText[] {
  const { speaker } = scene;
  if (exit === undefined) return [];
  if (exit.kind === 'unknown')
    return [
      speaker.say('exitNotKnown'),
      ...sayReasons(
        scene,
        exit.reasons.filter(({ code }) => code !== 'EXIT_CHARGE_UNKNOWN'),
      ),
    ];
  const money = (amount: string): string => speaker.money(amount, exit.currency);
  const [first] = exit.steps;
  if (first === undefined) return [];
  const until = speaker.day(exit.until);
  if (exit.steps.every(({ amount }) => amount === first.amount)) return [speaker.say('exitSame', { amount: money(first.amount), until })];
  const steps = exit.steps
    .filter(isSpoken)
    .map(({ months, amount }) => speaker.word('exitAfter', { month: speaker.number(months), amount: money(amount) }));
  return [speaker.say('exitFalls', { amount: money(first.amount), steps: speaker.list(steps), until })];
}

// Every month is in the data; a sentence has room for a few.
function isSpoken({ months }: ExitStep, _position: number, steps: readonly ExitStep[]): boolean {
  const every = steps.length > 36 ? 12 : steps.length > 6 ? 6 : 1;
  return months > 0 && months % every === 0;
}
