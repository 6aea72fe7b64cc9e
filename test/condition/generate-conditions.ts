// Many conditions as a seller would have them: few or many that match, dense ones, and ones with arbitrary thresholds.
import type { Condition } from '../../src/model/condition.js';
import type { FactValue } from '../../src/model/customer.js';
import type { FactSpec } from '../../src/model/fact-spec.js';

/** What kind of set: how wide the conditions are, and how round their numbers. */
export type ConditionSet = 'few' | 'many' | 'dense' | 'fine';

/** The facts that they read. */
export const sellerFacts: Readonly<Record<string, FactSpec>> = {
  region: { type: 'text', sensitivity: 'none' },
  segment: { type: 'text', sensitivity: 'none' },
  hasApp: { type: 'boolean', sensitivity: 'none' },
  tenureMonths: { type: 'integer', sensitivity: 'none' },
  usedDataGb: { type: 'decimal', sensitivity: 'none' },
  contractEnds: { type: 'date', sensitivity: 'none' },
  owned: { type: 'set', sensitivity: 'none' },
};

/** Makes numbers that look random and are the same for a seed. */
export function makeRandom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return limit => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Makes conditions of one kind. */
export function makeConditions(count: number, set: ConditionSet, random: (limit: number) => number): readonly Condition[] {
  return Array.from({ length: count }, () => makeCondition(set, random));
}

/** Makes facts of a customer, some of them unknown. */
export function makeFacts(random: (limit: number) => number): Record<string, FactValue> {
  const facts: Record<string, FactValue> = {
    region: `region-${random(40)}`,
    segment: `segment-${random(5)}`,
    hasApp: random(2) === 0,
    tenureMonths: random(120),
    usedDataGb: random(2) === 0 ? random(10_000) / 100 : String(random(10_000) / 100),
    contractEnds: `2027-0${1 + random(9)}-${10 + random(18)}`,
    owned: Array.from({ length: random(7) }, () => `product-${random(600)}`),
  };
  return Object.fromEntries(Object.entries(facts).filter(() => random(8) > 0));
}

function makeCondition(set: ConditionSet, random: (limit: number) => number): Condition {
  const size = set === 'dense' ? 1 : set === 'few' ? 5 : 3;
  const parts = Array.from({ length: 1 + random(size) }, () => makePart(set, random));
  return random(12) === 0 ? { any: [{ all: parts }, makePart(set, random)] } : { all: parts };
}

function makePart(set: ConditionSet, random: (limit: number) => number): Condition {
  const pick = random(10);
  if (pick === 0) return { any: [makeLeaf(set, random), makeLeaf(set, random)] };
  return pick === 1 ? { not: makeLeaf(set, random) } : makeLeaf(set, random);
}

function makeLeaf(set: ConditionSet, random: (limit: number) => number): Condition {
  const some = (name: string, of: number, most: number): string[] =>
    Array.from({ length: 1 + random(most) }, () => `${name}-${random(of)}`);
  const whole = set === 'fine' ? random(120) : 12 * random(10);
  const exact = set === 'fine' ? String(random(10_000) / 100) : String(10 * random(10));
  const leaves: readonly (() => Condition)[] = [
    () => ({ fact: 'region', in: some('region', 40, set === 'dense' ? 30 : 3) }),
    () => ({ fact: 'segment', [random(2) === 0 ? 'eq' : 'ne']: `segment-${random(5)}` }),
    () => ({ fact: 'hasApp', eq: random(2) === 0 }),
    () => ({ fact: 'tenureMonths', [random(2) === 0 ? 'gte' : 'lt']: whole }),
    () => ({ fact: 'tenureMonths', between: [whole, whole + random(24)] }),
    () => ({ fact: 'usedDataGb', [random(2) === 0 ? 'gt' : 'lte']: exact }),
    () => ({ fact: 'contractEnds', before: `2027-0${1 + random(9)}-01` }),
    () => ({ fact: 'contractEnds', withinNext: `P${1 + random(9)}M` }),
    () => ({ fact: 'owned', containsAny: some('product', 600, 4) }),
    () => ({ not: { fact: 'owned', containsAny: some('product', 600, 3) } }),
    () => ({ fact: 'usedDataGb', exists: random(2) === 0 }),
  ];
  return (leaves[random(leaves.length)] ?? (() => ({ all: [] })))();
}
