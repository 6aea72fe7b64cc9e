import * as z from 'zod';
import { durationText } from './primitives.js';
import { list, optional, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** A question that customers ask, and its answer. */
export interface HelpText {
  /** The question or trouble. */
  readonly question: Text;
  /** The answer. */
  readonly answer: Text;
}

/** Who helps when it breaks. */
export interface Support {
  /** The ways to reach support, such as `phone` or `chat`. */
  readonly channels: readonly string[];
  /** When it is open, in words. */
  readonly hours?: Text;
  /** How soon somebody answers. */
  readonly responseTime?: string;
  /** Questions with their answers. */
  readonly help?: readonly HelpText[];
}

const helpTextSchema: Schema<HelpText> = schemaOf<HelpText>()(() =>
  z
    .strictObject({
      question: required('presentation', textSchema(), 'The question or trouble.'),
      answer: required('presentation', textSchema(), 'The answer.'),
    })
    .meta({ id: 'HelpText' }),
);

/** The schema of `Support`. */
export const supportSchema: Schema<Support> = schemaOf<Support>()(() =>
  z
    .strictObject({
      channels: required('operational:narrow', list(z.string().min(1)), 'The ways to reach support: "phone", "chat" …'),
      hours: optional('operational', textSchema(), 'When it is open, in words.'),
      responseTime: optional('operational:increase', durationText(), 'How soon somebody answers.'),
      help: optional('presentation', list(helpTextSchema()), 'Questions with their answers.'),
    })
    .meta({ id: 'Support' }),
);
