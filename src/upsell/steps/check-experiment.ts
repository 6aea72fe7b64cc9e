import { isCovered } from '../draw-variant.js';
import type { Step } from '../step.js';
import { passed, suppress } from '../verdict.js';

/** The customer takes part in the rule's experiment, if it has one. */
export const checkExperiment: Step = {
  step: 'experiment',
  concerns: ({ rule }) => rule.experiment !== undefined,
  check: ({ rule: { experiment } }, { customer }) =>
    experiment === undefined || isCovered(experiment, customer.id)
      ? passed
      : suppress('EXPERIMENT_HOLDOUT', { by: { kind: 'experiment', id: experiment.id } }),
};
