import * as z from 'zod';
import { type Condition, conditionSchema } from './condition.js';
import {
  type Caps,
  type CoolDown,
  capsSchema,
  coolDownSchema,
  type Experiment,
  experimentSchema,
  type Fatigue,
  fatigueSchema,
  type QuietHours,
  quietHoursSchema,
} from './contact-policy.js';
import { type Context, contextSchema } from './context.js';
import { type Customer, customerSchema } from './customer.js';
import { type Entity, entityShape } from './entity.js';
import { idText, instantText } from './primitives.js';
import { type Ranking, rankingSchema } from './ranking.js';
import { type Say, saySchema } from './say.js';
import { filledList, list, optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';
import { type Target, targetSchema } from './upsell-target.js';

/** What a rule is about. */
export type UpsellKind = 'upgrade' | 'crossSell' | 'addOn' | 'renewal' | 'retention' | 'rightSize' | 'migration';

/** Why a rule speaks: marketing needs consent, service and regulatory answers do not. */
export type UpsellPurpose = 'marketing' | 'service' | 'regulatory';

/** A customer for whom the rule's outcome is known; the rule book replays it. */
export interface UpsellExample {
  /** What it shows, in words. */
  readonly name?: string;
  /** The customer. */
  readonly customer: Customer;
  /** The circumstances. */
  readonly context: Context;
  /** What comes out: ranked, suppressed with a code, or unknown. */
  readonly expect: 'ranked' | 'suppressed' | 'unknown';
  /** The code of a suppression. */
  readonly code?: string;
}

/** When to suggest which offer to whom, and what to say. */
export interface UpsellRule extends Entity {
  /** What it is about. */
  readonly kind: UpsellKind;
  /** Why it speaks. */
  readonly purpose: UpsellPurpose;
  /** Who answers for it. */
  readonly owner?: string;
  /** When it must be looked at again. */
  readonly reviewBy?: string;
  /** Whether it makes sense now. */
  readonly when: Condition;
  /** Whether it is good for the customer. */
  readonly suits?: Condition;
  /** Whether the customer has a need that justifies paying more. */
  readonly need?: Condition;
  /** What it suggests. */
  readonly targets: readonly Target[];
  /** The factors of its score. */
  readonly ranking?: Ranking;
  /** Of one group only the best is shown. */
  readonly exclusionGroup?: string;
  /** How often it may be shown. */
  readonly caps?: Caps;
  /** How long it rests after an answer. */
  readonly coolDown?: CoolDown;
  /** How often is too often. */
  readonly fatigue?: Fatigue;
  /** The classes of consent that facts with a prefix need. */
  readonly consent?: Readonly<Record<string, readonly string[]>>;
  /** In which channels it speaks; absent: in all. */
  readonly channels?: readonly string[];
  /** Hours in which it keeps silent. */
  readonly quietHours?: QuietHours;
  /** An experiment with its words. */
  readonly experiment?: Experiment;
  /** The words for the rep. */
  readonly say: Say;
  /** Customers for whom the outcome is known. */
  readonly examples?: readonly UpsellExample[];
}

const upsellExampleSchema: Schema<UpsellExample> = schemaOf<UpsellExample>()(() =>
  z
    .strictObject({
      name: optional('bookkeeping', z.string().min(1), 'What it shows, in words.'),
      customer: required('bookkeeping', customerSchema(), 'The customer.'),
      context: required('bookkeeping', contextSchema(), 'The circumstances.'),
      expect: required('bookkeeping', z.enum(['ranked', 'suppressed', 'unknown']), 'What comes out.'),
      code: optional('bookkeeping', z.string().min(1), 'The code of a suppression.'),
    })
    .meta({ id: 'UpsellExample' }),
);

/** The schema of an `UpsellRule`. */
export const upsellRuleSchema: Schema<UpsellRule> = schemaOf<UpsellRule>()(() =>
  z
    .strictObject({
      ...entityShape(),
      kind: required(
        'upsell',
        z.enum(['upgrade', 'crossSell', 'addOn', 'renewal', 'retention', 'rightSize', 'migration']),
        'What it is about.',
      ),
      purpose: required('legal:any', z.enum(['marketing', 'service', 'regulatory']), 'Why it speaks: marketing needs consent.'),
      owner: optional('bookkeeping', z.string().min(1), 'Who answers for it.'),
      reviewBy: optional('bookkeeping', instantText(), 'When it must be looked at again.'),
      when: required('upsell', conditionSchema(), 'Whether it makes sense now.'),
      suits: optional('upsell', conditionSchema(), 'Whether it is good for the customer.'),
      need: optional('upsell', conditionSchema(), 'Whether the customer has a need that justifies paying more.'),
      targets: required('upsell', filledList(targetSchema()), 'What it suggests.'),
      ranking: optional('upsell', rankingSchema(), 'The factors of its score.'),
      exclusionGroup: optional('upsell', idText(), 'Of one group only the best is shown.'),
      caps: optional('upsell', capsSchema(), 'How often it may be shown.'),
      coolDown: optional('upsell', coolDownSchema(), 'How long it rests after an answer.'),
      fatigue: optional('upsell', fatigueSchema(), 'How often is too often.'),
      consent: optional(
        'legal',
        recordOf(list(z.string().min(1))),
        'The classes of consent that facts with a prefix need: prefix to classes.',
      ),
      channels: optional('upsell', list(idText()), 'In which channels it speaks; absent: in all.'),
      quietHours: optional('upsell', quietHoursSchema(), 'Hours in which it keeps silent, in the time zone of the catalogue.'),
      experiment: optional('upsell', experimentSchema(), 'An experiment with its words.'),
      say: required('presentation', saySchema(), 'The words for the rep.'),
      examples: optional('bookkeeping', list(upsellExampleSchema()), 'Customers for whom the outcome is known.'),
    })
    .meta({ id: 'UpsellRule' }),
);
