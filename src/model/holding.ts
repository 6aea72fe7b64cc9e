import * as z from 'zod';
import { type CharacteristicValues, characteristicValuesSchema } from './characteristic.js';
import { count, decimalText, idText, instantText, quantityText } from './primitives.js';
import { list, optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';

/** A discount that a holding has. */
export interface HeldDiscount {
  /** The discount's id. */
  readonly discount: string;
  /** Since when. */
  readonly from: string;
}

/** Where a holding stands: pending is ordered, ending is still there. */
export type HoldingStatus = 'active' | 'pending' | 'ending';

/** An offer on a price plan that the customer has. */
export interface Holding {
  /** Its id, unique within the customer. */
  readonly id: string;
  /** The offer. */
  readonly offer: string;
  /** The price plan. */
  readonly pricePlan: string;
  /** The term of the offer it was bought under. */
  readonly term?: string;
  /** Where it stands. */
  readonly status: HoldingStatus;
  /** When it began, or will begin. */
  readonly start: string;
  /** When it ends, exclusive. */
  readonly end?: string;
  /** The day from which billing periods are counted; absent: the start. */
  readonly billingAnchor?: string;
  /** How many, by unit or charge id, as decimal strings. */
  readonly quantities?: Readonly<Record<string, string>>;
  /** What was chosen at order. */
  readonly characteristics?: Readonly<Record<string, CharacteristicValues>>;
  /** The holding it is part of (a bundle's member). */
  readonly parent?: string;
  /** The sequence number of the release it was sold from. */
  readonly release?: number;
  /** The discounts it has. */
  readonly discounts?: readonly HeldDiscount[];
  /** Amounts agreed with this customer: charge id to amount. */
  readonly priceOverrides?: Readonly<Record<string, string>>;
}

const heldDiscountSchema: Schema<HeldDiscount> = schemaOf<HeldDiscount>()(() =>
  z
    .strictObject({
      discount: required('input', idText(), 'The discount.'),
      from: required('input', instantText(), 'Since when.'),
    })
    .meta({ id: 'HeldDiscount' }),
);

/** The schema of a `Holding`. */
export const holdingSchema: Schema<Holding> = schemaOf<Holding>()(() =>
  z
    .strictObject({
      id: required('input', idText(), 'The id, unique within the customer.'),
      offer: required('input', idText(), 'The offer.'),
      pricePlan: required('input', idText(), 'The price plan.'),
      term: optional('input', idText(), 'The term of the offer it was bought under.'),
      status: required('input', z.enum(['active', 'pending', 'ending']), 'active; pending: ordered; ending: still there.'),
      start: required('input', instantText(), 'When it began, or will begin.'),
      end: optional('input', instantText(), 'When it ends, exclusive.'),
      billingAnchor: optional('input', instantText(), 'The day from which billing periods are counted; absent: the start.'),
      quantities: optional('input', recordOf(quantityText()), 'How many, by unit or charge id.'),
      characteristics: optional('input', recordOf(characteristicValuesSchema()), 'What was chosen at order.'),
      parent: optional('input', idText(), 'The holding it is part of.'),
      release: optional('input', count(), 'The sequence number of the release it was sold from.'),
      discounts: optional('input', list(heldDiscountSchema()), 'The discounts it has.'),
      priceOverrides: optional('input', recordOf(decimalText()), 'Amounts agreed with this customer: charge id to amount.'),
    })
    .meta({ id: 'Holding' }),
);
