import * as z from 'zod';
import { type Condition, conditionSchema } from './condition.js';
import { durationText, idText } from './primitives.js';
import { list, optional, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** One step of bringing a product to work. */
export interface ProvisioningStep {
  /** Its id, unique within the product. */
  readonly id: string;
  /** What is done, in words. */
  readonly name: Text;
  /** How long it takes. */
  readonly duration?: string;
  /** Steps that must be done before it. */
  readonly after?: readonly string[];
}

/** How a product is brought to work, and how soon. */
export interface Provisioning {
  /** How long it takes in all. */
  readonly leadTime?: string;
  /** What must hold before it can work at all (serviceability). */
  readonly needs?: Condition;
  /** The steps. */
  readonly steps?: readonly ProvisioningStep[];
}

const provisioningStepSchema: Schema<ProvisioningStep> = schemaOf<ProvisioningStep>()(() =>
  z
    .strictObject({
      id: required('operational', idText(), 'The id, unique within the product.'),
      name: required('operational', textSchema(), 'What is done, in words.'),
      duration: optional('operational:increase', durationText(), 'How long it takes.'),
      after: optional('operational', list(idText()), 'Steps that must be done before it.'),
    })
    .meta({ id: 'ProvisioningStep' }),
);

/** The schema of `Provisioning`. */
export const provisioningSchema: Schema<Provisioning> = schemaOf<Provisioning>()(() =>
  z
    .strictObject({
      leadTime: optional('operational:increase', durationText(), 'How long it takes in all.'),
      needs: optional('eligibility', conditionSchema(), 'What must hold before it can work at all, such as coverage.'),
      steps: optional('operational', list(provisioningStepSchema()), 'The steps.'),
    })
    .meta({ id: 'Provisioning' }),
);
