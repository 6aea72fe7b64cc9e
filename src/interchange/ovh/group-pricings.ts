/** Sorts the prices of a plan into those that make one price plan: by mode, and where a mode can be paid in several periods, by period. */
import { compareText } from '../../kernel/compare-text.js';
import type { OvhPricing } from './ovh-catalogue.js';

export interface PricingGroup {
  readonly mode: string;
  /** The mode, with the period where there are several; unique within the plan. */
  readonly name: string;
  readonly rows: readonly OvhPricing[];
}

/** Groups prices: the mode without commitment first, then by commitment and name, whatever the order in the file. */
export function groupPricings(pricings: readonly OvhPricing[]): readonly PricingGroup[] {
  const modes = new Map<string, OvhPricing[]>();
  for (const row of pricings) modes.set(row.mode, [...(modes.get(row.mode) ?? []), row]);
  return [...modes].flatMap(([mode, rows]) => splitMode(mode, rows)).toSorted(compareGroups);
}

function splitMode(mode: string, rows: readonly OvhPricing[]): readonly PricingGroup[] {
  const recurring = rows.filter(isRecurring);
  const isOne = recurring.every(row => recurring.every(other => other.phase !== row.phase || wayOf(other) === wayOf(row)));
  if (isOne) return [{ mode, name: mode, rows }];
  const ways = [...new Set(recurring.map(wayOf))];
  return ways.map(way => ({ mode, name: `${mode}-${way}`, rows: rows.filter(row => !isRecurring(row) || wayOf(row) === way) }));
}

/** Tells whether a price comes again every period. */
export function isRecurring({ period, isMetered }: OvhPricing): boolean {
  return period !== undefined && !isMetered;
}

// What makes two prices of one phase alternatives and not parts of one: how long they are for, and for how long they bind.
function wayOf({ period = '', commitment, engagement }: OvhPricing): string {
  const bound = engagement?.duration ?? (commitment > 0 ? `P${commitment}M` : undefined);
  return `${period}${bound === undefined || bound === period ? '' : `-${bound}`}`.toLowerCase();
}

function compareGroups(a: PricingGroup, b: PricingGroup): number {
  return Number(a.mode !== 'default') - Number(b.mode !== 'default') || boundOf(a) - boundOf(b) || compareText(a.name, b.name);
}

function boundOf({ rows }: PricingGroup): number {
  return Math.max(0, ...rows.map(({ commitment }) => commitment));
}
