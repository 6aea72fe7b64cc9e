/** What a rep needs to know of what is sold. */
import type { SaidText } from '../lookup/pick-text.js';
import type { Characteristic, CharacteristicValues } from '../model/characteristic.js';
import type { BeyondAllowance, FeatureType, FeatureValue } from '../model/feature.js';
import type { ItemPricePlan } from '../model/offer-item.js';
import type { ProductKind } from '../model/product.js';
import type { Relationship, RelationshipKind } from '../model/relationship.js';
import type { DescribedCondition } from './described-condition.js';

/** A category in which something stands. */
export interface DescribedCategory {
  readonly category: string;
  /** The names of those that contain it, the outermost first, and its own. */
  readonly path: readonly SaidText[];
}

/** A product that the offer brings. */
export interface DescribedProduct {
  readonly product: string;
  readonly kind: ProductKind;
  readonly name: SaidText;
  readonly description?: SaidText;
  /** The categories it stands in, each with those that contain it. */
  readonly categories: readonly DescribedCategory[];
  readonly words: readonly SaidText[];
}

/** Something that the offer does or includes, over all of its products. */
export interface DescribedFeature {
  readonly feature: string;
  readonly name: SaidText;
  readonly description?: SaidText;
  readonly type: FeatureType;
  /** The heading under which it is listed. */
  readonly group?: string;
  readonly value: FeatureValue;
  /** True where no product says anything, and the value is the catalogue's default. */
  readonly isDefault: boolean;
  readonly unit?: string;
  /** After how long an allowance starts anew. */
  readonly resetPeriod?: string;
  /** What happens beyond an allowance; absent where it has no end, or where that is not stated. */
  readonly beyond?: BeyondAllowance;
  /** The features whose use it limits. */
  readonly linkedFeatures: readonly string[];
  /** The products that it comes from. */
  readonly products: readonly string[];
  readonly words: readonly SaidText[];
}

/** A property of a product, fixed or to be chosen. */
export interface DescribedCharacteristic {
  readonly product: string;
  readonly characteristic: Characteristic;
  readonly name: SaidText;
  /** The values that the offer fixes. */
  readonly fixed?: CharacteristicValues;
  /** Whether the customer chooses it. */
  readonly isToChoose: boolean;
  readonly words: readonly SaidText[];
}

/** A member of a bundle. */
export interface DescribedMember {
  readonly offer: string;
  readonly name: SaidText;
  readonly description?: SaidText;
  /** The group of options it belongs to. */
  readonly group?: string;
  readonly min: number;
  readonly max: number;
  readonly default?: number;
  /** False: it is included in the price of the bundle. */
  readonly charged: boolean;
  readonly pricePlan?: ItemPricePlan;
  readonly words: readonly SaidText[];
}

/** A group of options of a bundle. */
export interface DescribedGroup {
  readonly group: string;
  readonly name: SaidText;
  readonly min: number;
  readonly max: number;
  /** The group that contains it. */
  readonly parent?: string;
  readonly options: readonly string[];
  readonly words: readonly SaidText[];
}

/** How the offer, or a product that it brings, stands to others. */
export interface DescribedRelation {
  readonly kind: RelationshipKind;
  /** Whose it is. */
  readonly of: { readonly kind: 'offer' | 'product'; readonly id: string };
  readonly relationship: Relationship;
  /** The targets; for a product with the offers that sell it. */
  readonly targets: readonly { readonly id: string; readonly name: SaidText; readonly offers?: readonly string[] }[];
  readonly when?: DescribedCondition;
  /** True where what the offer itself brings meets a requirement. */
  readonly isMetByItself?: true;
  /** The catalogue's own words for it. */
  readonly text?: SaidText;
  readonly words: readonly SaidText[];
}

/** How a product is brought to work. */
export interface DescribedProvisioning {
  readonly product: string;
  readonly leadTime?: string;
  /** The first day on which it can work, when it is ordered on the day that is asked about. */
  readonly earliest?: string;
  readonly needs?: DescribedCondition;
  readonly steps: readonly {
    readonly step: string;
    readonly name: SaidText;
    readonly duration?: string;
    readonly after: readonly string[];
  }[];
  readonly words: readonly SaidText[];
}

/** Who helps. */
export interface DescribedSupport {
  /** The products that it is for. */
  readonly products: readonly string[];
  readonly channels: readonly string[];
  readonly hours?: SaidText;
  readonly responseTime?: string;
  readonly help: readonly { readonly question: SaidText; readonly answer: SaidText }[];
  readonly words: readonly SaidText[];
}
