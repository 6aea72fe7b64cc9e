/** The commitment of a price plan as a term of its offer. */
import { durationInMonths, parseDuration } from '../../kernel/duration.js';
import type { Renewal, Term } from '../../model/term.js';
import type { ImportLog } from '../common/import-log.js';
import { openUniqueIds } from '../common/unique-ids.js';
import { isRecurring, type PricingGroup } from './group-pricings.js';
import type { OvhPricing } from './ovh-catalogue.js';
import { timesPeriod } from './times-period.js';

/** How long a price plan binds, and what happens then. */
export type Commitment = Pick<Term, 'commitment' | 'renewal'>;

const renewals: Readonly<Record<string, Renewal>> = {
  REACTIVATE_ENGAGEMENT: 'recommit',
  CANCEL_SERVICE: 'end',
  STOP_ENGAGEMENT_KEEP_PRICE: 'rolling',
  STOP_ENGAGEMENT_FALLBACK_DEFAULT_PRICE: 'rolling',
};

/** Works out the commitment of the prices of one price plan. */
export function mapTerm({ rows }: PricingGroup, log: ImportLog): Commitment {
  const recurring = rows.filter(isRecurring);
  const engaged = recurring.find(({ engagement }) => engagement !== undefined);
  if (engaged?.engagement !== undefined) return engagedTerm(engaged, engaged.engagement, log);
  const months = Math.max(0, ...recurring.map(({ commitment }) => commitment));
  if (months > 0) return { commitment: `P${months}M` };
  const [bound] = recurring.flatMap(row => boundByRepeats(row, log) ?? []);
  return bound === undefined ? { renewal: 'rolling' } : { commitment: bound };
}

function engagedTerm(row: OvhPricing, { node, duration, endAction }: NonNullable<OvhPricing['engagement']>, log: ImportLog): Commitment {
  const parsed = parseDuration(duration);
  const months = parsed === undefined ? undefined : durationInMonths(parsed);
  if (row.commitment > 0 && months !== row.commitment) {
    log.find(node, {
      code: 'IMP001',
      severity: 'warning',
      message: `A price of mode ${row.mode} binds for ${row.commitment} months, and its engagement for ${duration}; the engagement counts.`,
    });
  }
  const renewal = endAction !== undefined && Object.hasOwn(renewals, endAction) ? renewals[endAction] : undefined;
  if (renewal !== undefined || endAction === undefined) return { commitment: duration, ...(renewal === undefined ? {} : { renewal }) };
  log.lost(node.members.get('defaultEndAction') ?? node, 'It is not known what this action at the end of a commitment means.');
  return { commitment: duration };
}

// A price that must come at least so often, or whose phase must be gone through, binds for so long.
function boundByRepeats(row: OvhPricing, log: ImportLog): string | undefined {
  const times = Math.max(row.repeat.min > 1 ? row.repeat.min : 0, row.mustBeCompleted ? (row.repeat.max ?? 0) : 0);
  const duration = times === 0 ? undefined : timesPeriod(row, times);
  if (duration === undefined) return undefined;
  log.find(row.node, {
    code: 'IMP001',
    severity: 'info',
    message: `A price of mode ${row.mode} must be paid at least ${times} times, which was read as a commitment of ${duration}.`,
  });
  return duration;
}

/** The terms of one offer. */
export interface OrderedTerms {
  readonly terms: readonly Term[];
  /** The term of the commitment at a position of the list that was given. */
  readonly idOf: (position: number) => string | undefined;
}

/** Makes terms of commitments, each once; none where nothing binds. */
export function orderTerms(commitments: readonly Commitment[]): OrderedTerms {
  if (commitments.every(({ commitment }) => commitment === undefined)) return { terms: [], idOf: () => undefined };
  const ids = openUniqueIds();
  const terms = new Map<string, Term>();
  const keys = commitments.map(({ commitment, renewal }) => {
    const key = `${commitment ?? ''} ${renewal ?? ''}`;
    if (!terms.has(key)) {
      terms.set(key, {
        id: ids.claim(termName(commitment), renewal ?? 'term'),
        ...(commitment === undefined ? {} : { commitment }),
        ...(renewal === undefined ? {} : { renewal }),
      });
    }
    return key;
  });
  return { terms: [...terms.values()], idOf: position => terms.get(keys[position] ?? '')?.id };
}

function termName(commitment: string | undefined): string {
  if (commitment === undefined) return 'no-commitment';
  const parsed = parseDuration(commitment);
  const months = parsed === undefined ? undefined : durationInMonths(parsed);
  return months === undefined ? commitment.toLowerCase() : `${months}-months`;
}
