import * as z from 'zod';
import { type Characteristic, characteristicSchema } from './characteristic.js';
import { type Entity, entityShape } from './entity.js';
import { type FeatureValue, featureValueSchema } from './feature.js';
import { idText } from './primitives.js';
import { type Provisioning, provisioningSchema } from './provisioning.js';
import { type Relationship, relationshipSchema } from './relationship.js';
import { list, optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';
import { type Support, supportSchema } from './support.js';

/** What part a product plays. */
export type ProductKind = 'base' | 'addOn' | 'standalone' | 'device' | 'service';

/** What is sold: its kind, properties, features, relationships, provisioning and support (TMF620 ProductSpecification). */
export interface Product extends Entity {
  /** What part it plays. */
  readonly kind: ProductKind;
  /** The shelves it stands on. */
  readonly categories?: readonly string[];
  /** Its properties, fixed or chosen at order. */
  readonly characteristics?: readonly Characteristic[];
  /** What it does or includes: feature id to value. */
  readonly features?: Readonly<Record<string, FeatureValue>>;
  /** How it stands to other products. */
  readonly relationships?: readonly Relationship[];
  /** How it is brought to work. */
  readonly provisioning?: Provisioning;
  /** Who helps when it breaks. */
  readonly support?: Support;
}

/** The schema of a `Product`. */
export const productSchema: Schema<Product> = schemaOf<Product>()(() =>
  z
    .strictObject({
      ...entityShape(),
      kind: required('identity', z.enum(['base', 'addOn', 'standalone', 'device', 'service']), 'What part it plays.'),
      categories: optional('presentation', list(idText()), 'The categories it belongs to.'),
      characteristics: optional('characteristic', list(characteristicSchema()), 'Its properties, fixed or chosen at order.'),
      features: optional('allowance', recordOf(featureValueSchema()), 'What it does or includes: feature id to value.'),
      relationships: optional('eligibility', list(relationshipSchema()), 'How it stands to other products.'),
      provisioning: optional('operational', provisioningSchema(), 'How it is brought to work, and how soon.'),
      support: optional('operational', supportSchema(), 'Who helps when it breaks.'),
    })
    .meta({ id: 'Product' }),
);
