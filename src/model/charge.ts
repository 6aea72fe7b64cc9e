import * as z from 'zod';
import { type CharacteristicValues, characteristicValuesSchema } from './characteristic.js';
import { type Condition, conditionSchema } from './condition.js';
import { type Origin, originSchema } from './origin.js';
import { type Price, priceSchema } from './price.js';
import { durationText, idText, quantityText } from './primitives.js';
import { filledList, list, optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** When a charge is made: once, every period, or by what was used. */
export type ChargeKind = 'oneTime' | 'recurring' | 'usage';

/**
 * On which occasion something is charged once: with a new order, where a holding becomes this one by a change (`upgrade` where it costs more
 * from then on, `downgrade` where it costs less, `change` whatever it costs), or where a holding is given up and nothing takes its place.
 */
export type ChargeOccasion = 'order' | 'upgrade' | 'downgrade' | 'change' | 'end';

/** Whether a period is charged at its start or at its end. */
export type ChargeTiming = 'inAdvance' | 'inArrears';

/** How recorded usage becomes one quantity. */
export type Aggregation = 'sum' | 'maximum' | 'last' | 'count' | 'uniqueCount' | 'average';

/** How usage is measured. */
export interface Meter {
  /** How what was recorded becomes one quantity. */
  readonly aggregation: Aggregation;
}

/** How many are charged: always one, as many as were ordered, or as many as were used. */
export interface ChargeQuantity {
  /** fixed: `default`, or one; licensed: what was ordered; metered: what was used. */
  readonly kind: 'fixed' | 'licensed' | 'metered';
  /** The least that can be ordered. */
  readonly min?: string;
  /** The most that can be ordered. */
  readonly max?: string;
  /** The quantity when none is given. */
  readonly default?: string;
}

/** How much of one unit may be used under a charge. */
export interface UsageLimit {
  /** The unit. */
  readonly unit: string;
  /** The least that is taken. */
  readonly min?: string;
  /** The most that may be used. */
  readonly max?: string;
}

/** One price line of a phase. */
export interface Charge {
  /** Its id, unique within the price plan. */
  readonly id: string;
  /** The name that people read. */
  readonly name?: Text;
  /** What is paid for, in a sentence or two. */
  readonly description?: Text;
  /** When it is charged. */
  readonly kind: ChargeKind;
  /** The occasions on which a one-time charge is due; absent: whenever its phase begins, by an order or by a change. */
  readonly occasions?: readonly ChargeOccasion[];
  /** Whether at the start or at the end of a period. */
  readonly timing: ChargeTiming;
  /** The billing period of a recurring or usage charge. */
  readonly period?: string;
  /** The unit that is counted. */
  readonly unit?: string;
  /** How usage is measured. */
  readonly meter?: Meter;
  /** How many are charged. */
  readonly quantity: ChargeQuantity;
  /** How much may be used under it, one a unit; absent: as much as is paid for. */
  readonly limits?: readonly UsageLimit[];
  /** The amounts, by currency, scope and time. */
  readonly prices: readonly Price[];
  /** Only for those with these values of the product's characteristics: one of several is enough; absent: for everybody. */
  readonly characteristics?: Readonly<Record<string, CharacteristicValues>>;
  /** When the charge is made at all. */
  readonly when?: Condition;
  /** The code by which billing and support know it. */
  readonly billCode?: string;
  /** The words on the bill. */
  readonly billText?: Text;
  /** The tax category. */
  readonly taxCategory?: string;
  /** Ledger codes and other attributes of finance. */
  readonly finance?: Readonly<Record<string, string>>;
  /** Where it was imported from, where that is not where its price plan was. */
  readonly origin?: Origin;
}

const meterSchema: Schema<Meter> = schemaOf<Meter>()(() =>
  z
    .strictObject({
      aggregation: required(
        'price:any',
        z.enum(['sum', 'maximum', 'last', 'count', 'uniqueCount', 'average']),
        'How what was recorded becomes one quantity.',
      ),
    })
    .meta({ id: 'Meter' }),
);

const chargeQuantitySchema: Schema<ChargeQuantity> = schemaOf<ChargeQuantity>()(() =>
  z
    .strictObject({
      kind: required(
        'price:any',
        z.enum(['fixed', 'licensed', 'metered']),
        'fixed: the default, or one; licensed: what was ordered; metered: what was used.',
      ),
      min: optional('obligation:increase', quantityText(), 'The least that can be ordered.'),
      max: optional('offerability:decrease', quantityText(), 'The most that can be ordered.'),
      default: optional('price:any', quantityText(), 'The quantity when none is given.'),
    })
    .meta({ id: 'ChargeQuantity' }),
);

const usageLimitSchema: Schema<UsageLimit> = schemaOf<UsageLimit>()(() =>
  z
    .strictObject({
      unit: required('allowance:any', idText(), 'The unit.'),
      min: optional('obligation:increase', quantityText(), 'The least that is taken.'),
      max: optional('allowance:decrease', quantityText(), 'The most that may be used.'),
    })
    .meta({ id: 'UsageLimit' }),
);

/** The schema of a `Charge`. */
export const chargeSchema: Schema<Charge> = schemaOf<Charge>()(() =>
  z
    .strictObject({
      id: required('identity', idText(), 'The id, unique within the price plan.'),
      name: optional('presentation', textSchema(), 'The name that people read.'),
      description: optional('presentation', textSchema(), 'What is paid for, in a sentence or two.'),
      kind: required('price:any', z.enum(['oneTime', 'recurring', 'usage']), 'When it is charged.'),
      occasions: optional(
        'price:any',
        filledList(z.enum(['order', 'upgrade', 'downgrade', 'change', 'end'])),
        'The occasions on which a one-time charge is due: a new order, a change to this plan, an upgrade or a downgrade to it, the end of the holding; absent: whenever its phase begins.',
      ),
      timing: required('price:any', z.enum(['inAdvance', 'inArrears']), 'At the start or at the end of a period.'),
      period: optional('price:any', durationText(), 'The billing period of a recurring or usage charge.'),
      unit: optional('price:any', idText(), 'The unit that is counted.'),
      meter: optional('price', meterSchema(), 'How usage is measured.'),
      quantity: required('price', chargeQuantitySchema(), 'How many are charged.'),
      limits: optional('allowance', list(usageLimitSchema()), 'How much may be used under it, one a unit.'),
      prices: required('price', list(priceSchema()), 'The amounts, by currency, scope and time; none: not sold so.'),
      characteristics: optional(
        'price:any',
        recordOf(characteristicValuesSchema()),
        'Only for those with these values of the characteristics, one of several is enough; absent: for everybody.',
      ),
      when: optional('price', conditionSchema(), 'When the charge is made at all.'),
      billCode: optional('finance:any', z.string().min(1), 'The code by which billing and support know it.'),
      billText: optional('presentation', textSchema(), 'The words on the bill.'),
      taxCategory: optional('finance:any', z.string().min(1), 'The tax category.'),
      finance: optional('finance', recordOf(z.string()), 'Ledger codes and other attributes of finance.'),
      origin: optional('bookkeeping', originSchema(), 'Where it was imported from, where that is not where its price plan was.'),
    })
    .meta({ id: 'Charge' }),
);
