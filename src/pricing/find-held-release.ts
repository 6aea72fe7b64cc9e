/** Which release a holder's price comes from: the one they were sold from, moved on only by the plan's existing-subscriber policy. */
import { compareDates } from '../kernel/date.js';
import { parseDuration } from '../kernel/duration.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import { periodContaining } from '../kernel/period.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Holding } from '../model/holding.js';
import type { PricePlan } from '../model/price-plan.js';
import { readBillingPeriod } from './charge-period.js';

/** The release of a holder's price. */
export interface HeldRelease {
  readonly kind: 'found';
  readonly index: CatalogueIndex;
  /** True where the holding does not say which release it was sold from. */
  readonly isAssumed: boolean;
}

/** Why the release of a holder's price is not known. */
export interface NoHeldRelease {
  readonly kind: 'unknown';
  readonly code: 'RELEASE_NOT_INDEXED' | 'RELEASE_UNKNOWN';
}

/**
 * Finds the release from which a holding was sold: its pin. A pin that the index does not hold is unknown, never today's release. Without a
 * pin it is the index's own catalogue where nothing was ever released; else, of the releases that have its price plan, the one in force
 * on the first day; unless the index says otherwise, for a holding that is older than all releases the first, and for one that is older than
 * its price plan the latest; unknown where the index may not know that release.
 *
 * @param index - The index with its earlier releases.
 * @param holding - The holding.
 * @returns The index of the release, or why it is not known.
 * @throws `not-an-instant` for a holding that was not checked.
 */
export function findSoldRelease(index: CatalogueIndex, holding: Holding): HeldRelease | NoHeldRelease {
  const known = releasesOf(index);
  if (holding.release !== undefined) {
    const pinned = known.find(({ release }) => release?.sequence === holding.release);
    return pinned === undefined ? { kind: 'unknown', code: 'RELEASE_NOT_INDEXED' } : { kind: 'found', index: pinned, isAssumed: false };
  }
  if (known.length === 0) return { kind: 'found', index, isAssumed: false };
  const start = requireInstant(holding.start, index.catalogue.timeZone);
  const having = known.filter(({ pricePlans }) => pricePlans.has(holding.pricePlan));
  const candidates = having.length > 0 ? having : known;
  const inForce = candidates.filter(one => effectiveFrom(one) <= start).reduce<CatalogueIndex | undefined>(laterDated, undefined);
  const sold = inForce ?? (index.beforeFirst === 'first' ? assumeRelease(known, candidates) : undefined);
  return sold === undefined || isFollowedByGap(known, sold)
    ? { kind: 'unknown', code: 'RELEASE_UNKNOWN' }
    : { kind: 'found', index: sold, isAssumed: true };
}

/**
 * Moves a holder on to the latest later release whose existing-subscriber policy applies to their price plan and whose boundary has passed.
 *
 * @param index - The index with its earlier releases.
 * @param sold - The release from which the holding was sold.
 * @param question - The holding and the instant, in milliseconds.
 * @returns The release that the holder's price comes from.
 */
export function moveHolder(
  index: CatalogueIndex,
  sold: CatalogueIndex,
  question: { readonly holding: Holding; readonly atMs: number },
): CatalogueIndex {
  const soldAs = sold.release?.sequence ?? Number.POSITIVE_INFINITY;
  const later = releasesOf(index).filter(({ release }) => release !== undefined && release.sequence > soldAs);
  return later.findLast(release => hasMoved(sold, release, question)) ?? sold;
}

// In the order of their sequence numbers; an unreleased catalogue is no release.
function releasesOf(index: CatalogueIndex): readonly CatalogueIndex[] {
  const all = index.release === undefined ? [...index.earlier.values()] : [...index.earlier.values(), index];
  return all.sort((a, b) => (a.release?.sequence ?? 0) - (b.release?.sequence ?? 0));
}

// Who is older than all releases has the first. Who is older than their plan has changed to it since, nobody knows when: the latest counts.
function assumeRelease(known: readonly CatalogueIndex[], candidates: readonly CatalogueIndex[]): CatalogueIndex | undefined {
  const [first] = candidates;
  if (first === undefined) return undefined;
  // A release that is missing before it may be the one that was in force.
  const isWhole = known.slice(0, known.indexOf(first) + 1).every(({ release }, at) => release?.sequence === at + 1);
  if (!isWhole) return undefined;
  return first.release?.sequence === 1 ? first : candidates.at(-1);
}

// A correction comes later in the sequence, but does not hide what was dated after the day that it corrects.
function laterDated(one: CatalogueIndex | undefined, other: CatalogueIndex): CatalogueIndex {
  return one !== undefined && effectiveFrom(one) > effectiveFrom(other) ? one : other;
}

function effectiveFrom({ release, catalogue }: CatalogueIndex): number {
  return release === undefined ? Number.POSITIVE_INFINITY : requireInstant(release.effectiveFrom, catalogue.timeZone);
}

// invariant: the index itself is the newest release that it knows, so nothing after it can be missing.
function isFollowedByGap(known: readonly CatalogueIndex[], sold: CatalogueIndex): boolean {
  const next = known[known.indexOf(sold) + 1];
  return next !== undefined && next.release?.sequence !== (sold.release?.sequence ?? 0) + 1;
}

function hasMoved(
  sold: CatalogueIndex,
  later: CatalogueIndex,
  { holding, atMs }: { readonly holding: Holding; readonly atMs: number },
): boolean {
  const policy = later.pricePlans.get(holding.pricePlan)?.existingSubscribers;
  if (policy === undefined || policy.mode === 'keep') return false;
  const { timeZone } = later.catalogue;
  const from = policy.from === undefined ? Number.NEGATIVE_INFINITY : requireInstant(policy.from, timeZone);
  const announced = Math.max(effectiveFrom(later), from);
  if (announced > atMs) return false;
  if (policy.mode === 'moveNow') return true;
  const boundary =
    policy.mode === 'moveAtPeriodStart'
      ? periodStartFrom(sold, holding, announced)
      : termBoundary(sold, holding, { announced, isRenewal: policy.mode === 'moveAtRenewal' });
  return boundary <= atMs;
}

// Without a commitment there is nothing to wait for but the next period.
function termBoundary(
  sold: CatalogueIndex,
  holding: Holding,
  question: { readonly announced: number; readonly isRenewal: boolean },
): number {
  const term = sold.offers.get(holding.offer)?.terms?.find(({ id }) => id === holding.term);
  const commitment = term?.commitment === undefined ? undefined : parseDuration(term.commitment);
  if (commitment === undefined) return periodStartFrom(sold, holding, question.announced);
  const { timeZone } = sold.catalogue;
  const start = localDateOf(requireInstant(holding.start, timeZone), timeZone);
  const firstEnd = requireInstant(periodContaining(start, commitment, start).until, timeZone);
  if (question.announced <= firstEnd) return firstEnd;
  // A commitment that is made anew ends again; one that has ended for good binds nobody.
  if (term?.renewal === 'recommit') return boundaryFrom(start, commitment, { instant: question.announced, timeZone });
  return question.isRenewal ? periodStartFrom(sold, holding, question.announced) : question.announced;
}

function periodStartFrom(sold: CatalogueIndex, holding: Holding, instant: number): number {
  const { timeZone } = sold.catalogue;
  const anchor = localDateOf(requireInstant(holding.billingAnchor ?? holding.start, timeZone), timeZone);
  const period = shortestPeriod(sold.pricePlans.get(holding.pricePlan));
  return period === undefined ? instant : boundaryFrom(anchor, period, { instant, timeZone });
}

type CalendarDuration = NonNullable<ReturnType<typeof readBillingPeriod>>;

function boundaryFrom(anchor: string, duration: CalendarDuration, from: { readonly instant: number; readonly timeZone: string }): number {
  const date = localDateOf(from.instant, from.timeZone);
  const period = periodContaining(anchor, duration, date);
  const begins = requireInstant(period.from, from.timeZone);
  return begins >= from.instant ? begins : requireInstant(period.until, from.timeZone);
}

function shortestPeriod(plan: PricePlan | undefined): CalendarDuration | undefined {
  const periods = (plan?.phases.at(-1)?.charges ?? []).flatMap(charge =>
    charge.kind === 'recurring' ? (readBillingPeriod(charge.period) ?? []) : [],
  );
  const anyDay = '2001-01-01';
  return periods.sort((a, b) => compareDates(periodContaining(anyDay, a, anyDay).until, periodContaining(anyDay, b, anyDay).until))[0];
}
