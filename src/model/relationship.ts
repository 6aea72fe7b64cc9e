import * as z from 'zod';
import { type Condition, conditionSchema } from './condition.js';
import { count, idText } from './primitives.js';
import { filledList, optional, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** How one thing stands to another. */
export type RelationshipKind = 'requires' | 'excludes' | 'includes' | 'recommends' | 'upgradesTo' | 'substitutes';

/** A relationship to one target, to any of several, or to at least n of them; on a product the targets are products, on an offer offers. */
export interface Relationship {
  /** How it stands to the target. */
  readonly kind: RelationshipKind;
  /** The one target. */
  readonly target?: string;
  /** Any one of these. */
  readonly anyOf?: readonly string[];
  /** How many of `of` at least. */
  readonly atLeast?: number;
  /** The things that `atLeast` counts. */
  readonly of?: readonly string[];
  /** When the relationship applies. */
  readonly when?: Condition;
  /** How to explain it. */
  readonly text?: Text;
}

function hasOneTarget(value: { target?: string; anyOf?: readonly string[]; atLeast?: number; of?: readonly string[] }): boolean {
  const forms = [value.target, value.anyOf, value.of].filter(form => form !== undefined).length;
  return forms === 1 && (value.atLeast === undefined) === (value.of === undefined);
}

/** The schema of a `Relationship`. */
export const relationshipSchema: Schema<Relationship> = schemaOf<Relationship>()(() =>
  z
    .strictObject({
      kind: required(
        'eligibility:any',
        z.enum(['requires', 'excludes', 'includes', 'recommends', 'upgradesTo', 'substitutes']),
        'How it stands to the target.',
      ),
      target: optional('eligibility', idText(), 'The one target.'),
      anyOf: optional('eligibility:narrow', filledList(idText()), 'Any one of these.'),
      atLeast: optional('eligibility:increase', count().min(1), 'How many of "of" at least.'),
      of: optional('eligibility:narrow', filledList(idText()), 'The things that "atLeast" counts.'),
      when: optional('eligibility', conditionSchema(), 'When the relationship applies.'),
      text: optional('presentation', textSchema(), 'How to explain it.'),
    })
    .refine(hasOneTarget, { params: { rule: 'exactly-one', of: ['target', 'anyOf', 'atLeast with of'] } })
    .meta({ id: 'Relationship' }),
);
