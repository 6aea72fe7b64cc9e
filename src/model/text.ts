import * as z from 'zod';
import { recordOf, type Schema } from './schema-kit.js';

/** Text for people: one string for every locale, or a map from locale to string. */
export type Text = string | Readonly<Record<string, string>>;

let built: z.ZodType<Text> | undefined;

/** The schema of `Text`. */
export const textSchema: Schema<Text> = () => {
  built ??= z.union([z.string(), recordOf(z.string())]).meta({ id: 'Text' });
  return built;
};
