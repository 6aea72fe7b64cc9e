// What Kill Bill's rules decide, answered by the change policy.
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/kernel/decimal.js';
import type { CatalogueIndex } from '../../src/lookup/catalogue-index.js';
import { meetsRelationship } from '../../src/lookup/meets-relationship.js';
import type { ChangePolicy } from '../../src/model/change-policy.js';
import { type ChangeFacts, matchPolicy } from '../../src/pricing/match-policy.js';
import { hasCorpus, partition, readExpected } from './read-corpus.js';
import { describePlan, indexOfFile, passages, phaseTypes } from './read-killbill.js';

type PhaseType = keyof typeof phaseTypes;

/** What one section decides, and by which of its rules: null is the system's own. */
interface Decision {
  readonly decision: string;
  readonly rule: number | null;
}

const words: Readonly<Record<string, string>> = {
  immediate: 'IMMEDIATE',
  endOfTerm: 'END_OF_TERM',
  startOfBundle: 'START_OF_BUNDLE',
  startOfHolding: 'START_OF_SUBSCRIPTION',
  changeOfPlan: 'CHANGE_OF_PLAN',
  changeOfPriceList: 'CHANGE_OF_PRICELIST',
  account: 'ACCOUNT',
  bundle: 'BUNDLE',
  holding: 'SUBSCRIPTION',
};

function leave(index: CatalogueIndex, name: string, phase: PhaseType): ChangeFacts {
  const { plan, product, period } = describePlan(index, name);
  const kind = index.products.get(product)?.kind;
  const list = plan.priceLists?.[0];
  return {
    fromProduct: product,
    phase: phaseTypes[phase],
    ...(kind === undefined ? {} : { kind }),
    ...(period === undefined ? {} : { fromPeriod: period }),
    ...(list === undefined ? {} : { fromPriceList: list }),
  };
}

function take(index: CatalogueIndex, name: string): ChangeFacts {
  const { plan, product, period } = describePlan(index, name);
  const toKind = index.products.get(product)?.kind;
  const list = plan.priceLists?.[0];
  return {
    toProduct: product,
    ...(toKind === undefined ? {} : { toKind }),
    ...(period === undefined ? {} : { toPeriod: period }),
    ...(list === undefined ? {} : { toPriceList: list }),
  };
}

function decide(
  index: CatalogueIndex,
  name: keyof ChangePolicy,
  facts: ChangeFacts,
): { readonly decision: string; readonly case?: number; readonly cases: number } {
  const cases = index.catalogue.changePolicy?.[name] ?? [];
  const { decision, cited } = matchPolicy<string>({ name, cases }, facts, 'nothing');
  return { decision: words[decision] ?? decision, ...(cited.case === undefined ? {} : { case: cited.case }), cases: cases.length };
}

/** The rule that decided is the one that is expected; what the system decides by itself is the last case, which the import adds. */
function expectDecision(
  index: CatalogueIndex,
  name: keyof ChangePolicy,
  { facts, expected }: { readonly facts: ChangeFacts; readonly expected: Decision },
): void {
  const found = decide(index, name, facts);
  expect(found.decision).toBe(expected.decision);
  expect(found.case).toBe(expected.rule ?? found.cases - 1);
}

interface ChangeCase {
  readonly file: string;
  readonly from: { readonly plan: string; readonly phaseType: PhaseType };
  readonly to: { readonly plan: string };
  readonly policy: string;
  readonly alignment: string;
  readonly decidedByRule: { readonly changePolicy: number | null; readonly changeAlignment: number | null };
}

describe.skipIf(!hasCorpus("Kill Bill's change rules"))('a change of plan', () => {
  const all = hasCorpus('killbill-change-rules.json') ? readExpected<ChangeCase>('killbill-change-rules.json').cases : [];
  const named = all.map(one => ({ ...one, id: `${one.from.plan} in ${one.from.phaseType} to ${one.to.plan}` }));
  const cases = partition('killbill-change-rules.json', named, []);
  for (const passage of passages) {
    test.each(cases)(`from $id by $file, ${passage}`, one => {
      const index = indexOfFile(one.file, passage);
      const facts = { ...leave(index, one.from.plan, one.from.phaseType), ...take(index, one.to.plan) };
      expectDecision(index, 'change', { facts, expected: { decision: one.policy, rule: one.decidedByRule.changePolicy } });
      expectDecision(index, 'changeAlignment', { facts, expected: { decision: one.alignment, rule: one.decidedByRule.changeAlignment } });
    });
  }
});

interface SubscriptionCase {
  readonly file: string;
  readonly plan: string;
  readonly phaseType: PhaseType;
  readonly cancelPolicy: string;
  readonly billingAlignment: string;
  readonly createAlignment: string;
  readonly decidedByRule: Readonly<Record<'cancelPolicy' | 'billingAlignment' | 'createAlignment', number | null>>;
}

describe.skipIf(!hasCorpus("Kill Bill's subscription rules"))('a subscription', () => {
  const all = hasCorpus('killbill-subscription-rules.json') ? readExpected<SubscriptionCase>('killbill-subscription-rules.json').cases : [];
  const cases = partition(
    'killbill-subscription-rules.json',
    all.map(one => ({ ...one, id: `${one.plan} in ${one.phaseType}` })),
    [],
  );
  for (const passage of passages) {
    test.each(cases)(`of $id by $file, ${passage}`, one => {
      const index = indexOfFile(one.file, passage);
      const left = leave(index, one.plan, one.phaseType);
      const taken = { ...take(index, one.plan), phase: phaseTypes[one.phaseType] };
      const { cancelPolicy, billingAlignment, createAlignment } = one.decidedByRule;
      expectDecision(index, 'cancel', { facts: left, expected: { decision: one.cancelPolicy, rule: cancelPolicy } });
      expectDecision(index, 'billing', { facts: taken, expected: { decision: one.billingAlignment, rule: billingAlignment } });
      expectDecision(index, 'create', { facts: taken, expected: { decision: one.createAlignment, rule: createAlignment } });
    });
  }
});

interface AddOnCase {
  readonly file: string;
  readonly baseProduct: string;
  readonly included: readonly string[];
  readonly availableProducts: readonly string[];
  readonly availableListings: readonly { readonly plan: string; readonly priceList: string; readonly product: string }[];
}

/** The products that need the base product, or one of several of which it is one. */
function addOnsOf({ catalogue }: CatalogueIndex, base: string): readonly string[] {
  const needs = catalogue.products.map(({ id, relationships = [] }) => ({
    id,
    needs: relationships.filter(({ kind }) => kind === 'requires'),
  }));
  return needs.flatMap(({ id, needs: all }) => {
    const isMet = all.every(one => meetsRelationship(one, target => decimal(target === base ? '1' : '0')) === 'true');
    return all.length > 0 && isMet ? [id] : [];
  });
}

describe.skipIf(!hasCorpus("Kill Bill's add-ons"))('what can be sold on top of', () => {
  const all = hasCorpus('killbill-addons.json') ? readExpected<AddOnCase>('killbill-addons.json').cases : [];
  const cases = partition(
    'killbill-addons.json',
    all.map(one => ({ ...one, id: one.baseProduct })),
    [],
  );
  for (const passage of passages) {
    test.each(cases)(`$id by $file, ${passage}`, one => {
      const index = indexOfFile(one.file, passage);
      const base = index.products.get(one.baseProduct);
      const included = (base?.relationships ?? []).flatMap(({ kind, target }) => (kind === 'includes' ? [target ?? ''] : []));
      const available = addOnsOf(index, one.baseProduct);
      const listings = available.flatMap(product =>
        (index.offersOfProduct.get(product) ?? []).flatMap(offer =>
          (offer.pricePlans ?? []).flatMap(plan =>
            (index.pricePlans.get(plan)?.priceLists ?? []).map(priceList => ({ plan, priceList, product })),
          ),
        ),
      );
      const keysOf = (all: AddOnCase['availableListings']): readonly string[] =>
        all.map(({ plan, priceList, product }) => `${product} ${plan} ${priceList}`).sort();
      expect(included.toSorted()).toEqual(one.included.toSorted());
      expect(available.toSorted()).toEqual(one.availableProducts.toSorted());
      expect(keysOf(listings)).toEqual(keysOf(one.availableListings));
    });
  }
});
