import * as z from 'zod';
import { idText } from './primitives.js';
import { optional, required, type Schema, schemaOf } from './schema-kit.js';

/** How a suggestion changes what the customer has. */
export interface TargetChange {
  /** When it takes effect. */
  readonly effective: 'immediate' | 'endOfTerm';
  /** What is charged for leaving the old commitment: none, all, or the linear rest. */
  readonly penalty: 'none' | 'full' | 'linear';
  /** From when the new commitment counts. */
  readonly commitmentStart: 'original' | 'now' | 'originalEnd';
}

/** What an upsell rule suggests. */
export interface Target {
  /** The offer. */
  readonly offer: string;
  /** The price plan; absent: the offer's default one. */
  readonly pricePlan?: string;
  /** The term; absent: the first that goes with the price plan. */
  readonly term?: string;
  /** Whether it comes on top or takes the place of something. */
  readonly action: 'add' | 'replace';
  /** The offer it takes the place of; absent: the held offer of the same family. */
  readonly replaces?: string;
  /** How the change is made. */
  readonly change?: TargetChange;
}

const targetChangeSchema: Schema<TargetChange> = schemaOf<TargetChange>()(() =>
  z
    .strictObject({
      effective: required('upsell', z.enum(['immediate', 'endOfTerm']), 'When it takes effect.'),
      penalty: required('upsell', z.enum(['none', 'full', 'linear']), 'What is charged for leaving the old commitment.'),
      commitmentStart: required('upsell', z.enum(['original', 'now', 'originalEnd']), 'From when the new commitment counts.'),
    })
    .meta({ id: 'TargetChange' }),
);

/** The schema of a `Target`. */
export const targetSchema: Schema<Target> = schemaOf<Target>()(() =>
  z
    .strictObject({
      offer: required('upsell', idText(), 'The offer.'),
      pricePlan: optional('upsell', idText(), 'The price plan; absent: the default one of the offer.'),
      term: optional('upsell', idText(), 'The term; absent: the first that goes with the price plan.'),
      action: required('upsell', z.enum(['add', 'replace']), 'Whether it comes on top or takes the place of something.'),
      replaces: optional('upsell', idText(), 'The offer it takes the place of; absent: the held offer of the same family.'),
      change: optional('upsell', targetChangeSchema(), 'How the change is made.'),
    })
    .meta({ id: 'Target' }),
);
