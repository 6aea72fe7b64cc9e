import * as z from 'zod';
import { type Amount, amountSchema } from './amount.js';
import { decimalText, quantityText } from './primitives.js';
import { buildOnce, filledList, list, optional, required, type Schema, schemaOf } from './schema-kit.js';

/** What an accepted suggestion is worth, by currency. */
export interface RankingValue {
  /** The amounts. */
  readonly amounts: readonly Amount[];
}

/** How likely a yes is: a decimal, or a fact that holds one. */
export type Propensity = string | { readonly fact: string };

/** How an intent weighs, in hundredths: 150 is one and a half. */
export interface ContextWeight {
  /** The intent of the conversation, such as `cancel`. */
  readonly intent: string;
  /** Its weight in hundredths, as a decimal string. */
  readonly weight: string;
}

/** The factors of a rule's score. */
export interface Ranking {
  /** What a yes is worth. */
  readonly value?: RankingValue;
  /** How likely a yes is. */
  readonly propensity?: Propensity;
  /** How the intent of the conversation weighs. */
  readonly context?: readonly ContextWeight[];
  /** Business levers in hundredths, which are added up: 10 is a tenth more. */
  readonly levers?: readonly string[];
}

/** The factors that count where a rule names none, or where the one it names is unknown. */
export interface RankingDefaults {
  /** What a yes is worth. */
  readonly value: RankingValue;
  /** How likely a yes is, as a decimal string. */
  readonly propensity: string;
}

const rankingValueSchema: Schema<RankingValue> = schemaOf<RankingValue>()(() =>
  z.strictObject({ amounts: required('upsell', filledList(amountSchema()), 'The amounts, one a currency.') }).meta({ id: 'RankingValue' }),
);

const contextWeightSchema: Schema<ContextWeight> = schemaOf<ContextWeight>()(() =>
  z
    .strictObject({
      intent: required('upsell', z.string().min(1), 'The intent of the conversation, such as "cancel".'),
      weight: required('upsell', quantityText(), 'Its weight in hundredths: "150" is one and a half.'),
    })
    .meta({ id: 'ContextWeight' }),
);

const propensitySchema: Schema<Propensity> = buildOnce(() =>
  z
    .union([
      quantityText(),
      z.strictObject({ fact: required('upsell', z.string(), 'The fact that holds it.') }).meta({ noun: 'propensity' }),
    ])
    .meta({ id: 'Propensity' }),
);

/** The schema of a `Ranking`. */
export const rankingSchema: Schema<Ranking> = schemaOf<Ranking>()(() =>
  z
    .strictObject({
      value: optional('upsell', rankingValueSchema(), 'What a yes is worth.'),
      propensity: optional('upsell', propensitySchema(), 'How likely a yes is: a decimal, or a fact that holds one.'),
      context: optional('upsell', list(contextWeightSchema()), 'How the intent of the conversation weighs.'),
      levers: optional('upsell', list(decimalText()), 'Business levers in hundredths; they are added up.'),
    })
    .meta({ id: 'Ranking' }),
);

/** The schema of `RankingDefaults`. */
export const rankingDefaultsSchema: Schema<RankingDefaults> = schemaOf<RankingDefaults>()(() =>
  z
    .strictObject({
      value: required('upsell', rankingValueSchema(), 'What a yes is worth where a rule does not say.'),
      propensity: required('upsell', quantityText(), 'How likely a yes is where a rule does not say.'),
    })
    .meta({ id: 'RankingDefaults' }),
);
