/** The prices of one mode as a price plan. */
import { isZeroDecimal } from '../../kernel/decimal-arithmetic.js';
import type { Charge } from '../../model/charge.js';
import type { Phase, PhaseKind, PricePlan } from '../../model/price-plan.js';
import type { ImportLog } from '../common/import-log.js';
import { plainOf } from '../common/plain-of.js';
import { openUniqueIds, type UniqueIds } from '../common/unique-ids.js';
import { isRecurring, type PricingGroup } from './group-pricings.js';
import { type ChargeGroup, groupCharges, isForChange, mapCharge } from './map-charge.js';
import { originOf } from './origin-of.js';
import type { OvhPricing, Raw } from './ovh-catalogue.js';
import { timesPeriod } from './times-period.js';

/** How a price plan is made. */
export interface PlanOptions {
  readonly id: string;
  readonly currency: string;
  /** How messages call the plan. */
  readonly subject: string;
  /** The term that its commitment makes. */
  readonly term?: string;
  /** The price plan of the mode without commitment. */
  readonly standard?: string;
}

/** A price plan, and which charge each price of the file became part of. */
export interface MappedPlan {
  readonly pricePlan: PricePlan;
  readonly chargeOf: ReadonlyMap<OvhPricing, string>;
}

/** Maps the prices. */
export function mapPricePlan(group: PricingGroup, options: PlanOptions, log: ImportLog): MappedPlan {
  const stretches = listStretches(group.rows);
  const reached = stretches.slice(0, 1 + firstEndless(stretches));
  const left = stretches.slice(reached.length).flatMap(({ rows }) => rows);
  noteUnreached(left, { mode: group.mode, subject: options.subject }, log);
  const chargeOf = new Map<OvhPricing, string>();
  const ids = openUniqueIds();
  const hasChanges = group.rows.some(isForChange);
  const phases = reached.map((stretch, index) =>
    mapPhase(stretch, { ids, chargeOf, options, hasChanges, isLast: index === reached.length - 1, log }),
  );
  const raw = rawOf(group.rows, left);
  const { term } = options;
  return {
    pricePlan: {
      id: options.id,
      status: 'active',
      origin: originOf(group.mode, raw),
      ...fallBack(phases, group, options),
      ...(term === undefined ? {} : { terms: [term] }),
      proration: 'none',
      taxIncluded: false,
    },
    chargeOf,
  };
}

/** The prices of one phase. */
interface Stretch {
  readonly number: number;
  readonly rows: readonly OvhPricing[];
  /** Absent: endless. */
  readonly duration?: string;
}

// What is paid once stands with the first phase that is not before it: OVHcloud counts installation as a phase of its own.
function listStretches(rows: readonly OvhPricing[]): readonly Stretch[] {
  const recurring = rows.filter(isRecurring);
  const [only] = recurring;
  if (only !== undefined && recurring.length === 1) return [stretchOf(only.phase, rows, recurring)];
  const numbers = [...new Set(recurring.map(({ phase }) => phase))].toSorted((a, b) => a - b);
  const last = numbers.at(-1);
  if (last === undefined) return [{ number: Math.max(0, ...rows.map(({ phase }) => phase)), rows }];
  const homeOf = (row: OvhPricing): number => numbers.find(number => number >= row.phase) ?? last;
  return numbers.map(number => {
    const own = rows.filter(row => homeOf(row) === number);
    return stretchOf(number, own, own.filter(isRecurring));
  });
}

function stretchOf(number: number, rows: readonly OvhPricing[], recurring: readonly OvhPricing[]): Stretch {
  const duration = lengthOf(recurring);
  return duration === undefined ? { number, rows } : { number, rows, duration };
}

// The longest of its prices; one without a last time is endless.
function lengthOf(rows: readonly OvhPricing[]): string | undefined {
  const [only] = rows;
  const longest =
    rows.length === 1
      ? only
      : rows.toSorted((a, b) => (b.repeat.max ?? Number.POSITIVE_INFINITY) - (a.repeat.max ?? Number.POSITIVE_INFINITY))[0];
  return longest?.repeat.max === undefined ? undefined : timesPeriod(longest, longest.repeat.max);
}

function firstEndless(stretches: readonly Stretch[]): number {
  const found = stretches.findIndex(({ duration }) => duration === undefined);
  return found < 0 ? stretches.length - 1 : found;
}

function noteUnreached(
  rows: readonly OvhPricing[],
  { mode, subject }: { readonly mode: string; readonly subject: string },
  log: ImportLog,
): void {
  for (const row of rows) {
    log.opaque(row.node, 'The phase before it has no end.');
    log.find(row.node, {
      code: 'IMP002',
      severity: 'warning',
      message: `A price of mode ${mode} of the ${subject} is for phase ${row.phase}, but the phase before it has no end, so it is never charged.`,
    });
  }
}

interface PhaseMapping {
  readonly ids: UniqueIds;
  readonly chargeOf: Map<OvhPricing, string>;
  readonly options: PlanOptions;
  readonly hasChanges: boolean;
  readonly isLast: boolean;
  readonly log: ImportLog;
}

function mapPhase({ number, rows, duration }: Stretch, mapping: PhaseMapping): Phase {
  const groups = groupCharges(rows, mapping.options.subject, mapping.log);
  const charges = groups.map(group => mapOne(group, number, mapping));
  return {
    id: `phase-${number}`,
    kind: kindOf(rows, duration, mapping.isLast),
    ...(duration === undefined ? {} : { duration }),
    charges,
  };
}

function mapOne(group: ChargeGroup, number: number, { ids, chargeOf, options, hasChanges }: PhaseMapping): Charge {
  const id = ids.claim(group.name, `phase-${number}`);
  for (const row of group.rows) chargeOf.set(row, id);
  return mapCharge(group, id, { currency: options.currency, hasChanges });
}

function kindOf(rows: readonly OvhPricing[], duration: string | undefined, isLast: boolean): PhaseKind {
  if (duration === undefined) return 'evergreen';
  return !isLast && rows.filter(isRecurring).every(({ amount }) => isZeroDecimal(amount)) ? 'trial' : 'fixedTerm';
}

// “Fall back to the default price”: when the commitment is over, the price plan without commitment follows.
function fallBack(phases: readonly Phase[], { rows }: PricingGroup, { id, standard }: PlanOptions): Pick<PricePlan, 'phases' | 'after'> {
  const engagement = rows.find(row => row.engagement?.endAction === 'STOP_ENGAGEMENT_FALLBACK_DEFAULT_PRICE')?.engagement;
  const [only, ...others] = phases;
  if (engagement === undefined || standard === undefined || standard === id) return { phases };
  if (only === undefined || others.length > 0 || only.duration !== undefined) return { phases };
  const { id: phaseId, charges } = only;
  return { phases: [{ id: phaseId, kind: 'fixedTerm', duration: engagement.duration, charges }], after: { pricePlan: standard } };
}

function rawOf(rows: readonly OvhPricing[], left: readonly OvhPricing[]): Raw {
  const kept = rows.flatMap(row => {
    if (left.includes(row)) return [plainOf(row.node)];
    return Object.keys(row.raw).length === 0 ? [] : [{ capacities: row.capacities, phase: row.phase, ...row.raw }];
  });
  return kept.length === 0 ? {} : { pricings: kept };
}
