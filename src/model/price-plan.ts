import * as z from 'zod';
import { type Charge, chargeSchema } from './charge.js';
import { type Entity, entityShape } from './entity.js';
import { count, durationText, idText, instantText } from './primitives.js';
import { buildOnce, filledList, list, optional, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** What a phase is for. */
export type PhaseKind = 'trial' | 'discount' | 'fixedTerm' | 'evergreen';

/** A stretch of a price plan with its own charges. */
export interface Phase {
  /** Its id, unique within the price plan. */
  readonly id: string;
  /** The name that people read. */
  readonly name?: Text;
  /** What it is for. */
  readonly kind: PhaseKind;
  /** How long it lasts; absent on the last only, and then endless. */
  readonly duration?: string;
  /** What is charged in it. */
  readonly charges: readonly Charge[];
}

/** When existing subscribers move to a new price. */
export type ExistingSubscriberMode = 'keep' | 'moveNow' | 'moveAtPeriodStart' | 'moveAtRenewal' | 'moveAtCommitmentEnd';

/** What a new version of a price plan means for those who already have it. */
export interface ExistingSubscribers {
  /** Whether they keep what they were sold, or when they move. */
  readonly mode: ExistingSubscriberMode;
  /** Not before this day. */
  readonly from?: string;
  /** How many days before it they are told. */
  readonly noticeDays?: number;
}

/** What follows the last phase when it ends. */
export type AfterPlan = 'end' | 'renew' | { readonly pricePlan: string };

/** How a part of a period is charged. */
export type PlanProration = 'none' | 'byDay' | 'bySecond';

/** What an offer costs: phases, each with charges (TMF620 ProductOfferingPrice). */
export interface PricePlan extends Entity {
  /** The phases, in order. */
  readonly phases: readonly Phase[];
  /** The terms it goes with; absent: any. */
  readonly terms?: readonly string[];
  /** The price lists it stands on; absent: the default one. */
  readonly priceLists?: readonly string[];
  /** What a new version means for existing subscribers; absent: they keep what they were sold. */
  readonly existingSubscribers?: ExistingSubscribers;
  /** How a part of a period is charged. */
  readonly proration: PlanProration;
  /** Whether its amounts include tax. */
  readonly taxIncluded?: boolean;
  /** What follows the last phase when it ends; absent: it ends. */
  readonly after?: AfterPlan;
}

const phaseSchema: Schema<Phase> = schemaOf<Phase>()(() =>
  z
    .strictObject({
      id: required('identity', idText(), 'The id, unique within the price plan.'),
      name: optional('presentation', textSchema(), 'The name that people read.'),
      kind: required('price:any', z.enum(['trial', 'discount', 'fixedTerm', 'evergreen']), 'What it is for.'),
      duration: optional('price:any', durationText(), 'How long it lasts; absent on the last only, and then endless.'),
      charges: required('price', list(chargeSchema()), 'What is charged in it.'),
    })
    .meta({ id: 'Phase' }),
);

const existingSubscribersSchema: Schema<ExistingSubscribers> = schemaOf<ExistingSubscribers>()(() =>
  z
    .strictObject({
      mode: required(
        'legal:any',
        z.enum(['keep', 'moveNow', 'moveAtPeriodStart', 'moveAtRenewal', 'moveAtCommitmentEnd']),
        'Whether they keep what they were sold, or when they move.',
      ),
      from: optional('legal:any', instantText(), 'Not before this day.'),
      noticeDays: optional('legal:decrease', count(), 'How many days before it they are told.'),
    })
    .meta({ id: 'ExistingSubscribers' }),
);

const afterPlanSchema: Schema<AfterPlan> = buildOnce(() =>
  z
    .union([
      z.enum(['end', 'renew']),
      z.strictObject({ pricePlan: required('reference', idText(), 'The price plan that follows.') }).meta({ noun: 'next price plan' }),
    ])
    .meta({ id: 'AfterPlan' }),
);

/** The schema of a `PricePlan`. */
export const pricePlanSchema: Schema<PricePlan> = schemaOf<PricePlan>()(() =>
  z
    .strictObject({
      ...entityShape(),
      phases: required('price', filledList(phaseSchema()), 'The phases, in order.'),
      terms: optional('obligation:any', list(idText()), 'The terms it goes with; absent: any.'),
      priceLists: optional('price:any', list(idText()), 'The price lists it stands on; absent: the default one.'),
      existingSubscribers: optional('legal', existingSubscribersSchema(), 'What a new version means for those who already have it.'),
      proration: required('price:any', z.enum(['none', 'byDay', 'bySecond']), 'How a part of a period is charged.'),
      taxIncluded: optional('finance:any', z.boolean(), 'Whether its amounts include tax.'),
      after: optional('price:any', afterPlanSchema(), 'What follows the last phase when it ends; absent: it ends.'),
    })
    .meta({ id: 'PricePlan' }),
);
