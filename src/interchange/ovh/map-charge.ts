/** Prices for one purpose as a charge: one price, or the tiers that several prices for ranges of quantities make. */
import { formatDecimal } from '../../kernel/decimal.js';
import type { Charge } from '../../model/charge.js';
import type { Price } from '../../model/price.js';
import type { Tier } from '../../model/tier.js';
import type { ImportLog } from '../common/import-log.js';
import { isRecurring } from './group-pricings.js';
import type { OvhPricing } from './ovh-catalogue.js';

/** Prices that differ in the quantity that they are for. */
export interface ChargeGroup {
  /** The capacities that they are for. */
  readonly name: string;
  /** By quantity, without overlaps. */
  readonly rows: readonly [OvhPricing, ...OvhPricing[]];
}

/** Groups the prices of one phase; two prices for one quantity are an error. */
export function groupCharges(rows: readonly OvhPricing[], subject: string, log: ImportLog): readonly ChargeGroup[] {
  const groups = new Map<string, OvhPricing[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.capacities, row.period, row.isMetered]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap(group => {
    const [first, ...others] = group.toSorted((a, b) => a.quantity.min - b.quantity.min);
    if (first === undefined) return [];
    refuseOverlaps([first, ...others], subject, log);
    return [{ name: first.capacities.join('-'), rows: [first, ...others] as const }];
  });
}

function refuseOverlaps(rows: readonly OvhPricing[], subject: string, log: ImportLog): void {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before === undefined) continue;
    const isOverlap = before.quantity.max === undefined || before.quantity.max >= row.quantity.min;
    const what = `${row.capacities.join(' and ')} in mode ${row.mode} of the ${subject}`;
    if (isOverlap) {
      log.find(row.node, {
        code: 'SYS013',
        message: `There are two prices for ${what}, and both hold for a quantity of ${row.quantity.min}.`,
        help: 'Keep one of them, or make their ranges of quantities follow one another.',
      });
    } else if (before.quantity.max !== undefined && before.quantity.max + 1 < row.quantity.min) {
      log.find(row.node, {
        code: 'IMP001',
        severity: 'warning',
        message: `No price for ${what} holds for a quantity of ${before.quantity.max + 1}; the price for more was taken for it.`,
      });
    }
  }
}

/** Maps one group. */
export function mapCharge({ rows }: ChargeGroup, id: string, currency: string): Charge {
  const [first] = rows;
  const max = rows.at(-1)?.quantity.max;
  const { description: name, period } = first;
  const common = { id, ...(name === undefined ? {} : { name }) };
  const prices = [priceOf(rows, currency)];
  if (first.isMetered) {
    const unit = first.intervalUnit === 'none' ? 'used-unit' : first.intervalUnit;
    return {
      ...common,
      kind: 'usage',
      timing: 'inArrears',
      period: 'P1M',
      unit,
      meter: { aggregation: 'sum' },
      quantity: { kind: 'metered' },
      prices,
    };
  }
  const quantity = { kind: 'licensed', min: String(first.quantity.min), ...(max === undefined ? {} : { max: String(max) }) } as const;
  const timing = 'inAdvance';
  if (period === undefined || !isRecurring(first)) return { ...common, kind: 'oneTime', timing, unit: 'unit', quantity, prices };
  return { ...common, kind: 'recurring', timing, period, unit: 'unit', quantity, prices };
}

function priceOf(rows: ChargeGroup['rows'], currency: string): Price {
  const [first, ...others] = rows;
  const amount = formatDecimal(first.amount);
  if (others.length === 0) return first.strategy === 'stairstep' ? { currency, flat: amount } : { currency, perUnit: amount };
  const tiers = rows.map((row, index): Tier => {
    const { max } = row.quantity;
    const upTo = index === rows.length - 1 || max === undefined ? null : String(max);
    return row.strategy === 'stairstep' ? { upTo, flatAmount: formatDecimal(row.amount) } : { upTo, unitAmount: formatDecimal(row.amount) };
  });
  return first.strategy === 'tiered' ? { currency, graduated: tiers } : { currency, volume: tiers };
}
