import * as z from 'zod';
import { count, idText, quantityText } from './primitives.js';
import { optional, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** A unit expressed as a multiple of another: 1 GB is 1,000 MB. */
export interface UnitMultiple {
  /** The smaller unit's id. */
  readonly unit: string;
  /** How many of it make one, as a decimal string. */
  readonly times: string;
}

/** A unit in which quantities are counted or measured. */
export interface Unit {
  /** Its id. */
  readonly id: string;
  /** The name that people read. */
  readonly name: Text;
  /** How many decimals a quantity may have; absent means any. */
  readonly decimals?: number;
  /** The unit it is a multiple of. */
  readonly of?: UnitMultiple;
}

const unitMultipleSchema: Schema<UnitMultiple> = schemaOf<UnitMultiple>()(() =>
  z
    .strictObject({
      unit: required('allowance:any', idText(), 'The smaller unit.'),
      times: required('allowance:any', quantityText(), 'How many of it make one.'),
    })
    .meta({ id: 'UnitMultiple' }),
);

/** The schema of a `Unit`. */
export const unitSchema: Schema<Unit> = schemaOf<Unit>()(() =>
  z
    .strictObject({
      id: required('identity', idText(), 'The id, such as "gb".'),
      name: required('presentation', textSchema(), 'The name that people read.'),
      decimals: optional('allowance:any', count().max(20), 'How many decimals a quantity may have; absent means any.'),
      of: optional('allowance:any', unitMultipleSchema(), 'The unit it is a multiple of.'),
    })
    .meta({ id: 'Unit' }),
);
