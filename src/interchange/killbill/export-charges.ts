/** What the charges of all parts of a phase have in common. */
import type { Charge } from '../../model/charge.js';
import type { XmlElement } from '../common/write-xml.js';
import { amountsElement, flatForm, writablePrices } from './export-prices.js';
import type { ChargePlace } from './group-charges.js';
import type { PlanPen } from './plan-pen.js';

/** Writes the amounts of a charge that is the same whatever the quantity. */
export function flatAmounts(pen: PlanPen, name: string, { charge, path }: ChargePlace): XmlElement {
  return amountsElement(pen, name, writablePrices(pen, charge, { path, form: flatForm }));
}

/** Notes what every charge has, and refuses what none can have. */
export function noteCharge(pen: PlanPen, { charge, path }: ChargePlace): void {
  for (const field of ['id', 'kind', 'timing', 'quantity']) pen.mapped([...path, field]);
  if (charge.when !== undefined) pen.refuse(`its charge “${charge.id}” is made on a condition`);
  if (charge.characteristics !== undefined) pen.refuse(`its charge “${charge.id}” is for some values of characteristics only`);
  if (charge.occasions !== undefined) noteOccasions(pen, { charge, path });
  if (hasChoice(charge)) pen.refuse(`its charge “${charge.id}” is for a quantity other than one`);
}

// That system charges what is fixed whenever a phase begins, by an order or by a change.
function noteOccasions(pen: PlanPen, { charge: { id, occasions = [] }, path }: ChargePlace): void {
  if (!occasions.includes('order')) return;
  const message = `The charge “${id}” is for some occasions only; Kill Bill charges it with each change to the plan too.`;
  pen.find([...path, 'occasions'], { code: 'EXP001', message });
}

/** Tells whether Kill Bill can charge something at all: it has nothing that is charged with changes or at the end alone. */
export function isChargeable({ occasions }: Charge): boolean {
  return occasions === undefined || occasions.includes('order');
}

function hasChoice({ quantity }: Charge): boolean {
  return quantity.kind === 'fixed' && quantity.default !== undefined && quantity.default !== '1';
}
