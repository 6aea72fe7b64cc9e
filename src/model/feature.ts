import * as z from 'zod';
import { amountOrWords, durationText, idText, quantityText } from './primitives.js';
import { buildOnce, list, optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** What kind of thing a feature's value is. */
export type FeatureType = 'boolean' | 'quantity' | 'text' | 'set';

/** What happens when an allowance is used up. */
export type BeyondAllowance = 'charge' | 'stop' | 'throttle';

/** An allowance with what happens beyond it. */
export interface Allowance {
  /** How much is included: a decimal string or `"unlimited"`. */
  readonly amount: string;
  /** What happens beyond it. */
  readonly then?: BeyondAllowance;
}

/** A quantity that an add-on adds to what the customer has. */
export interface AllowanceIncrease {
  /** How much is added, as a decimal string. */
  readonly add: string;
  /** The unit of the add-on's quantity that each adds so much; absent: the add-on as a whole adds it once. */
  readonly per?: string;
}

/** The value of a feature: yes or no, a decimal, `"unlimited"`, words, a set of words, an allowance, or an increase of one. */
export type FeatureValue = boolean | string | readonly string[] | Allowance | AllowanceIncrease;

/** Something a product does or includes, named once for the whole catalogue. */
export interface Feature {
  /** Its id. */
  readonly id: string;
  /** The name that people read. */
  readonly name: Text;
  /** What it is, in a sentence. */
  readonly description?: Text;
  /** What kind of thing its value is. */
  readonly type: FeatureType;
  /** The unit of a quantity. */
  readonly unit?: string;
  /** The value where a product says nothing. */
  readonly default?: FeatureValue;
  /** The heading under which it is listed. */
  readonly group?: string;
  /** After how long an allowance starts anew; absent: never. */
  readonly resetPeriod?: string;
  /** The features whose use it limits. */
  readonly linkedFeatures?: readonly string[];
  /** Anything of the owner's; never read by an engine. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

const allowanceSchema: Schema<Allowance> = schemaOf<Allowance>()(() =>
  z
    .strictObject({
      amount: required(
        'allowance:decrease',
        z.union([quantityText(), z.literal('unlimited')]),
        'How much is included: a decimal string or "unlimited".',
      ),
      then: optional('allowance:any', z.enum(['charge', 'stop', 'throttle']), 'What happens beyond it.'),
    })
    .meta({ id: 'Allowance' }),
);

const allowanceIncreaseSchema: Schema<AllowanceIncrease> = schemaOf<AllowanceIncrease>()(() =>
  z
    .strictObject({
      add: required('allowance:decrease', quantityText(), 'How much is added to what the customer has.'),
      per: optional(
        'allowance:any',
        idText(),
        'The unit of the add-on that each adds so much; absent: the add-on as a whole adds it once.',
      ),
    })
    .meta({ id: 'AllowanceIncrease' }),
);

/** The schema of a `FeatureValue`. */
export const featureValueSchema: Schema<FeatureValue> = buildOnce(() =>
  z.union([z.boolean(), amountOrWords(), z.array(z.string()), allowanceSchema(), allowanceIncreaseSchema()]).meta({ id: 'FeatureValue' }),
);

/** The schema of a `Feature`. */
export const featureSchema: Schema<Feature> = schemaOf<Feature>()(() =>
  z
    .strictObject({
      id: required('identity', idText(), 'The id.'),
      name: required('presentation', textSchema(), 'The name that people read.'),
      description: optional('presentation', textSchema(), 'What it is, in a sentence.'),
      type: required('allowance:any', z.enum(['boolean', 'quantity', 'text', 'set']), 'What kind of thing its value is.'),
      unit: optional('allowance:any', idText(), 'The unit of a quantity.'),
      default: optional('allowance:decrease', featureValueSchema(), 'The value where a product says nothing.'),
      group: optional('presentation', z.string().min(1), 'The heading under which it is listed.'),
      resetPeriod: optional('allowance:increase', durationText(), 'After how long an allowance starts anew.'),
      linkedFeatures: optional('presentation', list(idText()), 'The features whose use it limits.'),
      metadata: optional('bookkeeping', recordOf(z.unknown()), 'Anything of the owner; never read by an engine.'),
    })
    .meta({ id: 'Feature' }),
);
