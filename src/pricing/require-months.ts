/** How far ahead a cost can be projected. */
import { CatalogueError } from '../kernel/catalogue-error.js';

/**
 * Refuses what is no number of months ahead.
 *
 * @param months - What was passed.
 * @throws `bad-months` for anything but a whole number from 1 to 600.
 */
export function requireMonths(months: unknown): void {
  if (typeof months !== 'number' || !Number.isSafeInteger(months) || months < 1 || months > 600)
    throw new CatalogueError('bad-months', `not a number of months from 1 to 600: \`${String(months)}\``, { months });
}
