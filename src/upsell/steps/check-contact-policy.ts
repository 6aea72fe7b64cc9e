import { addDurationToInstant, requireDuration } from '../../kernel/duration.js';
import type { CoolDown, Fatigue } from '../../model/contact-policy.js';
import { findNamed } from '../find-named.js';
import type { Step } from '../step.js';
import type { PastContact } from '../upsell-scene.js';
import { passed, suppress } from '../verdict.js';

/** The rule does not rest after an answer, and has not been shown too often in too short a time. */
export const checkContactPolicy: Step = {
  step: 'contactPolicy',
  concerns: ({ rule }) => (rule.coolDown ?? rule.fatigue) !== undefined,
  check: ({ rule: { id, coolDown, fatigue } }, { contacts, atMs, timeZone }) => {
    if (coolDown === undefined && fatigue === undefined) return passed;
    if (contacts === undefined) return { ...passed, assumptions: [{ code: 'CONTACTS_NOT_GIVEN' }] };
    const past = contacts.get(id) ?? [];
    const after = (ms: number, duration: string): number => addDurationToInstant(ms, requireDuration(duration), timeZone);
    const rested = latest(coolDown === undefined ? [] : restsAfterAnswers(past, coolDown, after));
    if (rested > atMs) return suppress('COOL_DOWN', { untilMs: rested });
    const paused = latest(fatigue === undefined ? [] : pausesOf(past, fatigue, after));
    return paused > atMs ? suppress('FATIGUE', { untilMs: paused }) : passed;
  },
};

type After = (ms: number, duration: string) => number;

function restsAfterAnswers(past: readonly PastContact[], coolDown: CoolDown, after: After): readonly number[] {
  return past.flatMap(({ event, reason, atMs }) => {
    const rest = restAfter(coolDown, event, reason);
    return rest === undefined ? [] : [after(atMs, rest)];
  });
}

function restAfter({ afterDecline, byReason, afterAccept }: CoolDown, event: PastContact['event'], reason = ''): string | undefined {
  if (event === 'declined') return findNamed(byReason, { id: reason }) ?? afterDecline;
  return event === 'accepted' || event === 'ordered' ? afterAccept : undefined;
}

// One more than `max` of them within `per` is too many, and the pause counts from that one.
function pausesOf(past: readonly PastContact[], { event, max, per, pause }: Fatigue, after: After): readonly number[] {
  const times = past.filter(contact => contact.event === event).map(({ atMs }) => atMs);
  return times.flatMap((time, position) => {
    const first = times[position - max];
    return first !== undefined && after(first, per) > time ? [after(time, pause)] : [];
  });
}

function latest(times: readonly number[]): number {
  return times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
