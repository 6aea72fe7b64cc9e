import * as z from 'zod';
import { buildOnce, recordOf, type Schema } from './schema-kit.js';

/** Text for people: one string for every locale, or a map from locale to string. */
export type Text = string | Readonly<Record<string, string>>;

/** The schema of `Text`. */
export const textSchema: Schema<Text> = buildOnce(() => z.union([z.string(), recordOf(z.string())]).meta({ id: 'Text' }));
