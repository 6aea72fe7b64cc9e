import * as z from 'zod';
import { type CharacteristicValues, characteristicValuesSchema } from './characteristic.js';
import { type Condition, conditionSchema } from './condition.js';
import { type Entity, entityShape } from './entity.js';
import { type OfferGroup, type OfferItem, offerGroupSchema, offerItemSchema } from './offer-item.js';
import { count, idText } from './primitives.js';
import { type Relationship, relationshipSchema } from './relationship.js';
import { list, optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';
import { type Term, termSchema } from './term.js';
import { type Text, textSchema } from './text.js';

/** One requirement on who may buy an offer, with the words for a refusal. */
export interface EligibilityRequirement {
  /** What must hold. */
  readonly when: Condition;
  /** Why, in words for the rep. */
  readonly reason: Text;
}

/** How something is sold: a product, a bundle, or a product with options (TMF620 ProductOffering). */
export interface Offer extends Entity {
  /** The product sold. */
  readonly product?: string;
  /** The shelves it stands on itself, beside those of its product. */
  readonly categories?: readonly string[];
  /** Members of a bundle. */
  readonly items?: readonly OfferItem[];
  /** Groups of options to choose from. */
  readonly groups?: readonly OfferGroup[];
  /** The price plans it can be bought on. */
  readonly pricePlans?: readonly string[];
  /** The one taken when none is named. */
  readonly defaultPricePlan?: string;
  /** The contract terms it can be bought under. */
  readonly terms?: readonly Term[];
  /** Who may buy it. */
  readonly eligibility?: readonly EligibilityRequirement[];
  /** Characteristics of the product that this offer fixes. */
  readonly characteristics?: Readonly<Record<string, CharacteristicValues>>;
  /** How it stands to other offers. */
  readonly relationships?: readonly Relationship[];
  /** Where it is sold; absent: in every channel. */
  readonly channels?: readonly string[];
  /** In which markets; absent: in all. */
  readonly markets?: readonly string[];
  /** To which segments; absent: to all. */
  readonly segments?: readonly string[];
  /** Whether it is sold by itself; false: only as part of another offer. */
  readonly sellable?: boolean;
  /** How many a customer may have. */
  readonly maxPerCustomer?: number;
  /** Offers that replace one another belong to one family. */
  readonly family?: string;
  /** The offer that takes its place, or `"none"`. */
  readonly successor?: string;
}

const eligibilityRequirementSchema: Schema<EligibilityRequirement> = schemaOf<EligibilityRequirement>()(() =>
  z
    .strictObject({
      when: required('eligibility', conditionSchema(), 'What must hold.'),
      reason: required('presentation', textSchema(), 'Why, in words for the rep.'),
    })
    .meta({ id: 'EligibilityRequirement' }),
);

/** The schema of an `Offer`. */
export const offerSchema: Schema<Offer> = schemaOf<Offer>()(() =>
  z
    .strictObject({
      ...entityShape(),
      product: optional('reference', idText(), 'The product sold.'),
      categories: optional('presentation', list(idText()), 'The categories it belongs to itself, beside those of its product.'),
      items: optional('reference', list(offerItemSchema()), 'Members of a bundle.'),
      groups: optional('reference', list(offerGroupSchema()), 'Groups of options to choose from.'),
      pricePlans: optional('price', list(idText()), 'The price plans it can be bought on.'),
      defaultPricePlan: optional('price:any', idText(), 'The one taken when none is named.'),
      terms: optional('obligation', list(termSchema()), 'The contract terms it can be bought under.'),
      eligibility: optional('eligibility', list(eligibilityRequirementSchema()), 'Who may buy it.'),
      characteristics: optional(
        'characteristic',
        recordOf(characteristicValuesSchema()),
        'Characteristics of the product that this offer fixes.',
      ),
      relationships: optional('eligibility', list(relationshipSchema()), 'How it stands to other offers.'),
      channels: optional('offerability:narrow', list(idText()), 'Where it is sold; absent: everywhere.'),
      markets: optional('offerability:narrow', list(idText()), 'In which markets; absent: in all.'),
      segments: optional('offerability:narrow', list(idText()), 'To which segments; absent: to all.'),
      sellable: optional('offerability', z.boolean(), 'false: only sold as part of another offer.'),
      maxPerCustomer: optional('offerability:decrease', count().min(1), 'How many a customer may have.'),
      family: optional('identity', idText(), 'Offers that replace one another belong to one family.'),
      successor: optional('reference', idText(), 'The offer that takes its place, or "none".'),
    })
    .refine(value => value.product !== undefined || value.items !== undefined || value.groups !== undefined, {
      params: { rule: 'at-least-one', of: ['product', 'items', 'groups'] },
    })
    .meta({ id: 'Offer' }),
);
