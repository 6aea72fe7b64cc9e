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
  for (const row of pricings) {
    const rows = modes.get(row.mode);
    if (rows === undefined) modes.set(row.mode, [row]);
    else rows.push(row);
  }
  return [...modes].flatMap(([mode, rows]) => splitMode(mode, rows)).toSorted(compareGroups);
}

function splitMode(mode: string, rows: readonly OvhPricing[]): readonly PricingGroup[] {
  const recurring = rows.filter(isRecurring);
  if (recurring.length < 2 || isOneWay(recurring)) return [{ mode, name: mode, rows }];
  const ways = [...new Set(recurring.map(wayOf))];
  return ways.map(way => ({ mode, name: `${mode}-${way}`, rows: rows.filter(row => !isRecurring(row) || wayOf(row) === way) }));
}

function isOneWay(recurring: readonly OvhPricing[]): boolean {
  const ways = new Map<number, string>();
  return recurring.every(row => {
    const way = wayOf(row);
    const known = ways.get(row.phase) ?? way;
    ways.set(row.phase, known);
    return known === way;
  });
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
