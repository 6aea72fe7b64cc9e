/** Whether the release applies from a day that is still to come. */
import { localDateOf, requireInstant } from '../../kernel/instant.js';
import type { Refusal } from '../history.js';
import type { PublishCheck, ReviewScene } from './review-scene.js';

/** Checks the effective date against the day of publishing and against the other releases. */
export const checkDate: PublishCheck = scene => {
  const { release, log } = scene;
  if (release.corrects === undefined) return [...pastDate(scene), ...scheduledLater(scene)];
  if (log.some(({ sequence }) => sequence === release.corrects)) return [];
  return [{ code: 'unknown-release', message: `There is no release ${release.corrects} that this one could correct.` }];
};

// A date is a whole day: what applies from today is not in the past, whatever the time of day.
function pastDate({ release, options }: ReviewScene): readonly Refusal[] {
  const { timeZone } = release.catalogue;
  const now = requireInstant(options.now, timeZone);
  const isDay = release.effectiveFrom.length === 10;
  const isPast = isDay ? release.effectiveFrom < localDateOf(now, timeZone) : requireInstant(release.effectiveFrom, timeZone) < now;
  if (!isPast) return [];
  const message = `It would apply from ${release.effectiveFrom}, which has passed: quotes and bills made since would be wrong. Take a later date, or say which release it corrects.`;
  return [{ code: 'in-the-past', message }];
}

// A release that was made before knows nothing of this one, and would undo it on its day.
function scheduledLater({ release, log }: ReviewScene): readonly Refusal[] {
  const from = requireInstant(release.effectiveFrom, release.catalogue.timeZone);
  const later = log.find(({ effectiveFrom, timeZone }) => requireInstant(effectiveFrom, timeZone) > from);
  if (later === undefined) return [];
  const message = `Release ${later.sequence} (${later.version}) is scheduled for ${later.effectiveFrom} and would undo this one on that day. Take that date or a later one, or say which release it corrects.`;
  return [{ code: 'scheduled-later', message }];
}
