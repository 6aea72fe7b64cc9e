/** How the command imports and exports Stripe's objects. */
import { exportStripe } from '../../interchange/stripe/export-stripe.js';
import { importStripe } from '../../interchange/stripe/import-stripe.js';
import type { FormatFunctions } from './interchange-format.js';

/** The functions of the format. */
export const stripeFormat: FormatFunctions = {
  import: ([file], { id }) => importStripe(file?.text ?? '', { ...(file && { file: file.name }), ...(id && { id }) }),
  export: (catalogue, { with: { form } }) => exportStripe(catalogue, { form: form === 'resources' ? 'resources' : 'parameters' }),
};
