/** What is worked out of the rules once for an index, whoever asks. */
import { baseOf } from '../condition/derive-fact.js';
import { specOf } from '../condition/read-facts.js';
import { compareText } from '../kernel/compare-text.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { type Brought, listBrought } from '../lookup/list-brought.js';
import type { Offer } from '../model/offer.js';
import type { UpsellRule } from '../model/upsell-rule.js';
import type { Target } from '../model/upsell-target.js';
import { listFacts } from './list-facts.js';
import { prepareMatching, type RuleMatching } from './match-rules.js';
import { once } from './once.js';
import { listPlaceholders } from './placeholders.js';
import type { UpsellWarning } from './upsell-answer.js';
import type { AskedCondition } from './verdict.js';

/** A rule with one of its targets. */
export interface PreparedTarget {
  readonly rule: UpsellRule;
  readonly target: Target;
  /** From 0. */
  readonly position: number;
  readonly offer: Offer;
  readonly brings: Brought;
  /** A number that targets with the same offer, action and name of what is replaced have in common. */
  readonly situationNumber: number;
  /** The conditions that it hangs on, by the step that asks them. */
  readonly conditions: TargetConditions;
  /** The same, in the order of the steps. */
  readonly asked: readonly AskedCondition[];
  /** The first fact that is read and may not be. */
  readonly forbiddenFact: string | undefined;
  /** The classes of data use that the facts read by the rule need consent to, sorted. */
  readonly dataUses: readonly string[];
}

/** What a target hangs on: that its products can work, that the offer may be bought, that it makes sense now, and that it is good for the customer. */
export type TargetConditions = Readonly<Record<'needs' | 'eligibility' | 'when' | 'suits', readonly AskedCondition[]>>;

/** All targets, and what could not be understood of the rules. */
export interface PreparedRules {
  /** By offer, rule and position; those of drafts left out. */
  readonly targets: readonly PreparedTarget[];
  /** Facts that no rule may read. */
  readonly forbidden: ReadonlySet<string>;
  /** Facts that an answer may hang on: those that may be read, and the dates that those are worked out from. */
  readonly visible: ReadonlySet<string>;
  readonly warnings: readonly UpsellWarning[];
  /** The conditions that candidates hang on, to be decided together. */
  readonly matching: RuleMatching;
}

/**
 * Prepares the rules of an index; the second time it is there already.
 *
 * @param index - The index.
 * @returns The targets of every rule that is no draft, of offers that are none.
 */
export const prepareRules: (index: CatalogueIndex) => PreparedRules = /* @__PURE__ */ once(prepare);

/** Orders candidates by offer, rule and position: a full order. */
export function compareTargets(a: PreparedTarget, b: PreparedTarget): number {
  return compareText(a.offer.id, b.offer.id) || compareText(a.rule.id, b.rule.id) || a.position - b.position;
}

function prepare(index: CatalogueIndex): PreparedRules {
  const { upsellRules = [], facts } = index.catalogue;
  const forbidden = new Set(Object.keys(facts).filter(fact => isForbidden(index, fact)));
  const allowed = Object.keys(facts).filter(fact => !forbidden.has(fact));
  const visible = new Set(allowed.flatMap(fact => [fact, ...baseFacts(index, fact)]));
  const targets: PreparedTarget[] = [];
  const warnings: UpsellWarning[] = [];
  const situations = new Map<string, number>();
  for (const rule of upsellRules.filter(({ status }) => status !== 'draft')) {
    const reads = readsOf(rule);
    for (const [position, target] of rule.targets.entries()) {
      const offer = index.offers.get(target.offer);
      if (offer === undefined) warnings.push({ code: 'UNKNOWN_OFFER', rule: rule.id, offer: target.offer });
      if (offer === undefined || offer.status === 'draft') continue;
      const brings = listBrought(index, offer);
      const forbiddenFact = [...reads, ...factsOfOffer(offer, brings)].find(fact => forbidden.has(fact));
      const dataUses = dataUsesOf(index, rule, reads);
      const situation = JSON.stringify([offer.id, target.action, target.replaces]);
      const situationNumber = situations.get(situation) ?? situations.size;
      situations.set(situation, situationNumber);
      const conditions = listConditions(rule, offer, brings);
      const { needs, eligibility, when, suits } = conditions;
      const asked = [...needs, ...eligibility, ...when, ...suits];
      targets.push({ rule, target, position, offer, brings, situationNumber, conditions, asked, forbiddenFact, dataUses });
    }
  }
  const needs = targets.flatMap(({ rule }) => rule.need ?? []);
  const conditions = [...new Set([...targets.flatMap(({ asked }) => asked.map(({ condition }) => condition)), ...needs])];
  targets.sort(compareTargets);
  const whens = targets.map(({ rule }) => rule.when);
  return { targets, forbidden, visible, warnings, matching: prepareMatching(conditions, whens, index.catalogue) };
}

function listConditions({ when, suits }: UpsellRule, { eligibility = [] }: Offer, { products }: Brought): TargetConditions {
  return {
    needs: products.flatMap(({ provisioning }): readonly AskedCondition[] =>
      provisioning?.needs === undefined ? [] : [{ part: 'needs', condition: provisioning.needs }],
    ),
    eligibility: eligibility.map(one => ({ part: 'eligibility', condition: one.when, reason: one.reason })),
    when: [{ part: 'when', condition: when }],
    suits: suits === undefined ? [] : [{ part: 'suits', condition: suits }],
  };
}

// A derived fact is as delicate as its date, unless the law allows the derived one by itself.
function isForbidden(index: CatalogueIndex, fact: string): boolean {
  const spec = specOf(index.catalogue.facts, fact);
  const bases = baseFacts(index, fact).flatMap(base => specOf(index.catalogue.facts, base) ?? []);
  const isAllowed = spec?.lawfulBasis !== undefined;
  return [spec, ...bases].some(
    one => one?.sensitivity === 'influence' || (one?.sensitivity === 'protected' && !isAllowed && one.lawfulBasis === undefined),
  );
}

// A derived fact is worked out from a date that is known itself, so one step is all there is.
function baseFacts(index: CatalogueIndex, fact: string): readonly string[] {
  const derived = specOf(index.catalogue.facts, fact)?.derived;
  const base = derived === undefined ? undefined : baseOf(derived);
  return base === undefined || base === fact ? [] : [base];
}

function readsOf(rule: UpsellRule): readonly string[] {
  const propensity = rule.ranking?.propensity;
  const read = [
    ...[rule.when, rule.suits, rule.need].flatMap(listFacts),
    ...(typeof propensity === 'object' ? [propensity.fact] : []),
    ...listPlaceholders(rule).flatMap(name => (name.startsWith('fact.') ? [name.slice(5)] : [])),
  ];
  return [...new Set(read)].sort(compareText);
}

function factsOfOffer(offer: Offer, { offers, products }: Brought): readonly string[] {
  return [
    ...(offer.eligibility ?? []).map(({ when }) => when),
    ...products.map(({ provisioning }) => provisioning?.needs),
    ...[...offers, ...products].flatMap(({ relationships }) => (relationships ?? []).map(({ when }) => when)),
  ].flatMap(listFacts);
}

function dataUsesOf(index: CatalogueIndex, rule: UpsellRule, reads: readonly string[]): readonly string[] {
  const byPrefix = Object.entries(rule.consent ?? {});
  const classes = reads.flatMap(fact => {
    const declared = [fact, ...baseFacts(index, fact)].flatMap(one => specOf(index.catalogue.facts, one)?.consent ?? []);
    return [...declared, ...byPrefix.flatMap(([prefix, uses]) => (fact.startsWith(prefix) ? uses : []))];
  });
  return [...new Set(classes)].sort(compareText);
}
