import type { Step } from '../step.js';
import { passed, suppress } from '../verdict.js';

/** No rule and no condition of an offer reads a protected fact without a lawful basis, or a fact of influence at all. */
export const checkFacts: Step = {
  step: 'facts',
  concerns: ({ forbiddenFact }) => forbiddenFact !== undefined,
  check: ({ forbiddenFact }) =>
    forbiddenFact === undefined ? passed : suppress('FACT_FORBIDDEN', { by: { kind: 'fact', id: forbiddenFact } }),
};
