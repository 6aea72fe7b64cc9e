import { CatalogueError } from '../kernel/catalogue-error.js';
import { decimal } from '../kernel/decimal.js';
import { requireDuration } from '../kernel/duration.js';
import { requireInstant } from '../kernel/instant.js';
import { isRecord } from '../kernel/is-record.js';
import { requireArgument } from '../kernel/require-argument.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { requireIndex } from '../lookup/require-question.js';
import type { OfferQuery } from './offer-query.js';

/**
 * Refuses a query that makes no sense, so that a slip of the caller is never answered with “nothing found”.
 *
 * @param index - The index.
 * @param query - The query.
 * @throws `bad-argument`, `not-an-instant`, `unknown-channel`, `unknown-market`, `unknown-segment`, `unknown-category`, `unknown-feature`, `unknown-currency`,
 *   `not-a-decimal`, `not-a-duration`, `bad-page`.
 */
export function requireQuery(index: CatalogueIndex, query: OfferQuery): void {
  requireIndex(index);
  requireArgument(isRecord(query), 'query', 'when and what is looked for, such as `{ at }`');
  const { catalogue } = index;
  const { channel, market, segment, category, currency, price, features = [], offset = 0, limit = 20 } = query;
  requireInstant(query.at, catalogue.timeZone);
  requireKnown('channel', channel, id => catalogue.channels.some(one => one.id === id));
  requireKnown('market', market, id => catalogue.markets.some(one => one.id === id));
  requireKnown('segment', segment, id => catalogue.segments.some(one => one.id === id));
  requireKnown('category', category, id => index.categoryPaths.has(id));
  requireKnown('currency', currency, id => index.minorUnits.has(id));
  for (const { feature, atLeast } of features) {
    requireKnown('feature', feature, id => index.features.has(id));
    if (atLeast !== undefined) decimal(atLeast);
  }
  for (const amount of [price?.min, price?.max]) if (amount !== undefined) decimal(amount);
  if (price?.period !== undefined && price.period !== 'once') requireDuration(price.period);
  if (![offset, limit].every(Number.isSafeInteger) || offset < 0 || limit < 1)
    throw new CatalogueError('bad-page', `not a page: offset \`${String(offset)}\`, limit \`${String(limit)}\``, { offset, limit });
}

function requireKnown(what: string, id: string | undefined, isKnown: (id: string) => boolean): void {
  if (id !== undefined && !isKnown(id)) throw new CatalogueError(`unknown-${what}`, `unknown ${what} \`${id}\``, { [what]: id });
}
