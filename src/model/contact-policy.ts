import * as z from 'zod';
import { count, durationText, idText, quantityText, timeOfDay } from './primitives.js';
import { type SayOverride, sayOverrideSchema } from './say.js';
import { list, optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';

/** How often a rule may be shown at all. */
export interface Caps {
  /** How often to one customer. */
  readonly perCustomer?: number;
  /** How often in all; the count so far is given in the context. */
  readonly total?: number;
}

/** How long a rule rests after an answer. */
export interface CoolDown {
  /** After a no. */
  readonly afterDecline?: string;
  /** After a no with this reason. */
  readonly byReason?: Readonly<Record<string, string>>;
  /** After a yes. */
  readonly afterAccept?: string;
}

/** What a contact can end in. */
export type ContactEvent = 'presented' | 'accepted' | 'declined' | 'ordered' | 'cancelled';

/** How often is too often, and how long the rest is then. */
export interface Fatigue {
  /** What is counted. */
  readonly event: ContactEvent;
  /** How many are still well. */
  readonly max: number;
  /** In which time. */
  readonly per: string;
  /** How long the rule rests then. */
  readonly pause: string;
}

/** Hours in which nobody is disturbed, in the catalogue's time zone; they may run over midnight. */
export interface QuietHours {
  /** First minute, inclusive. */
  readonly from: string;
  /** First minute after them. */
  readonly until: string;
}

/** One variant of an experiment. */
export interface Variant {
  /** Its id. */
  readonly id: string;
  /** Its share, as a decimal string; shares are relative to one another. */
  readonly weight: string;
  /** The words it says instead. */
  readonly say?: SayOverride;
}

/** An experiment with words, never with prices. */
export interface Experiment {
  /** Its id. */
  readonly id: string;
  /** The seed of its draw. */
  readonly seed: string;
  /** Which share of the customers takes part, as a decimal string from 0 to 1; the others do not see the rule. */
  readonly coverage: string;
  /** The variants. */
  readonly variants: readonly Variant[];
}

/** The schema of `Caps`. */
export const capsSchema: Schema<Caps> = schemaOf<Caps>()(() =>
  z
    .strictObject({
      perCustomer: optional('upsell', count(), 'How often to one customer.'),
      total: optional('upsell', count(), 'How often in all.'),
    })
    .meta({ id: 'Caps' }),
);

/** The schema of a `CoolDown`. */
export const coolDownSchema: Schema<CoolDown> = schemaOf<CoolDown>()(() =>
  z
    .strictObject({
      afterDecline: optional('upsell', durationText(), 'After a no.'),
      byReason: optional('upsell', recordOf(durationText()), 'After a no with this reason.'),
      afterAccept: optional('upsell', durationText(), 'After a yes.'),
    })
    .meta({ id: 'CoolDown' }),
);

/** The schema of `Fatigue`. */
export const fatigueSchema: Schema<Fatigue> = schemaOf<Fatigue>()(() =>
  z
    .strictObject({
      event: required('upsell', z.enum(['presented', 'accepted', 'declined', 'ordered', 'cancelled']), 'What is counted.'),
      max: required('upsell', count(), 'How many are still well.'),
      per: required('upsell', durationText(), 'In which time.'),
      pause: required('upsell', durationText(), 'How long the rule rests then.'),
    })
    .meta({ id: 'Fatigue' }),
);

/** The schema of `QuietHours`. */
export const quietHoursSchema: Schema<QuietHours> = schemaOf<QuietHours>()(() =>
  z
    .strictObject({
      from: required('upsell', timeOfDay(), 'First minute, inclusive.'),
      until: required('upsell', timeOfDay(), 'First minute after them.'),
    })
    .meta({ id: 'QuietHours' }),
);

const variantSchema: Schema<Variant> = schemaOf<Variant>()(() =>
  z
    .strictObject({
      id: required('upsell', idText(), 'The id.'),
      weight: required('upsell', quantityText(), 'Its share, relative to the others.'),
      say: optional('presentation', sayOverrideSchema(), 'The words it says instead.'),
    })
    .meta({ id: 'Variant' }),
);

/** The schema of an `Experiment`. */
export const experimentSchema: Schema<Experiment> = schemaOf<Experiment>()(() =>
  z
    .strictObject({
      id: required('upsell', idText(), 'The id.'),
      seed: required('upsell', z.string().min(1), 'The seed of its draw.'),
      coverage: required('upsell', quantityText(), 'Which share of the customers takes part, from 0 to 1.'),
      variants: required('upsell', list(variantSchema()), 'The variants.'),
    })
    .meta({ id: 'Experiment' }),
);
