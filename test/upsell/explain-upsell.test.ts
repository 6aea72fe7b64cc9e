import { describe, expect, it } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { explainUpsell } from '../../src/upsell/explain-upsell.js';
import type { UpsellExplanation } from '../../src/upsell/upsell-explanation.js';
import { addExtra, ask, lineCatalogue, noon, somebody, toBig } from './line-catalogue.js';

const explain = (catalogue: Catalogue, id: string, facts = {}): UpsellExplanation =>
  explainUpsell(indexCatalogue(catalogue), somebody({ facts }), id, { at: noon, channel: 'web' });

describe('an explanation', () => {
  const rules = [
    addExtra({
      when: {
        any: [
          { fact: 'age', gte: 18 },
          { fact: 'age', lt: 3 },
        ],
      },
      channels: ['shop'],
      purpose: 'service',
    }),
    addExtra({ id: 'other', ranking: { propensity: '0.1' } }),
    toBig({ suits: { fact: 'age', gte: 18 } }),
  ];
  const catalogue = lineCatalogue(rules);

  it('of an offer has a candidate for each rule that suggests it, of a rule one for each target', () => {
    expect(explain(catalogue, 'extra').candidates.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['add-extra', 'suppressed'],
      ['other', 'ranked'],
    ]);
    expect(explain(catalogue, 'to-big').candidates.map(({ rule, outcome }) => [rule, outcome])).toEqual([['to-big', 'unknown']]);
  });

  it('has the entry of the answer', () => {
    const answer = ask({ catalogue });
    expect({ ...explain(catalogue, 'other').candidates[0]?.ranked, isBestPlan: false }).toEqual(answer.ranked[0]);
    expect(explain(catalogue, 'add-extra').candidates[0]?.suppressed).toEqual(answer.suppressed?.[0]);
    expect(explain(catalogue, 'to-big').candidates[0]?.unknown).toEqual(answer.unknown[0]);
    expect(explain(catalogue, 'other').decisionId).toBe(answer.decisionId);
  });

  it('says of every step what it says by itself', () => {
    const [candidate] = explain(catalogue, 'add-extra', { age: 10 }).candidates;
    expect(candidate?.steps.filter(({ outcome }) => outcome !== 'passed')).toMatchObject([
      { step: 'place', outcome: 'suppressed', code: 'CHANNEL_NOT_ALLOWED', details: { allowed: ['shop'] } },
      { step: 'applicability', outcome: 'suppressed', code: 'NOT_APPLICABLE', because: [{ text: 'age ≥ 18' }, { text: 'age < 3' }] },
    ]);
    expect(candidate?.steps.map(({ step }) => step)).toHaveLength(14);
  });

  it('has the whole tree of each condition', () => {
    const [candidate] = explain(catalogue, 'add-extra', { age: 20 }).candidates;
    expect(candidate?.conditions).toMatchObject([
      { part: 'when', tree: { kind: 'any', outcome: 'true', parts: [{ outcome: 'true' }, { outcome: 'false' }] } },
    ]);
  });

  it('of a draft, and of an offer that no rule suggests, has no candidates', () => {
    expect(explain(lineCatalogue([addExtra({ status: 'draft' })]), 'add-extra').candidates).toEqual([]);
    expect(explain(catalogue, 'small').candidates).toEqual([]);
  });

  it('of what does not exist is a bad call', () => {
    expect(() => explain(catalogue, 'nothing')).toThrow(expect.objectContaining({ code: 'unknown-rule-or-offer' }));
  });

  it('is frozen', () => {
    expect(Object.isFrozen(explain(catalogue, 'other').candidates[0]?.steps[0])).toBe(true);
  });
});
