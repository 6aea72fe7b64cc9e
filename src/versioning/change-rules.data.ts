/** What a change of each role means, where no rule of its own decides. The rows follow the published practice of compatibility checkers. */
import type { Role } from '../model/schema-kit.js';
import type { ChangeClass, Direction } from './classified-change.js';

/** A class, and for whom it is good where that can be said. */
export interface Outcome {
  readonly class: ChangeClass;
  readonly direction?: Direction;
}

/** What a change of a role means. */
export interface RoleRule {
  /** A value went the better way. */
  readonly better: Outcome;
  /** A value went the worse way. */
  readonly worse: Outcome;
  /** A value changed, and its way cannot be told. */
  readonly changed: Outcome;
  /** A field came. */
  readonly added: Outcome;
  /** A field went. */
  readonly removed: Outcome;
  /** An element of a list or a map came. */
  readonly gained: Outcome;
  /** An element of a list or a map went. */
  readonly lost: Outcome;
}

const breaking: Outcome = { class: 'breaking' };
const minor: Outcome = { class: 'minor' };
const helpful: Outcome = { class: 'minor', direction: 'better' };
const better: Outcome = { class: 'customerAffecting', direction: 'better' };
const worse: Outcome = { class: 'customerAffecting', direction: 'worse' };
const unknown: Outcome = { class: 'customerAffecting', direction: 'unknown' };
const patch: Outcome = { class: 'patch' };
const none: Outcome = { class: 'none' };

function always(outcome: Outcome): RoleRule {
  return {
    better: outcome,
    worse: outcome,
    changed: outcome,
    added: outcome,
    removed: outcome,
    gained: outcome,
    lost: outcome,
  };
}

/** What a change of each role means. */
export const roleRules: Readonly<Record<Role, RoleRule>> = {
  identity: { better: minor, worse: breaking, changed: breaking, added: minor, removed: breaking, gained: minor, lost: breaking },
  reference: { better: minor, worse: breaking, changed: breaking, added: breaking, removed: breaking, gained: unknown, lost: worse },
  price: { better, worse, changed: unknown, added: unknown, removed: unknown, gained: worse, lost: breaking },
  allowance: { better, worse, changed: unknown, added: unknown, removed: unknown, gained: better, lost: worse },
  obligation: { better, worse, changed: unknown, added: unknown, removed: unknown, gained: worse, lost: better },
  eligibility: { better: helpful, worse, changed: unknown, added: worse, removed: helpful, gained: worse, lost: helpful },
  offerability: { better: helpful, worse, changed: unknown, added: unknown, removed: unknown, gained: minor, lost: worse },
  characteristic: {
    better: helpful,
    worse: breaking,
    changed: breaking,
    added: breaking,
    removed: breaking,
    gained: minor,
    lost: breaking,
  },
  finance: { better: breaking, worse: breaking, changed: breaking, added: minor, removed: breaking, gained: minor, lost: breaking },
  legal: { better, worse, changed: unknown, added: unknown, removed: unknown, gained: unknown, lost: unknown },
  upsell: always(minor),
  presentation: always(patch),
  operational: { better, worse, changed: minor, added: minor, removed: minor, gained: minor, lost: minor },
  bookkeeping: always(none),
};

/** A place for which another rule holds than for its role. */
export interface PlaceRule {
  readonly fields: readonly string[];
  /** The id of the rule. */
  readonly rule: string;
  readonly outcomes: Partial<RoleRule>;
}

const charge = 'pricePlans.*.phases.*.charges.*';
const inAllCases = (outcome: Outcome): RoleRule => always(outcome);

/** The places for which another rule holds; the first that names the place and has the case decides. */
export const placeRules: readonly PlaceRule[] = [
  {
    // Amounts per month and per year, in advance and in arrears, per GB and per MB are no longer comparable at all.
    fields: [`${charge}.kind`, `${charge}.timing`, `${charge}.period`, `${charge}.unit`, `${charge}.meter.aggregation`],
    rule: 'price.basis-changed',
    outcomes: inAllCases(breaking),
  },
  {
    fields: ['units.*.of.unit', 'units.*.of.times', 'units.*.decimals', 'features.*.type', 'features.*.unit'],
    rule: 'allowance.unit-changed',
    outcomes: inAllCases(breaking),
  },
  {
    fields: ['facts.*.type', 'facts.*.unit', 'facts.*.values', 'facts.*.range', 'facts.*.derived.monthsSince', 'facts.*.derived.daysSince'],
    rule: 'eligibility.fact-changed',
    outcomes: { worse: breaking, changed: breaking, added: breaking, removed: breaking },
  },
  {
    fields: ['offers.*.pricePlans'],
    rule: 'price.plans-changed',
    outcomes: { better: helpful, worse },
  },
  {
    // The plan on which a new holder goes on after the last phase.
    fields: ['pricePlans.*.after.pricePlan'],
    rule: 'price.after-changed',
    outcomes: inAllCases(unknown),
  },
  {
    fields: ['offers.*.successor'],
    rule: 'reference.path-changed',
    outcomes: { changed: unknown, added: minor, removed: worse },
  },
  {
    // One more term is one more choice, but a lost one dangles in quotes and orders.
    fields: ['offers.*.terms.*'],
    rule: 'obligation.term',
    outcomes: { gained: minor, lost: breaking },
  },
  {
    fields: ['pricePlans.*.phases.*'],
    rule: 'price.phase',
    outcomes: { gained: unknown },
  },
  {
    fields: ['products.*.characteristics.*.default', 'offers.*.items.*.default', 'offers.*.groups.*.items.*.default'],
    rule: 'characteristic.default-changed',
    outcomes: inAllCases(unknown),
  },
  {
    // What an offer fixes, a customer no longer chooses; what it sets free, they do.
    fields: ['offers.*.characteristics.*'],
    rule: 'characteristic.fixed',
    outcomes: inAllCases(unknown),
  },
  {
    fields: ['products.*.relationships.*.when', 'offers.*.relationships.*.when'],
    rule: 'eligibility.changed',
    outcomes: inAllCases(unknown),
  },
  {
    fields: [`${charge}.billText`],
    rule: 'presentation.invoice-label',
    outcomes: inAllCases(minor),
  },
  {
    fields: ['locales'],
    rule: 'presentation.locale-removed',
    outcomes: { worse: minor },
  },
];
