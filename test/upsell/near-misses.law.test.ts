import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/model/condition.js';
import { addExtra, ask, extraOffer, lineCatalogue, type Question, smallOffer } from './line-catalogue.js';

const names = ['f0', 'f1', 'f2', 'f3', 'f4'];
const facts = Object.fromEntries(names.map(name => [name, { type: 'boolean', sensitivity: 'none' } as const]));

const tree: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...names).map((fact): Condition => ({ fact, eq: true })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    tie('tree').map((not): Condition => ({ not })),
  ),
})).tree;

interface Case {
  readonly eligible: Condition;
  readonly when: Condition;
  readonly suits: Condition;
  readonly known: Readonly<Record<string, boolean>>;
}

const cases: fc.Arbitrary<Case> = fc.record({
  eligible: tree,
  when: tree,
  suits: tree,
  known: fc.record(Object.fromEntries(names.map(name => [name, fc.boolean()]))),
});

function questionOf({ eligible, when, suits, known }: Case): Question {
  const offers = [smallOffer(), extraOffer({ eligibility: [{ when: eligible, reason: 'Because' }] })];
  return { catalogue: lineCatalogue([addExtra({ when, suits })], { facts, offers }), customer: { facts: known } };
}

const holds = (condition: Condition, known: Case['known']): boolean => {
  if ('all' in condition) return condition.all.every(part => holds(part, known));
  if ('any' in condition) return condition.any.some(part => holds(part, known));
  if ('not' in condition) return !holds(condition.not, known);
  return 'fact' in condition && known[condition.fact] === true;
};

// Every way to turn facts round, by how many are turned.
function fewestTurned({ eligible, when, suits, known }: Case): number {
  const costs = Array.from({ length: 2 ** names.length }, (_, mask) => {
    const turned = Object.fromEntries(names.map((name, at) => [name, (known[name] === true) !== ((mask >> at) & 1) > 0]));
    return [eligible, when, suits].every(condition => holds(condition, turned)) ? mask.toString(2).replaceAll('0', '').length : Infinity;
  });
  return Math.min(...costs);
}

describe('the laws of a nearest miss', () => {
  test('no fewer predicates would do, and with them turned round it is suggested', () => {
    fc.assert(
      fc.property(cases, each => {
        const [miss] = ask(questionOf(each)).nearest;
        const fewest = fewestTurned(each);
        expect(miss?.distance ?? (fewest === 0 ? 0 : Infinity)).toBe(fewest);
        const turned = Object.fromEntries((miss?.missing ?? []).map(({ fact = '', outcome }) => [fact, outcome !== 'true']));
        const mended = questionOf({ ...each, known: { ...each.known, ...turned } });
        expect(ask(mended).ranked).toHaveLength(fewest === Infinity ? 0 : 1);
      }),
      { numRuns: 150 },
    );
  });
});
