import * as z from 'zod';
import { idText } from './primitives.js';
import { list, optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** How delicate a fact is: care facts stop spending more, protected and influence facts may not be read by rules. */
export type Sensitivity = 'none' | 'personal' | 'protected' | 'influence' | 'care';

/** The type of a fact's value. */
export type FactType = 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'set';

/** The lowest and highest value that makes sense; decimals and dates are strings. */
export interface Range {
  /** Lowest value, included. */
  readonly min?: string | number;
  /** Highest value, included. */
  readonly max?: string | number;
}

/** A fact computed from a date fact and the instant asked about; exactly one of the two. */
export interface DerivedFact {
  /** Whole months since that date. */
  readonly monthsSince?: string;
  /** Whole days since that date. */
  readonly daysSince?: string;
}

/** A typed, named thing that may be known of a customer. */
export interface FactSpec {
  /** What it is called, in a few words that can stand before its value. */
  readonly name?: Text;
  /** The type of its value. */
  readonly type: FactType;
  /** What it means, in a sentence. */
  readonly description?: Text;
  /** The unit it is measured in. */
  readonly unit?: string;
  /** The only values it can have (text), or its members can have (set). */
  readonly values?: readonly string[];
  /** The lowest and highest value that makes sense. */
  readonly range?: Range;
  /** How it is computed from another fact. */
  readonly derived?: DerivedFact;
  /** How delicate it is. */
  readonly sensitivity: Sensitivity;
  /** The law or consent that allows a protected fact to be read. */
  readonly lawfulBasis?: string;
  /** The class of consent that reading it needs. */
  readonly consent?: string;
  /** How to ask the customer for it. */
  readonly question?: Text;
}

/** The schema of a `Range`. */
export const rangeSchema: Schema<Range> = schemaOf<Range>()(() =>
  z
    .strictObject({
      min: optional('characteristic:increase', z.union([z.string(), z.number()]), 'The lowest value, included.'),
      max: optional('characteristic:decrease', z.union([z.string(), z.number()]), 'The highest value, included.'),
    })
    .meta({ id: 'Range' }),
);

const derivedFactSchema: Schema<DerivedFact> = schemaOf<DerivedFact>()(() =>
  z
    .strictObject({
      monthsSince: optional('eligibility', z.string(), 'Whole months since this date fact.'),
      daysSince: optional('eligibility', z.string(), 'Whole days since this date fact.'),
    })
    .refine(value => Object.keys(value).length === 1, { params: { rule: 'exactly-one', of: ['monthsSince', 'daysSince'] } })
    .meta({ id: 'DerivedFact' }),
);

/** The schema of a `FactSpec`. */
export const factSpecSchema: Schema<FactSpec> = schemaOf<FactSpec>()(() =>
  z
    .strictObject({
      name: optional('presentation', textSchema(), 'What it is called, in a few words that can stand before its value.'),
      type: required('eligibility:any', z.enum(['text', 'integer', 'decimal', 'boolean', 'date', 'set']), 'The type of its value.'),
      description: optional('presentation', textSchema(), 'What it means, in a sentence.'),
      unit: optional('eligibility:any', idText(), 'The unit it is measured in.'),
      values: optional('eligibility:narrow', list(z.string()), 'The only values that it, or a member of the set, can have.'),
      range: optional('eligibility:narrow', rangeSchema(), 'The lowest and highest value that makes sense.'),
      derived: optional('eligibility:any', derivedFactSchema(), 'How it is computed from a date fact.'),
      sensitivity: required(
        'legal:any',
        z.enum(['none', 'personal', 'protected', 'influence', 'care']),
        'care facts stop spending more; protected and influence facts may not be read by rules.',
      ),
      lawfulBasis: optional('legal:any', z.string().min(1), 'The law or consent that allows a protected fact to be read.'),
      consent: optional('legal:any', z.string().min(1), 'The class of consent that reading it needs.'),
      question: optional('presentation', textSchema(), 'How to ask the customer for it.'),
    })
    .meta({ id: 'FactSpec', noun: 'fact' }),
);

/** The schema of all declared facts by name. */
export function factsSchema(): z.ZodType<Readonly<Record<string, FactSpec>>> {
  return recordOf(factSpecSchema());
}
