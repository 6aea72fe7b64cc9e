/** A Kill Bill catalogue as it was read: without errors, in the words of the model, before its parts are put together. */

import type { ChangePolicy } from '../../model/change-policy.js';
import type { ChargeTiming } from '../../model/charge.js';
import type { PricePlan } from '../../model/price-plan.js';
import type { ProductKind } from '../../model/product.js';

/** What the catalogue has no place for, as it was written. */
export type Raw = Readonly<Record<string, unknown>>;

/** A thing with a name for programs and, perhaps, one for people. */
export interface KillBillNamed {
  readonly name: string;
  readonly label?: string;
}

export interface KillBillHead {
  readonly name: string;
  /** An instant of RFC 3339. */
  readonly effectiveDate: string;
  /** When plans are charged that do not say so themselves. */
  readonly mode?: ChargeTiming;
  readonly currencies: readonly string[];
  readonly units: readonly KillBillNamed[];
  readonly raw: Raw;
}

/** How much of a unit a product allows. */
export interface KillBillLimit {
  readonly unit: string;
  readonly min?: string;
  /** Absent: any. */
  readonly max?: string;
}

export interface KillBillProduct extends KillBillNamed {
  readonly kind: ProductKind;
  readonly included: readonly string[];
  readonly available: readonly string[];
  readonly limits: readonly KillBillLimit[];
}

export interface KillBillPlan {
  readonly product: string;
  readonly plan: Omit<PricePlan, 'priceLists'>;
}

export interface KillBillPriceList extends KillBillNamed {
  readonly plans: readonly string[];
  /** False where it names a plan that there is not. */
  readonly isWhole: boolean;
}

export interface KillBillCatalogue extends KillBillHead {
  readonly products: readonly KillBillProduct[];
  readonly policy: ChangePolicy;
  readonly plans: readonly KillBillPlan[];
  /** The first is the default one. */
  readonly priceLists: readonly KillBillPriceList[];
}
