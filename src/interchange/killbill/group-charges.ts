/** Tells which charges of a phase make its fixed price, its recurring price, and its usages. */
import type { Path } from '../../kernel/issue.js';
import type { Charge } from '../../model/charge.js';
import type { Phase } from '../../model/price-plan.js';

/** A charge and where it stands. */
export interface ChargePlace {
  readonly charge: Charge;
  readonly path: Path;
}

export interface ChargeGroups {
  readonly fixed?: ChargePlace;
  readonly recurring?: ChargePlace;
  /** The charges of each usage. */
  readonly usages: readonly (readonly ChargePlace[])[];
  /** What is none of these. */
  readonly others: readonly ChargePlace[];
}

/** Groups the charges of a phase. */
export function groupCharges(places: readonly ChargePlace[]): ChargeGroups {
  const usages = new Map<string, ChargePlace[]>();
  for (const place of places.filter(({ charge }) => isOfUsage(charge))) addTo(usages, place);
  const plain = places.filter(({ charge }) => !isOfUsage(charge));
  // A usage may have a price beside what is counted; it bears the same name.
  const [joined, free] = partition(plain, ({ charge }) => charge.billCode !== undefined && usages.has(charge.billCode));
  for (const place of joined) addTo(usages, place);
  const fixed = free.find(({ charge }) => charge.kind === 'oneTime' && isFlat(charge));
  const recurring = free.find(({ charge }) => charge.kind === 'recurring' && isFlat(charge));
  return {
    ...(fixed === undefined ? {} : { fixed }),
    ...(recurring === undefined ? {} : { recurring }),
    usages: [...usages.values()],
    others: free.filter(place => place !== fixed && place !== recurring),
  };
}

/** The recurring price of a phase, if it has one. */
export function recurringOf({ charges }: Phase): Charge | undefined {
  return groupCharges(charges.map(charge => ({ charge, path: [] }))).recurring?.charge;
}

/** The name of the usage that a charge is of. */
export function usageOf({ billCode, id }: Charge): string {
  return billCode ?? id;
}

function addTo(usages: Map<string, ChargePlace[]>, place: ChargePlace): void {
  const name = usageOf(place.charge);
  usages.set(name, [...(usages.get(name) ?? []), place]);
}

/** Tells whether a charge counts something, or is for so much that may be used. */
export function isOfUsage(charge: Charge): boolean {
  return charge.kind === 'usage' || charge.limits !== undefined || isBlock(charge);
}

/** Tells whether a charge sells blocks of a unit. */
export function isBlock({ quantity, unit, kind }: Charge): boolean {
  return kind !== 'usage' && quantity.kind === 'licensed' && unit !== undefined;
}

function isFlat({ quantity }: Charge): boolean {
  return quantity.kind === 'fixed';
}

function partition<Item>(items: readonly Item[], holds: (item: Item) => boolean): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(holds), items.filter(item => !holds(item))];
}
