// A decision id is as good as the answer: the same id, the same bytes. LAW_RUNS says how often each law is tried.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Customer, FactValue } from '../../src/model/customer.js';
import { findUpsells } from '../../src/upsell/find-upsells.js';
import type { UpsellAnswer } from '../../src/upsell/upsell-answer.js';
import { minimalRelease } from '../support/minimal-catalogue.js';
import { reverseMembers } from '../support/reverse-members.js';
import { forbiddenFacts, type RandomQuestion, randomQuestion, randomQuestions } from './arbitrary-question.js';

const numRuns = Number(process.env['LAW_RUNS'] ?? 60);

const answerTo = ({ catalogue, customer, context }: RandomQuestion): UpsellAnswer =>
  findUpsells(indexCatalogue(catalogue), customer, { ...context, detail: 'full' });

describe('a decision', () => {
  test('replays from what its id was made from, years later and in another program', () => {
    fc.assert(
      fc.property(randomQuestion, forbiddenFacts, (question, forbidden) => {
        const answer = answerTo(question);
        const { faith: _, followers: __, ...facts } = question.customer.facts;
        const kept = JSON.stringify({ ...question, customer: { ...question.customer, facts: { ...facts, ...forbidden } } });
        const again = answerTo(JSON.parse(kept));
        expect(again.decisionId).toBe(answer.decisionId);
        expect(JSON.stringify(again)).toBe(JSON.stringify(answer));
      }),
      { numRuns },
    );
  });

  test('with the same id is the same to the byte, and with other bytes it has another id', () => {
    let differing = 0;
    const undeclared = fc.record({ shoeSize: fc.constantFrom<FactValue[]>(40, 'x') }, { requiredKeys: [] });
    const parts = [
      'facts',
      'holdings',
      'consents',
      'contacts',
      'usage',
      'requests',
      'segment',
      'market',
      'currency',
      'id',
      'context',
    ] as const;
    fc.assert(
      fc.property(randomQuestions(2), fc.subarray([...parts], { maxLength: 3 }), undeclared, ([one, two], changed, more) => {
        if (one === undefined || two === undefined) return;
        const customer = Object.assign({}, one.customer, { facts: { ...one.customer.facts, ...more } });
        for (const part of changed) if (part !== 'context') Object.assign(customer, pick(two.customer, part));
        const other = { ...one, customer, context: changed.includes('context') ? two.context : one.context };
        const [a, b] = [answerTo(one), answerTo(other)];
        if (a.decisionId === b.decisionId) expect(JSON.stringify(b)).toBe(JSON.stringify(a));
        else differing += 1;
        expect(a.decisionId === b.decisionId).toBe(JSON.stringify(visible(one)) === JSON.stringify(visible(other)));
      }),
      { numRuns },
    );
    expect(differing).toBeGreaterThan(numRuns / 4);
  });

  test('has the same id however the members of records are ordered, and however much is worked out', () => {
    fc.assert(
      fc.property(randomQuestion, question => {
        const { decisionId } = answerTo(question);
        expect(answerTo(reverseMembers(question)).decisionId).toBe(decisionId);
        const { catalogue, customer, context } = question;
        expect(findUpsells(indexCatalogue(catalogue), customer, context).decisionId).toBe(decisionId);
      }),
      { numRuns },
    );
  });

  test('is named by the releases too, from which what is held was sold', () => {
    fc.assert(
      fc.property(randomQuestions(2), fc.boolean(), ([one], knowsEarlier) => {
        if (one === undefined) return;
        const release = minimalRelease({ catalogue: one.catalogue, sequence: 2, effectiveFrom: '2026-02-01' });
        const earlier = minimalRelease({ catalogue: one.catalogue, sequence: 1, effectiveFrom: '2026-01-01' });
        const ask = (known: boolean): UpsellAnswer =>
          findUpsells(indexCatalogue(release, known ? { earlier: [earlier] } : {}), one.customer, one.context);
        expect(ask(knowsEarlier)).toEqual(ask(knowsEarlier));
        expect(ask(true).decisionId).not.toBe(ask(false).decisionId);
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  });
});

function pick(customer: Customer, part: keyof Customer): Partial<Customer> {
  return customer[part] === undefined ? {} : { [part]: customer[part] };
}

// What no rule may read is no part of the question.
function visible({ customer, context }: RandomQuestion): unknown {
  const { faith: _, followers: __, ...facts } = customer.facts;
  const ordered = (data: object): unknown => Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return [ordered({ ...customer, facts: ordered(facts) }), ordered(context)];
}
