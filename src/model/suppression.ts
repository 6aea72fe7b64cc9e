import * as z from 'zod';
import { instantText } from './primitives.js';
import { required, type Schema, schemaOf } from './schema-kit.js';

/** An accepted finding: which, why, until when, and who answers for it. */
export interface Suppression {
  /** The code of the finding, such as `MON006`. */
  readonly code: string;
  /** Why it is accepted. */
  readonly reason: string;
  /** When it must be looked at again (exclusive). */
  readonly until: string;
  /** Who answers for it. */
  readonly owner: string;
}

/** The schema of a `Suppression`. */
export const suppressionSchema: Schema<Suppression> = schemaOf<Suppression>()(() =>
  z
    .strictObject({
      code: required('bookkeeping', z.string().min(1), 'The code of the accepted finding, such as "MON006".'),
      reason: required('bookkeeping', z.string().min(1), 'Why the finding is accepted.'),
      until: required('bookkeeping', instantText(), 'When the acceptance ends (exclusive).'),
      owner: required('bookkeeping', z.string().min(1), 'Who answers for it.'),
    })
    .meta({ id: 'Suppression' }),
);
