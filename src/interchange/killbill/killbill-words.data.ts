/** The words of Kill Bill's catalogue and what they are called here. */

import type {
  BillingAlignment,
  ChangeMatch,
  ChangePolicy,
  PhaseAlignment,
  ChangeTiming as PolicyTiming,
} from '../../model/change-policy.js';
import type { ChargeTiming } from '../../model/charge.js';
import type { PhaseKind } from '../../model/price-plan.js';
import type { ProductKind } from '../../model/product.js';

/** A table from the words of the format to ours. */
export type Words<Meaning extends string> = ReadonlyMap<string, Meaning>;

export const productKinds: Words<ProductKind> = new Map([
  ['BASE', 'base'],
  ['ADD_ON', 'addOn'],
  ['STANDALONE', 'standalone'],
]);

export const phaseKinds: Words<PhaseKind> = new Map([
  ['TRIAL', 'trial'],
  ['DISCOUNT', 'discount'],
  ['FIXEDTERM', 'fixedTerm'],
  ['EVERGREEN', 'evergreen'],
]);

export const billingModes: Words<ChargeTiming> = new Map([
  ['IN_ADVANCE', 'inAdvance'],
  ['IN_ARREAR', 'inArrears'],
]);

/** How billing periods are called that have none: a duration of no length. */
export const noBillingPeriod = 'P0D';

export const billingPeriods: Words<string> = new Map([
  ['DAILY', 'P1D'],
  ['WEEKLY', 'P1W'],
  ['BIWEEKLY', 'P2W'],
  ['THIRTY_DAYS', 'P30D'],
  ['THIRTY_ONE_DAYS', 'P31D'],
  ['SIXTY_DAYS', 'P60D'],
  ['NINETY_DAYS', 'P90D'],
  ['MONTHLY', 'P1M'],
  ['BIMESTRIAL', 'P2M'],
  ['QUARTERLY', 'P3M'],
  ['TRIANNUAL', 'P4M'],
  ['BIANNUAL', 'P6M'],
  ['ANNUAL', 'P1Y'],
  ['SESQUIENNIAL', 'P18M'],
  ['BIENNIAL', 'P2Y'],
  ['TRIENNIAL', 'P3Y'],
  ['NO_BILLING_PERIOD', noBillingPeriod],
]);

/** Units of time; the empty one has no end. */
export const timeUnits: Words<'D' | 'W' | 'M' | 'Y' | ''> = new Map([
  ['DAYS', 'D'],
  ['WEEKS', 'W'],
  ['MONTHS', 'M'],
  ['YEARS', 'Y'],
  ['UNLIMITED', ''],
]);

export const usageTypes: Words<'capacity' | 'consumable'> = new Map([
  ['CAPACITY', 'capacity'],
  ['CONSUMABLE', 'consumable'],
]);

/** Whether each tier prices the units within it, or the one reached prices all. */
export const tierPolicies: Words<'graduated' | 'volume'> = new Map([
  ['ALL_TIERS', 'graduated'],
  ['TOP_TIER', 'volume'],
]);

export const blockTypes: Words<'plain' | 'topUp'> = new Map([
  ['VANILLA', 'plain'],
  ['TOP_UP', 'topUp'],
]);

export const fixedTypes: Words<'once'> = new Map([['ONE_TIME', 'once']]);

const policies: Words<PolicyTiming> = new Map([
  ['IMMEDIATE', 'immediate'],
  ['END_OF_TERM', 'endOfTerm'],
  ['START_OF_TERM', 'startOfTerm'],
  ['ILLEGAL', 'illegal'],
]);

const createAlignments: Words<PhaseAlignment> = new Map([
  ['START_OF_BUNDLE', 'startOfBundle'],
  ['START_OF_SUBSCRIPTION', 'startOfHolding'],
]);

const changeAlignments: Words<PhaseAlignment> = new Map([
  ...createAlignments,
  ['CHANGE_OF_PLAN', 'changeOfPlan'],
  ['CHANGE_OF_PRICELIST', 'changeOfPriceList'],
]);

const billingAlignments: Words<BillingAlignment> = new Map([
  ['ACCOUNT', 'account'],
  ['BUNDLE', 'bundle'],
  ['SUBSCRIPTION', 'holding'],
]);

/** A condition of a rule: its element, the field of a case it is here, and what its text names. */
export interface RuleField {
  readonly element: string;
  readonly field: keyof ChangeMatch;
  readonly of: 'product' | 'priceList' | 'kind' | 'period' | 'phase';
}

/** One section of the rules: one list of the change policy. */
export interface RuleSection {
  readonly list: keyof ChangePolicy;
  readonly section: string;
  readonly element: string;
  /** The conditions, in the order of the schema. */
  readonly fields: readonly RuleField[];
  /** Other names that the schema has for conditions; they are read and never written. */
  readonly synonyms?: readonly RuleField[];
  readonly result: string;
  /** The words of the result; absent: a price list by name. */
  readonly words?: Words<string>;
  /** What the system does where no case fits; absent: that depends on the plan. */
  readonly otherwise?: string;
  /** Whether the system refuses a catalogue without a case for everything else. */
  readonly needsDefault?: boolean;
}

const left: readonly RuleField[] = [
  { element: 'fromProduct', field: 'fromProduct', of: 'product' },
  { element: 'fromProductCategory', field: 'kind', of: 'kind' },
  { element: 'fromBillingPeriod', field: 'fromPeriod', of: 'period' },
  { element: 'fromPriceList', field: 'fromPriceList', of: 'priceList' },
];

const taken: readonly RuleField[] = [
  { element: 'toProduct', field: 'toProduct', of: 'product' },
  { element: 'toProductCategory', field: 'toKind', of: 'kind' },
  { element: 'toBillingPeriod', field: 'toPeriod', of: 'period' },
  { element: 'toPriceList', field: 'toPriceList', of: 'priceList' },
];

const phase: RuleField = { element: 'phaseType', field: 'phase', of: 'phase' };

// Rules about one plan name its side by no prefix.
const plain = (fields: readonly RuleField[]): readonly RuleField[] =>
  fields.map(field => {
    const bare = field.element.replace(/^(?:from|to)/, '');
    return { ...field, element: `${bare.charAt(0).toLowerCase()}${bare.slice(1)}` };
  });

/** The sections in the order of the schema. */
export const ruleSections: readonly RuleSection[] = [
  {
    list: 'change',
    section: 'changePolicy',
    element: 'changePolicyCase',
    fields: [phase, ...left, ...taken],
    result: 'policy',
    words: policies,
    otherwise: 'endOfTerm',
    needsDefault: true,
  },
  {
    list: 'changeAlignment',
    section: 'changeAlignment',
    element: 'changeAlignmentCase',
    fields: [phase, ...left, ...taken],
    result: 'alignment',
    words: changeAlignments,
    otherwise: 'startOfBundle',
  },
  {
    list: 'cancel',
    section: 'cancelPolicy',
    element: 'cancelPolicyCase',
    fields: [...plain(left), phase],
    result: 'policy',
    words: policies,
    otherwise: 'endOfTerm',
    needsDefault: true,
  },
  {
    list: 'create',
    section: 'createAlignment',
    element: 'createAlignmentCase',
    fields: plain(taken),
    result: 'alignment',
    words: createAlignments,
    otherwise: 'startOfBundle',
  },
  {
    list: 'billing',
    section: 'billingAlignment',
    element: 'billingAlignmentCase',
    fields: [...plain(taken), phase],
    result: 'alignment',
    words: billingAlignments,
    otherwise: 'account',
  },
  {
    list: 'priceList',
    section: 'priceList',
    element: 'priceListCase',
    fields: left,
    synonyms: plain(left),
    result: 'toPriceList',
  },
];

/** Elements that may stand several times in their parent. */
const repeated: ReadonlySet<string> = new Set([
  'currencies/currency',
  'units/unit',
  'products/product',
  'included/addonProduct',
  'available/addonProduct',
  'limits/limit',
  'plans/plan',
  'initialPhases/phase',
  'fixedPrice/price',
  'recurringPrice/price',
  'prices/price',
  'usages/usage',
  'blocks/block',
  'blocks/tieredBlock',
  'tiers/tier',
  'priceLists/childPriceList',
  ...ruleSections.map(({ section, element }) => `${section}/${element}`),
]);

/** Whether an element may stand several times in its parent. */
export function isRepeated(parent: string, child: string): boolean {
  return repeated.has(`${parent}/${child}`);
}

/** Codes that the system knows and ISO 4217 does not, with their decimals. */
export const ownCurrencies: ReadonlyMap<string, number> = new Map([
  ['BTC', 8],
  ['GGP', 2],
  ['IMP', 2],
  ['JEP', 2],
  ['SPL', 2],
  ['TVD', 2],
]);

/** The decimals of codes that nobody knows. */
export const otherMinorUnits = 2;
