import * as z from 'zod';
import { count, idText } from './primitives.js';
import { buildOnce, filledList, list, optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** The price plan of a member: one for all, or one for each price plan of the parent (parent's price plan to member's). */
export type ItemPricePlan = string | Readonly<Record<string, string>>;

/** A member of a bundle or an option of a group. */
export interface OfferItem {
  /** The member offer. */
  readonly offer: string;
  /** The price plan it is taken on, perhaps by that of the parent; absent: its default one. */
  readonly pricePlan?: ItemPricePlan;
  /** How many at least; 0 makes it optional. */
  readonly min: number;
  /** How many at most. */
  readonly max: number;
  /** How many when nothing is chosen. */
  readonly default?: number;
  /** true: its own price is charged; false: it is included in the parent's price. */
  readonly charged: boolean;
}

/** A group of options of which the customer chooses between min and max (a mandatory family has min 1). */
export interface OfferGroup {
  /** Its id, unique within the offer. */
  readonly id: string;
  /** The name that people read. */
  readonly name?: Text;
  /** How many options at least. */
  readonly min: number;
  /** How many options at most. */
  readonly max: number;
  /** The options. */
  readonly items: readonly OfferItem[];
  /** Groups within this group. */
  readonly groups?: readonly OfferGroup[];
}

/** The schema of an `OfferItem`. */
export const offerItemSchema: Schema<OfferItem> = schemaOf<OfferItem>()(() =>
  z
    .strictObject({
      offer: required('reference', idText(), 'The member offer.'),
      pricePlan: optional(
        'price:any',
        z.union([idText(), recordOf(idText())]),
        'The price plan it is taken on: an id, or a map from price plan of the parent to that of the member; absent: its default one.',
      ),
      min: required('obligation:increase', count(), 'How many at least; 0 makes it optional.'),
      max: required('offerability:decrease', count(), 'How many at most.'),
      default: optional('characteristic:any', count(), 'How many when nothing is chosen.'),
      charged: required('price:any', z.boolean(), 'true: its own price is charged; false: included in the price of the parent.'),
    })
    .meta({ id: 'OfferItem' }),
);

/** The schema of an `OfferGroup`. */
export const offerGroupSchema: Schema<OfferGroup> = buildOnce(() => z.lazy(groupShape).meta({ id: 'OfferGroup' }));

const groupShape: Schema<OfferGroup> = schemaOf<OfferGroup>()(() =>
  z
    .strictObject({
      id: required('identity', idText(), 'The id, unique within the offer.'),
      name: optional('presentation', textSchema(), 'The name that people read.'),
      min: required('obligation:increase', count(), 'How many options at least.'),
      max: required('offerability:decrease', count(), 'How many options at most.'),
      items: required('reference', list(offerItemSchema()), 'The options.'),
      groups: optional('reference', filledList(offerGroupSchema()), 'Groups within this group.'),
    })
    .meta({ noun: 'group' }),
);
