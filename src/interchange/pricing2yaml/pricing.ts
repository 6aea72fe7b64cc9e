/** A pricing as Pricing2Yaml describes it, the same for every version of its syntax. */
import type { Decimal } from '../../kernel/decimal.js';
import type { SourceMap, SourceNode } from '../common/source-node.js';
import type { UnitText } from './unit-text.js';

/** What is kept as it was written, for an origin. */
export type Raw = Readonly<Record<string, unknown>>;

/** A way of paying: every so many months, with a factor on the monthly price. */
export interface BillingCycle {
  readonly id: string;
  readonly months: number;
  readonly factor: Decimal;
}

export const valueTypes = ['BOOLEAN', 'NUMERIC', 'TEXT'] as const;
export type ValueType = (typeof valueTypes)[number];

/** A value of a feature or usage limit; a quantity is a decimal text or `unlimited`. */
export type PricingValue = boolean | string | readonly string[];

/** A feature or a usage limit. */
export interface PricingFeature {
  readonly node: SourceNode;
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly valueType: ValueType;
  readonly default?: PricingValue;
  readonly group?: string;
  readonly unit?: string;
  /** An ISO 8601 duration; on renewable usage limits only. */
  readonly resetPeriod?: string;
  /** Names of features. */
  readonly linkedFeatures?: readonly string[];
  readonly raw?: Raw;
}

/** A price as it was written: an amount, or words, or a formula that was not evaluated. */
export interface ListedPrice {
  readonly amount?: Decimal;
  /** The text of what is not simply a number. */
  readonly text?: string;
}

/** A plan or an add-on. */
export interface PricingItem {
  readonly node: SourceMap;
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  /** By the month. */
  readonly price?: ListedPrice;
  /** By the year, where versions 1.x state it. */
  readonly annualPrice?: ListedPrice;
  readonly unit: UnitText;
  /** By the name of the feature. */
  readonly features: ReadonlyMap<string, PricingValue>;
  /** By the name of the usage limit. */
  readonly usageLimits: ReadonlyMap<string, PricingValue>;
  readonly raw?: Raw;
}

/** How many of an add-on can be had. */
export interface QuantityLimits {
  readonly min?: string;
  readonly max?: string;
}

export interface PricingAddOn extends PricingItem {
  /** By the name of the usage limit: what is added to it. */
  readonly extensions: ReadonlyMap<string, string>;
  /** Names of plans; absent: all. */
  readonly availableFor?: readonly string[];
  readonly dependsOn: readonly string[];
  readonly excludes: readonly string[];
  readonly quantity: QuantityLimits;
}

export interface Pricing {
  readonly node: SourceMap;
  readonly name: string;
  readonly currency: string;
  /** The shortest first; at least one. */
  readonly cycles: readonly BillingCycle[];
  readonly features: readonly PricingFeature[];
  readonly usageLimits: readonly PricingFeature[];
  readonly plans: readonly PricingItem[];
  readonly addOns: readonly PricingAddOn[];
  readonly raw: Raw;
}
