import * as z from 'zod';
import { type Amount, amountSchema } from './amount.js';
import { type Condition, conditionSchema } from './condition.js';
import { type Entity, entityShape } from './entity.js';
import { count, idText, quantityText } from './primitives.js';
import { filledList, list, optional, required, type Schema, schemaOf } from './schema-kit.js';

/** What a discount applies to: an offer, a price plan, a charge, or what all named fields have in common. */
export interface DiscountScope {
  /** Charges of this offer. */
  readonly offer?: string;
  /** Charges of this price plan. */
  readonly pricePlan?: string;
  /** The charge with this id. */
  readonly charge?: string;
}

/** How often a discount can be had. */
export interface DiscountLimit {
  /** How often in all. */
  readonly total?: number;
  /** How often for one customer. */
  readonly perCustomer?: number;
  /** After how many periods at the earliest. */
  readonly minPeriods?: number;
}

/** A reduction of charges. */
export interface Discount extends Entity {
  /** percent of the amount, an amount off, a new amount, or free units. */
  readonly kind: 'percent' | 'amount' | 'override' | 'freeUnits';
  /** The percentage (10 is 10 %) or the number of free units, as a decimal string. */
  readonly value?: string;
  /** The amount off, or the new amount, by currency. */
  readonly amounts?: readonly Amount[];
  /** What it applies to. */
  readonly appliesTo: readonly DiscountScope[];
  /** How long it lasts. */
  readonly duration: 'once' | 'repeating' | 'forever';
  /** For how many periods a repeating one lasts. */
  readonly periods?: number;
  /** Who gets it. */
  readonly when?: Condition;
  /** The code that the customer names to get it; absent: it applies by itself. */
  readonly code?: string;
  /** How often it can be had. */
  readonly limit?: DiscountLimit;
  /** The order in which discounts apply: lower first; unique. */
  readonly precedence: number;
  /** Whether it goes with others. */
  readonly stacking: 'stack' | 'exclusive' | 'bestOf';
  /** The group within which exclusive and bestOf choose. */
  readonly group?: string;
}

const discountScopeSchema: Schema<DiscountScope> = schemaOf<DiscountScope>()(() =>
  z
    .strictObject({
      offer: optional('price:any', idText(), 'Charges of this offer.'),
      pricePlan: optional('price:any', idText(), 'Charges of this price plan.'),
      charge: optional('price:any', idText(), 'The charge with this id.'),
    })
    .refine(value => Object.keys(value).length > 0, { params: { rule: 'at-least-one', of: ['offer', 'pricePlan', 'charge'] } })
    .meta({ id: 'DiscountScope' }),
);

const discountLimitSchema: Schema<DiscountLimit> = schemaOf<DiscountLimit>()(() =>
  z
    .strictObject({
      total: optional('offerability:decrease', count(), 'How often in all.'),
      perCustomer: optional('offerability:decrease', count(), 'How often for one customer.'),
      minPeriods: optional('offerability:increase', count(), 'After how many periods at the earliest.'),
    })
    .meta({ id: 'DiscountLimit' }),
);

/** The schema of a `Discount`. */
export const discountSchema: Schema<Discount> = schemaOf<Discount>()(() =>
  z
    .strictObject({
      ...entityShape(),
      kind: required(
        'price:any',
        z.enum(['percent', 'amount', 'override', 'freeUnits']),
        'A percentage, an amount off, a new amount, or free units.',
      ),
      value: optional('price:decrease', quantityText(), 'The percentage ("10" is 10 %) or the number of free units.'),
      amounts: optional('price', list(amountSchema()), 'The amount off, or the new amount, by currency.'),
      appliesTo: required('price', filledList(discountScopeSchema()), 'What it applies to.'),
      duration: required('price:any', z.enum(['once', 'repeating', 'forever']), 'How long it lasts.'),
      periods: optional('price:decrease', count().min(1), 'For how many periods a repeating one lasts.'),
      when: optional('eligibility', conditionSchema(), 'Who gets it.'),
      code: optional('offerability', z.string().min(1), 'The code that the customer names; absent: it applies by itself.'),
      limit: optional('offerability', discountLimitSchema(), 'How often it can be had.'),
      precedence: required('price:any', z.number().int(), 'The order in which discounts apply: lower first; unique.'),
      stacking: required('price:any', z.enum(['stack', 'exclusive', 'bestOf']), 'Whether it goes with others.'),
      group: optional('price:any', idText(), 'The group within which exclusive and bestOf choose.'),
    })
    .refine(value => (value.value === undefined) !== (value.amounts === undefined), {
      params: { rule: 'exactly-one', of: ['value', 'amounts'] },
    })
    .meta({ id: 'Discount' }),
);
