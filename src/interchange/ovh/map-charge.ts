/** Prices for one purpose as a charge: one price, or the tiers that several prices for ranges of quantities make. */
import { formatDecimal } from '../../kernel/decimal.js';
import type { Charge, ChargeOccasion } from '../../model/charge.js';
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
  const [only] = rows;
  if (only !== undefined && rows.length === 1) return [{ name: only.capacities.join('-'), rows: [only] }];
  const groups = new Map<string, OvhPricing[]>();
  for (const row of rows) {
    const key = `${row.capacities.join('\u0000')}\u0000${row.period ?? ''}\u0000${row.isMetered}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap(group => {
    const [first, ...others] = group.length === 1 ? group : group.toSorted((a, b) => a.quantity.min - b.quantity.min);
    if (first === undefined) return [];
    if (others.length > 0) refuseOverlaps([first, ...others], subject, log);
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

/** What prices are mapped by. */
export interface ChargeMapping {
  readonly currency: string;
  /** Whether the mode has prices for changes, so that what it asks for an installation is for new orders only. */
  readonly hasChanges: boolean;
}

/** Tells whether a price is for a change or an end, and not for an order or a period. */
export function isForChange({ capacities }: OvhPricing): boolean {
  return capacities.some(capacity => occasionOf.has(capacity));
}

const occasionOf: ReadonlyMap<string, ChargeOccasion> = new Map([
  ['upgrade', 'upgrade'],
  ['downgrade', 'downgrade'],
  ['changeoption', 'change'],
  ['detach', 'end'],
]);

function onOccasions(charge: Charge, { capacities }: OvhPricing, { hasChanges }: ChargeMapping): Charge {
  if (!hasChanges) return charge;
  const named = capacities.flatMap(capacity => (capacity === 'installation' ? 'order' : (occasionOf.get(capacity) ?? [])));
  const isAlways = capacities.includes('renew') && named.every(occasion => occasion === 'order');
  return named.length === 0 || isAlways ? charge : { ...charge, occasions: [...new Set(named)] };
}

/** Maps one group. */
export function mapCharge({ rows }: ChargeGroup, id: string, mapping: ChargeMapping): Charge {
  const [first] = rows;
  const prices = [priceOf(rows, mapping.currency)];
  if (first.isMetered) return meteredCharge(first, id, prices);
  const quantity = quantityOf(rows);
  return isRecurring(first)
    ? recurringCharge(first, id, { quantity, prices })
    : onOccasions(oneTimeCharge(first, id, { quantity, prices }), first, mapping);
}

function meteredCharge({ description, intervalUnit }: OvhPricing, id: string, prices: readonly Price[]): Charge {
  return {
    id,
    ...(description === undefined ? {} : { name: description }),
    kind: 'usage',
    timing: 'inArrears',
    period: 'P1M',
    unit: intervalUnit === 'none' ? 'used-unit' : intervalUnit,
    meter: { aggregation: 'sum' },
    quantity: { kind: 'metered' },
    prices,
  };
}

type Licence = Pick<Charge, 'quantity' | 'prices'>;

// Of these there are many thousands, and a literal as a whole is made much faster than one that others are spread into.
function recurringCharge({ description, period = '' }: OvhPricing, id: string, { quantity, prices }: Licence): Charge {
  const [kind, timing, unit] = ['recurring', 'inAdvance', 'unit'] as const;
  if (description === undefined) return { id, kind, timing, period, unit, quantity, prices };
  return { id, name: description, kind, timing, period, unit, quantity, prices };
}

function oneTimeCharge({ description }: OvhPricing, id: string, { quantity, prices }: Licence): Charge {
  const [kind, timing, unit] = ['oneTime', 'inAdvance', 'unit'] as const;
  if (description === undefined) return { id, kind, timing, unit, quantity, prices };
  return { id, name: description, kind, timing, unit, quantity, prices };
}

function quantityOf(rows: ChargeGroup['rows']): Charge['quantity'] {
  const [kind, min, max] = ['licensed' as const, String(rows[0].quantity.min), rows.at(-1)?.quantity.max];
  return max === undefined ? { kind, min } : { kind, min, max: String(max) };
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
