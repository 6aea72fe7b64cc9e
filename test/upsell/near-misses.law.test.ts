// The nearest miss against every way to turn predicates round. LAW_RUNS says how often each law is tried.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Truth } from '../../src/condition/condition-scene.js';
import { evaluatePredicate, type Predicate } from '../../src/condition/evaluate-predicate.js';
import { every, negate, some } from '../../src/condition/kleene.js';
import { makeFactScene } from '../../src/condition/make-fact-scene.js';
import { printCondition } from '../../src/condition/print-condition.js';
import type { Condition } from '../../src/model/condition.js';
import type { FactValue } from '../../src/model/customer.js';
import type { FactSpec } from '../../src/model/fact-spec.js';
import type { Holding } from '../../src/model/holding.js';
import type { NearMiss } from '../../src/upsell/upsell-answer.js';
import { addExtra, ask, extraOffer, holding, lineCatalogue, type Question, smallOffer } from './line-catalogue.js';

const numRuns = Number(process.env['LAW_RUNS'] ?? 60);

/** What the offer asks, when the rule speaks, and for whom it is good. */
interface Asked {
  readonly eligible: Condition;
  readonly when: Condition;
  readonly suits: Condition;
}

const treeOf = (leaves: readonly Predicate[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ tree: Condition }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom(...leaves),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
      tie('tree').map((not): Condition => ({ not })),
    ),
  })).tree;

const askedOf = (leaves: readonly Predicate[]): fc.Arbitrary<Asked> => {
  const tree = treeOf(leaves);
  return fc.record({ eligible: tree, when: tree, suits: fc.oneof(fc.constant<Condition>({ all: [] }), tree) });
};

function outcomeOf({ eligible, when, suits }: Asked, ofLeaf: (text: string) => Truth): Truth {
  const decide = (condition: Condition): Truth => {
    if ('all' in condition) return every(condition.all, decide);
    if ('any' in condition) return some(condition.any, decide);
    return 'not' in condition ? negate(decide(condition.not)) : ofLeaf(printCondition(condition));
  };
  return every([eligible, when, suits], decide);
}

const productWith = (id: string, features = {}) => ({ id, name: id, status: 'active', kind: 'base', features }) as const;

function catalogueOf({ eligible, when, suits }: Asked, facts: Readonly<Record<string, FactSpec>>): Question['catalogue'] {
  return lineCatalogue([addExtra({ when, suits })], {
    facts,
    features: [{ id: 'speed', name: 'Speed', type: 'quantity', unit: 'seat' }],
    products: [productWith('small-line'), productWith('big-line'), productWith('extra'), productWith('fast-line', { speed: '100' })],
    offers: [
      smallOffer(),
      smallOffer({ id: 'gadget', product: 'big-line' }),
      smallOffer({ id: 'fast', product: 'fast-line' }),
      extraOffer({ eligibility: [{ when: eligible, reason: 'Because' }] }),
    ],
  });
}

describe('of eight predicates that have nothing to do with one another, a nearest miss', () => {
  const leaves: readonly Predicate[] = [
    { fact: 'f0', eq: true },
    { fact: 'f1', eq: true },
    { fact: 'f2', eq: true },
    { fact: 'n', gte: 3 },
    { fact: 's', contains: 'x' },
    { fact: 'months', gte: 6 },
    { owns: { offer: 'gadget' } },
    { feature: 'speed', gte: '50' },
  ];
  const facts: Readonly<Record<string, FactSpec>> = {
    ...Object.fromEntries(['f0', 'f1', 'f2'].map(name => [name, { type: 'boolean', sensitivity: 'none' }])),
    n: { type: 'integer', sensitivity: 'none' },
    s: { type: 'set', sensitivity: 'none' },
    since: { type: 'date', sensitivity: 'none' },
    months: { type: 'integer', sensitivity: 'none', derived: { monthsSince: 'since' } },
  };
  const texts = leaves.map(printCondition);
  // What makes each of them true, and what makes it false; of holdings nothing is unknown.
  const made: readonly (readonly [Readonly<Record<string, FactValue>>, Readonly<Record<string, FactValue>>])[] = [
    ...['f0', 'f1', 'f2'].map(name => [{ [name]: true }, { [name]: false }] as const),
    [{ n: 3 }, { n: 2 }],
    [{ s: ['x'] }, { s: ['y'] }],
    [{ since: '2025-09-10' }, { since: '2025-09-11' }],
  ];
  const owned = ['gadget', 'fast'];

  const customerOf = (truths: readonly Truth[]): Question['customer'] => ({
    facts: Object.assign({}, ...made.map(([yes, no], at) => (truths[at] === 'unknown' ? {} : truths[at] === 'true' ? yes : no))),
    holdings: [
      holding(),
      ...owned.flatMap((offer, at): readonly Holding[] => (truths[made.length + at] === 'true' ? [holding({ id: offer, offer })] : [])),
    ],
  });

  interface Case {
    readonly asked: Asked;
    readonly truths: readonly Truth[];
  }
  const known = fc.constantFrom<Truth[]>('true', 'false');
  const cases: fc.Arbitrary<Case> = fc.record({
    asked: askedOf(leaves),
    truths: fc.tuple(
      ...made.map(() => fc.oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: fc.constant<Truth>('unknown') })),
      known,
      known,
    ),
  });

  // Nobody is asked to part with a holding; less of a feature is not wanted of anybody either, but may be.
  const turnsOf = (truth: Truth, at: number): readonly Truth[] => {
    if (truth === 'unknown') return ['unknown', 'true', 'false'];
    return truth === 'true' && at === 6 ? ['true'] : [truth, negate(truth)];
  };

  function fewestTurned({ asked, truths }: Case): number {
    const turnFrom = (at: number, chosen: readonly Truth[], count: number, best: number): number => {
      if (count >= best) return best;
      if (at === truths.length) return outcomeOf(asked, text => chosen[texts.indexOf(text)] ?? 'unknown') === 'true' ? count : best;
      const truth = truths[at] ?? 'unknown';
      return turnsOf(truth, at).reduce((least, turn) => turnFrom(at + 1, [...chosen, turn], count + (turn === truth ? 0 : 1), least), best);
    };
    return turnFrom(0, [], 0, Number.POSITIVE_INFINITY);
  }

  const wantedOf = ({ negated }: NearMiss['missing'][number]): Truth => (negated ? 'false' : 'true');

  test('has as few as turning them round in every way finds, and with them mended it is suggested', () => {
    let found = 0;
    fc.assert(
      fc.property(cases, each => {
        const { asked, truths } = each;
        const catalogue = catalogueOf(asked, facts);
        const [miss] = ask({ catalogue, customer: customerOf(truths) ?? {} }).nearest;
        const fewest = fewestTurned(each);
        const isOpen = outcomeOf(asked, text => truths[texts.indexOf(text)] ?? 'unknown') !== 'false';
        expect(miss?.distance ?? Number.POSITIVE_INFINITY).toBe(isOpen ? Number.POSITIVE_INFINITY : fewest);
        if (miss === undefined) return;
        found += 1;
        const mended = truths.map((truth, at) => {
          const one = miss.missing.find(({ text }) => text === texts[at]);
          return one === undefined ? truth : wantedOf(one);
        });
        const isEligibleForMore = ask({ catalogue, customer: customerOf(mended) ?? {} });
        expect(isEligibleForMore.ranked).toHaveLength(1);
      }),
      { numRuns },
    );
    expect(found).toBeGreaterThan(numRuns / 6);
  });

  test('that waiting mends is suggested on the day that it names, and not on the day before', () => {
    let found = 0;
    // Chance seldom leaves nothing but time to wait for, so one such case is always among them.
    const waiting: Case = {
      asked: { eligible: { all: [] }, when: { fact: 'months', gte: 6 }, suits: { all: [] } },
      truths: leaves.map(() => 'false'),
    };
    fc.assert(
      fc.property(cases, ({ asked, truths }) => {
        const catalogue = catalogueOf(asked, facts);
        const customer = { ...customerOf(truths) };
        const [miss] = ask({ catalogue, customer }).nearest;
        if (miss?.from === undefined) return;
        found += 1;
        const dayBefore = new Date(Date.parse(miss.from) - 86_400_000).toISOString().slice(0, 10);
        expect(ask({ catalogue, customer, context: { at: miss.from } }).ranked).toHaveLength(1);
        expect(ask({ catalogue, customer, context: { at: dayBefore } }).ranked).toHaveLength(0);
      }),
      { numRuns: numRuns * 2, examples: [[waiting]] },
    );
    expect(found).toBeGreaterThan(0);
  });
});

describe('of predicates that ask for the same things, a nearest miss', () => {
  const facts: Readonly<Record<string, FactSpec>> = {
    n: { type: 'integer', range: { min: 0, max: 4 }, sensitivity: 'none' },
    t: { type: 'text', values: ['a', 'b', 'c'], sensitivity: 'none' },
    s: { type: 'set', values: ['x', 'y'], sensitivity: 'none' },
  };
  const values: Readonly<Record<string, readonly FactValue[]>> = {
    n: [0, 1, 2, 3, 4],
    t: ['a', 'b', 'c'],
    s: [[], ['x'], ['y'], ['x', 'y']],
  };
  const pool: readonly Predicate[] = [
    ...[1, 2, 3, 5].map((gte): Predicate => ({ fact: 'n', gte })),
    ...[1, 2].map((lte): Predicate => ({ fact: 'n', lte })),
    { fact: 'n', eq: 2 },
    { fact: 'n', between: [1, 3] },
    { fact: 't', eq: 'a' },
    { fact: 't', in: ['b', 'd'] },
    { fact: 't', ne: 'b' },
    { fact: 's', contains: 'x' },
    { fact: 's', containsAny: ['x', 'y'] },
    { fact: 's', contains: 'z' },
  ];
  type Row = Readonly<Record<string, FactValue>>;
  const rows = Object.entries(values).reduce<readonly Row[]>(
    (known, [fact, list]) => known.flatMap(row => list.map(value => ({ ...row, [fact]: value }))),
    [{}],
  );
  const truthsOf = (leaves: readonly Predicate[], row: Row): ReadonlyMap<string, Truth> => {
    const scene = makeFactScene({ specs: facts, facts: row, at: 0, timeZone: 'UTC' });
    return new Map(leaves.map(leaf => [printCondition(leaf), evaluatePredicate(leaf, scene)]));
  };

  interface Case {
    readonly leaves: readonly Predicate[];
    readonly asked: Asked;
    readonly row: Row;
  }
  const cases: fc.Arbitrary<Case> = fc
    .tuple(fc.shuffledSubarray([...pool], { minLength: 2, maxLength: 8 }), fc.constantFrom(...rows))
    .chain(([leaves, row]) => askedOf(leaves).map(asked => ({ leaves, asked, row })));

  // Of everybody for whom it holds: how many of what is otherwise with them is needed beside what is as it was.
  function fewestNeeded({ leaves, asked, row }: Case): number {
    const now = truthsOf(leaves, row);
    const counts = rows.map(other => {
      const then = truthsOf(leaves, other);
      if (outcomeOf(asked, text => then.get(text) ?? 'unknown') !== 'true') return Number.POSITIVE_INFINITY;
      const turned = [...then].flatMap(([text, truth]) => (now.get(text) === truth ? [] : [text]));
      const sizes = Array.from({ length: 2 ** turned.length }, (_, mask) => {
        const left = turned.filter((__, at) => ((mask >> at) & 1) === 0);
        const holds = outcomeOf(asked, text => (left.includes(text) ? 'unknown' : (then.get(text) ?? 'unknown'))) === 'true';
        return holds ? turned.length - left.length : Number.POSITIVE_INFINITY;
      });
      return Math.min(...sizes);
    });
    return Math.min(...counts);
  }

  test('has as few as anybody needs, and somebody with another value of just these is suggested it', () => {
    let found = 0;
    fc.assert(
      fc.property(cases, each => {
        const { asked, row, leaves } = each;
        const catalogue = catalogueOf(asked, facts);
        const [miss] = ask({ catalogue, customer: { facts: row } }).nearest;
        const fewest = fewestNeeded(each);
        expect(miss?.distance ?? Number.POSITIVE_INFINITY).toBe(fewest === 0 ? Number.POSITIVE_INFINITY : fewest);
        if (miss === undefined) return;
        found += 1;
        const touched = new Set(miss.missing.map(({ fact }) => fact));
        const mended = rows.filter(other => {
          const then = truthsOf(leaves, other);
          const isSame = Object.keys(values).every(fact => touched.has(fact) || other[fact] === row[fact]);
          return isSame && miss.missing.every(({ text, negated }) => then.get(text) === (negated ? 'false' : 'true'));
        });
        expect(mended.some(other => ask({ catalogue, customer: { facts: other } }).ranked.length === 1)).toBe(true);
      }),
      { numRuns },
    );
    expect(found).toBeGreaterThan(numRuns / 6);
  });
});
