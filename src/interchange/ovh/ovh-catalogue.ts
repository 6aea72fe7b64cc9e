/** A public catalogue of OVHcloud as it was read, before it is mapped. */
import type { Decimal } from '../../kernel/decimal.js';
import type { CharacteristicType, CharacteristicValues } from '../../model/characteristic.js';
import type { SourceMap, SourceNode } from '../common/source-node.js';

/** What is kept as it was written, for an origin. */
export type Raw = Readonly<Record<string, unknown>>;

/** A technical or commercial fact; a decimal is a text. */
export interface Fact {
  readonly node: SourceNode;
  /** Such as `server.cpu.cores`. */
  readonly path: string;
  /** Such as `Server cpu cores`. */
  readonly label: string;
  readonly type: CharacteristicType;
  readonly value: CharacteristicValues;
}

/** Something that is chosen with an order, such as the data centre. */
export interface OvhConfiguration {
  readonly node: SourceMap;
  readonly name: string;
  readonly isCustom: boolean;
  readonly isMandatory: boolean;
  readonly values: readonly string[];
}

export interface OvhProduct {
  readonly node: SourceMap;
  readonly name: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly facts: readonly Fact[];
  readonly configurations: readonly OvhConfiguration[];
  readonly raw: Raw;
}

/** A name of something else, with its place. */
export interface OvhReference {
  readonly node: SourceNode;
  readonly name: string;
}

/** Options of which one is chosen, or several where it is not exclusive. */
export interface OvhFamily {
  readonly node: SourceMap;
  readonly name: string;
  readonly addons: readonly OvhReference[];
  readonly standard?: OvhReference;
  readonly isExclusive: boolean;
  readonly isMandatory: boolean;
}

/** From and to how many, both included; without `max` endless. */
export interface OvhRange {
  readonly min: number;
  readonly max?: number;
}

/** What happens when an engagement is over. */
export interface OvhEngagement {
  readonly node: SourceMap;
  readonly duration: string;
  readonly endAction?: string;
}

export interface OvhPromotion {
  readonly node: SourceMap;
  readonly name: string;
  readonly description?: string;
  readonly type: OvhReduction;
  readonly value: Decimal;
  readonly from?: string;
  readonly until?: string;
  /** For how many periods. */
  readonly duration?: number;
  readonly perCustomer?: number;
  readonly total?: number;
  readonly tags: readonly string[];
  /** What the price is reduced by, and what it comes to. */
  readonly discount?: Decimal;
  readonly result?: Decimal;
  readonly raw: Raw;
}

export const reductions = ['percentage', 'fixed_amount', 'forced_amount'] as const;
export type OvhReduction = (typeof reductions)[number];

export const strategies = ['tiered', 'volume', 'stairstep'] as const;
export type OvhStrategy = (typeof strategies)[number];

// There are many thousands in a file, so its fields are always there: objects of one shape are much faster made and read.
/** One price: of a mode, for capacities such as installation and renewal, in a phase, for a range of quantities. */
export interface OvhPricing {
  readonly node: SourceMap;
  readonly capacities: readonly string[];
  readonly amount: Decimal;
  readonly mode: string;
  readonly description: string | undefined;
  /** Months. */
  readonly commitment: number;
  readonly engagement: OvhEngagement | undefined;
  /** The ISO 8601 duration after which it comes again; absent: it is paid once, or for each use. */
  readonly period: string | undefined;
  /** The length of that in its own unit. */
  readonly interval: number;
  readonly intervalUnit: string;
  readonly isMetered: boolean;
  readonly mustBeCompleted: boolean;
  readonly phase: number;
  readonly promotions: readonly OvhPromotion[];
  readonly quantity: OvhRange;
  readonly repeat: OvhRange;
  readonly strategy: OvhStrategy;
  readonly raw: Raw;
}

/** A plan, or an add-on, which is of the same shape. */
export interface OvhPlan {
  readonly node: SourceMap;
  /** How messages call it. */
  readonly subject: string;
  readonly code: string;
  readonly product?: OvhReference;
  readonly invoiceName?: string;
  readonly families: readonly OvhFamily[];
  readonly tags: readonly string[];
  readonly facts: readonly Fact[];
  readonly configurations: readonly OvhConfiguration[];
  readonly family?: OvhReference;
  readonly pricings: readonly OvhPricing[];
  readonly raw: Raw;
}

export interface OvhCatalogue {
  readonly node: SourceMap;
  readonly id: string;
  readonly currency: string;
  readonly subsidiary: string;
  readonly products: readonly OvhProduct[];
  readonly plans: readonly OvhPlan[];
  readonly addons: readonly OvhPlan[];
  readonly families: readonly OvhReference[];
  readonly raw: Raw;
}
