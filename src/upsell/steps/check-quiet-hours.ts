import { addDays } from '../../kernel/date.js';
import { instantOn, localTimeOf } from '../../kernel/instant.js';
import type { QuietHours } from '../../model/contact-policy.js';
import type { Step } from '../step.js';
import { passed, suppress } from '../verdict.js';

/** The rule does not speak in its quiet hours. A question about a day names no time, so they are not checked, and that is said. */
export const checkQuietHours: Step = {
  step: 'quietHours',
  concerns: ({ rule }) => rule.quietHours !== undefined,
  check: ({ rule: { quietHours } }, { context, atMs, timeZone, today }) => {
    if (quietHours === undefined) return passed;
    if (context.at.length === 10) return { ...passed, assumptions: [{ code: 'TIME_NOT_GIVEN', details: { ...quietHours } }] };
    const time = localTimeOf(atMs, timeZone);
    if (!isQuiet(time, quietHours)) return passed;
    const { until } = quietHours;
    return suppress('QUIET_HOURS', { untilMs: instantOn(time < until ? today : addDays(today, 1), millisecondsOf(until), timeZone) });
  },
};

// Two equal ends are no hours at all.
function isQuiet(time: string, { from, until }: QuietHours): boolean {
  return from <= until ? from <= time && time < until : time >= from || time < until;
}

function millisecondsOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
