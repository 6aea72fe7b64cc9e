import * as z from 'zod';
import type { PhaseKind } from './price-plan.js';
import { durationText, idText } from './primitives.js';
import type { ProductKind } from './product.js';
import { list, optional, required, type Schema, schemaOf } from './schema-kit.js';

/** Which changes a case is about; every named field must fit. */
export interface ChangeMatch {
  /** The product that is left. */
  readonly fromProduct?: string;
  /** The product that is taken. */
  readonly toProduct?: string;
  /** The kind of the product that is left. */
  readonly kind?: ProductKind;
  /** The kind of the product that is taken. */
  readonly toKind?: ProductKind;
  /** The kind of phase in which the change is made. */
  readonly phase?: PhaseKind;
  /** The billing period that is left; `P0D`: one without a billing period. */
  readonly fromPeriod?: string;
  /** The billing period that is taken; `P0D`: one without a billing period. */
  readonly toPeriod?: string;
  /** The price list that is left. */
  readonly fromPriceList?: string;
  /** The price list that is taken. */
  readonly toPriceList?: string;
}

/** When a change or a cancellation takes effect. */
export type ChangeTiming = 'immediate' | 'endOfTerm' | 'startOfTerm' | 'illegal';

/** From which date the phases of the new price plan are counted. */
export type PhaseAlignment = 'startOfBundle' | 'startOfHolding' | 'changeOfPlan' | 'changeOfPriceList';

/** Whose bill day counts. */
export type BillingAlignment = 'account' | 'bundle' | 'holding';

/** One case: the first that matches decides; the last has no `when`. */
export interface PolicyCase<Decision extends string> {
  /** Which changes it is about; absent: all. */
  readonly when?: ChangeMatch;
  /** What it decides. */
  readonly then: Decision;
}

/** How changes of holdings are made; each list is read from the top, and the first match decides. */
export interface ChangePolicy {
  /** When a change takes effect. */
  readonly change?: readonly PolicyCase<ChangeTiming>[];
  /** From which date the phases count after a change. */
  readonly changeAlignment?: readonly PolicyCase<PhaseAlignment>[];
  /** When a cancellation takes effect. */
  readonly cancel?: readonly PolicyCase<ChangeTiming>[];
  /** From which date the phases of a new holding count. */
  readonly create?: readonly PolicyCase<PhaseAlignment>[];
  /** Whose bill day counts. */
  readonly billing?: readonly PolicyCase<BillingAlignment>[];
  /** The price list after a change, by id. */
  readonly priceList?: readonly PolicyCase<string>[];
}

const changeMatchSchema: Schema<ChangeMatch> = schemaOf<ChangeMatch>()(() =>
  z
    .strictObject({
      fromProduct: optional('obligation:any', idText(), 'The product that is left.'),
      toProduct: optional('obligation:any', idText(), 'The product that is taken.'),
      kind: optional(
        'obligation:any',
        z.enum(['base', 'addOn', 'standalone', 'device', 'service']),
        'The kind of the product that is left.',
      ),
      toKind: optional(
        'obligation:any',
        z.enum(['base', 'addOn', 'standalone', 'device', 'service']),
        'The kind of the product that is taken.',
      ),
      phase: optional(
        'obligation:any',
        z.enum(['trial', 'discount', 'fixedTerm', 'evergreen']),
        'The kind of phase in which the change is made.',
      ),
      fromPeriod: optional('obligation:any', durationText(), 'The billing period that is left; P0D: one without a billing period.'),
      toPeriod: optional('obligation:any', durationText(), 'The billing period that is taken; P0D: one without a billing period.'),
      fromPriceList: optional('obligation:any', idText(), 'The price list that is left.'),
      toPriceList: optional('obligation:any', idText(), 'The price list that is taken.'),
    })
    .meta({ id: 'ChangeMatch' }),
);

function casesOf<D extends string>(decision: z.ZodType<D>): z.ZodType<readonly PolicyCase<D>[]> {
  const policyCase = schemaOf<PolicyCase<string>>()(() =>
    z
      .strictObject({
        when: optional('obligation', changeMatchSchema(), 'Which changes it is about; absent: all (the last case).'),
        then: required('obligation:any', decision as z.ZodType<string>, 'What it decides.'), // widened for the proof; narrowed again by the return type
      })
      .meta({ noun: 'case' }),
  );
  return list(policyCase()) as z.ZodType<readonly PolicyCase<D>[]>; // `then` is validated by `decision`, which yields D
}

/** The schema of a `ChangePolicy`. */
export const changePolicySchema: Schema<ChangePolicy> = schemaOf<ChangePolicy>()(() => {
  const timing: z.ZodType<ChangeTiming> = z.enum(['immediate', 'endOfTerm', 'startOfTerm', 'illegal']);
  const alignment: z.ZodType<PhaseAlignment> = z.enum(['startOfBundle', 'startOfHolding', 'changeOfPlan', 'changeOfPriceList']);
  const billing: z.ZodType<BillingAlignment> = z.enum(['account', 'bundle', 'holding']);
  return z
    .strictObject({
      change: optional('obligation', casesOf(timing), 'When a change takes effect.'),
      changeAlignment: optional('obligation', casesOf(alignment), 'From which date the phases count after a change.'),
      cancel: optional('obligation', casesOf(timing), 'When a cancellation takes effect.'),
      create: optional('obligation', casesOf(alignment), 'From which date the phases of a new holding count.'),
      billing: optional('finance', casesOf(billing), 'Whose bill day counts.'),
      priceList: optional('price', casesOf(idText()), 'The price list after a change, by id.'),
    })
    .meta({ id: 'ChangePolicy' });
});
