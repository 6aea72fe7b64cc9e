import { findNamed } from '../find-named.js';
import type { Step } from '../step.js';
import { passed, suppress } from '../verdict.js';

/** The offer is in stock; one that the context does not name is not limited. */
export const checkStock: Step = {
  step: 'stock',
  check: ({ offer }, { context }) => ((findNamed(context.stock, offer) ?? 1) > 0 ? passed : suppress('OUT_OF_STOCK')),
};
