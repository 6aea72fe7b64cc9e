import * as z from 'zod';
import { type Range, rangeSchema } from './fact-spec.js';
import { count, idText } from './primitives.js';
import { list, optional, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** The type of a characteristic's value. */
export type CharacteristicType = 'text' | 'integer' | 'decimal' | 'boolean' | 'date';

/** The value of a characteristic; decimals and dates are strings. */
export type CharacteristicValue = string | number | boolean;

/** One value, or several where the characteristic allows it. */
export type CharacteristicValues = CharacteristicValue | readonly CharacteristicValue[];

/** A property of a product, fixed or chosen at order (TMF620 productSpecCharacteristic). */
export interface Characteristic {
  /** Its id, unique within the product. */
  readonly id: string;
  /** The name that people read. */
  readonly name: Text;
  /** What it says of the product, in a sentence. */
  readonly description?: Text;
  /** The type of its values. */
  readonly type: CharacteristicType;
  /** The unit of its values. */
  readonly unit?: string;
  /** The only values allowed. */
  readonly values?: readonly CharacteristicValue[];
  /** The lowest and highest value allowed. */
  readonly range?: Range;
  /** How many values at least; 0 makes it optional. */
  readonly min?: number;
  /** How many values at most. */
  readonly max?: number;
  /** The value, or values, when nothing is chosen. */
  readonly default?: CharacteristicValues;
  /** Whether the customer chooses it. */
  readonly configurable?: boolean;
}

function valueSchema(): z.ZodType<CharacteristicValue> {
  return z.union([z.string(), z.number(), z.boolean()]);
}

/** The schema of `CharacteristicValues`. */
export function characteristicValuesSchema(): z.ZodType<CharacteristicValues> {
  return z.union([valueSchema(), list(valueSchema())]);
}

/** The schema of a `Characteristic`. */
export const characteristicSchema: Schema<Characteristic> = schemaOf<Characteristic>()(() =>
  z
    .strictObject({
      id: required('identity', idText(), 'The id, unique within the product.'),
      name: required('presentation', textSchema(), 'The name that people read.'),
      description: optional('presentation', textSchema(), 'What it says of the product, in a sentence.'),
      type: required('characteristic:any', z.enum(['text', 'integer', 'decimal', 'boolean', 'date']), 'The type of its values.'),
      unit: optional('characteristic:any', idText(), 'The unit of its values.'),
      values: optional('characteristic:narrow', list(valueSchema()), 'The only values allowed.'),
      range: optional('characteristic:narrow', rangeSchema(), 'The lowest and highest value allowed.'),
      min: optional('characteristic:increase', count(), 'How many values at least; 0 makes it optional.'),
      max: optional('characteristic:decrease', count(), 'How many values at most.'),
      default: optional('characteristic:any', characteristicValuesSchema(), 'The value when nothing is chosen.'),
      configurable: optional('characteristic:narrow', z.boolean(), 'Whether the customer chooses it.'),
    })
    .meta({ id: 'Characteristic' }),
);
