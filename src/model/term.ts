import * as z from 'zod';
import { type Amount, amountSchema } from './amount.js';
import { durationText, idText, quantityText } from './primitives.js';
import { list, optional, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** What happens at the end of a commitment. */
export type Renewal = 'recommit' | 'rolling' | 'manual' | 'end';

/** How a charge falls with time. */
export type ExitProration = 'none' | 'full' | 'linear';

/** What leaving early costs: fixed amounts, or a share of what remains. */
export interface EarlyTermination {
  /** Fixed amounts by currency. */
  readonly amounts?: readonly Amount[];
  /** A share of the remaining recurring charges, as a decimal string (1 is all of them). */
  readonly remaining?: string;
  /** none: the charge is not made; full: always whole; linear: falls evenly to zero at the end of the commitment. */
  readonly prorate: ExitProration;
}

/** A contract term under which an offer can be bought. */
export interface Term {
  /** Its id, unique within the offer. */
  readonly id: string;
  /** The name that people read. */
  readonly name?: Text;
  /** What it obliges to, in a sentence or two. */
  readonly description?: Text;
  /** How long the customer is bound; absent: not at all. */
  readonly commitment?: string;
  /** What happens at its end; absent: not stated, so that what follows is unknown. */
  readonly renewal?: Renewal;
  /** How long before leaving the customer must say so. */
  readonly noticePeriod?: string;
  /** What leaving early costs. */
  readonly earlyTermination?: EarlyTermination;
  /** How long the customer may change their mind. */
  readonly coolingOff?: string;
}

const earlyTerminationSchema: Schema<EarlyTermination> = schemaOf<EarlyTermination>()(() =>
  z
    .strictObject({
      amounts: optional('obligation:increase', list(amountSchema()), 'Fixed amounts, one a currency.'),
      remaining: optional('obligation:increase', quantityText(), 'A share of the remaining recurring charges; "1" is all of them.'),
      prorate: required('obligation:any', z.enum(['none', 'full', 'linear']), 'How the charge falls with time.'),
    })
    .refine(value => (value.amounts === undefined) !== (value.remaining === undefined), {
      params: { rule: 'exactly-one', of: ['amounts', 'remaining'] },
    })
    .meta({ id: 'EarlyTermination' }),
);

/** The schema of a `Term`. */
export const termSchema: Schema<Term> = schemaOf<Term>()(() =>
  z
    .strictObject({
      id: required('identity', idText(), 'The id, unique within the offer.'),
      name: optional('presentation', textSchema(), 'The name that people read.'),
      description: optional('presentation', textSchema(), 'What it obliges to, in a sentence or two.'),
      commitment: optional('obligation:increase', durationText(), 'How long the customer is bound; absent: not at all.'),
      renewal: optional(
        'obligation:any',
        z.enum(['recommit', 'rolling', 'manual', 'end']),
        'What happens at the end of the commitment; absent: not stated.',
      ),
      noticePeriod: optional('obligation:increase', durationText(), 'How long before leaving the customer must say so.'),
      earlyTermination: optional('obligation', earlyTerminationSchema(), 'What leaving early costs.'),
      coolingOff: optional('obligation:decrease', durationText(), 'How long the customer may change their mind.'),
    })
    .meta({ id: 'Term' }),
);
