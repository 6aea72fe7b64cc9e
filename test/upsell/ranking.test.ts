import { describe, expect, it } from 'vitest';
import type { Ranking, RankingValue } from '../../src/model/ranking.js';
import {
  addExtra,
  ask,
  bigOffer,
  extraOffer,
  fates,
  holding,
  lineCatalogue,
  monthly,
  type Question,
  smallOffer,
  toBig,
} from './line-catalogue.js';

const scored = (ranking: Ranking, question: Partial<Question> = {}): unknown =>
  ask({ catalogue: lineCatalogue([addExtra({ ranking })]), ...question }).ranked[0]?.score;

const euros = (amount: string): RankingValue => ({ amounts: [{ currency: 'EUR', amount }] });

describe('a score', () => {
  it('is propensity × context × value × levers, exact and unrounded', () => {
    const ranking: Ranking = {
      propensity: '0.333',
      value: euros('19.99'),
      context: [
        { intent: 'cancel', weight: '150' },
        { intent: 'cancel', weight: '110' },
        { intent: 'other', weight: '0' },
      ],
      levers: ['30', '-5.5'],
    };
    expect(scored(ranking, { context: { intent: 'cancel' } })).toEqual({
      total: '13.6744643475',
      propensity: '0.333',
      context: '1.65',
      value: '19.99',
      levers: '1.245',
      defaults: [],
    });
  });

  it('takes the defaults of the catalogue for what is absent or unknown, and says which', () => {
    expect(scored({})).toEqual({
      total: '5',
      propensity: '0.5',
      context: '1',
      value: '10',
      levers: '1',
      defaults: ['propensity', 'value'],
    });
    expect(scored({ propensity: { fact: 'age' }, value: { amounts: [{ currency: 'GBP', amount: '900' }] } })).toMatchObject({
      total: '5',
      defaults: ['propensity', 'value'],
    });
  });

  it('reads a propensity from a fact', () => {
    expect(scored({ propensity: { fact: 'age' } }, { customer: { facts: { age: 2 } } })).toMatchObject({
      total: '20',
      propensity: '2',
      defaults: ['value'],
    });
  });

  it('is not there where a factor is not known, and then comes last, with a warning', () => {
    const rules = [addExtra(), toBig({ ranking: { propensity: '0.001', value: euros('0.01') } })];
    const { rankingDefaults: _, ...catalogue } = lineCatalogue(rules);
    const answer = ask({ catalogue });
    expect(fates(answer)).toEqual({ 'to-big/big': '1', 'add-extra/extra': '2' });
    expect(answer.ranked[1]?.score).toEqual({ context: '1', levers: '1', defaults: ['propensity', 'value'] });
    expect(answer.warnings).toEqual([{ code: 'NO_RANKING_DEFAULTS', rule: 'add-extra' }]);
  });

  it('orders by what no number could tell apart', () => {
    const rules = [addExtra({ ranking: { value: euros('0.10000000000000000001') } }), toBig({ ranking: { value: euros('0.1') } })];
    expect(fates(ask({ catalogue: lineCatalogue(rules) }))).toEqual({ 'add-extra/extra': '1', 'to-big/big': '2' });
  });
});

describe('a tie', () => {
  it('goes to what saves the customer more in a year, whatever the period', () => {
    const offers = [smallOffer(), bigOffer(), extraOffer()];
    const cheaper = lineCatalogue([addExtra(), toBig()], {
      offers,
      pricePlans: [monthly('small', '20'), monthly('big', '15'), monthly('extra', '5')],
    });
    expect(fates(ask({ catalogue: cheaper }))).toEqual({ 'to-big/big': '1', 'add-extra/extra': '2' });
    const dearer = lineCatalogue([addExtra(), toBig()], {
      offers,
      pricePlans: [monthly('small', '20'), monthly('big', '26'), monthly('extra', '5')],
    });
    expect(fates(ask({ catalogue: dearer }))).toEqual({ 'add-extra/extra': '1', 'to-big/big': '2' });
  });

  it('then goes by offer and by rule', () => {
    const offers = [smallOffer(), extraOffer({ id: 'a' }), extraOffer({ id: 'b' })];
    const rules = [
      addExtra({ id: 'z', targets: [{ offer: 'a', action: 'add' }] }),
      addExtra({ id: 'y', targets: [{ offer: 'b', action: 'add' }] }),
    ];
    expect(fates(ask({ catalogue: lineCatalogue(rules, { offers }) }))).toEqual({ 'z/a': '1', 'y/b': '2' });
  });
});

describe('candidates that compete', () => {
  const strong = { propensity: '0.9' };

  it('with one action and offer: the best stays, and the others say which it is', () => {
    const answer = ask({ catalogue: lineCatalogue([addExtra({ id: 'weak' }), addExtra({ id: 'strong', ranking: strong })]) });
    expect(answer.ranked.map(one => one.rule)).toEqual(['strong']);
    expect(answer.suppressed).toMatchObject([{ rule: 'weak', code: 'EXCLUDED_BY', by: { kind: 'rule', id: 'strong' } }]);
  });

  it('in one exclusion group: the best stays', () => {
    const rules = [addExtra({ exclusionGroup: 'g' }), toBig({ exclusionGroup: 'g', ranking: strong })];
    expect(fates(ask({ catalogue: lineCatalogue(rules) }))).toEqual({ 'to-big/big': '1', 'add-extra/extra': 'EXCLUDED_BY' });
  });

  it('are excluded only by what stays itself', () => {
    const offers = [smallOffer(), extraOffer({ id: 'a' }), extraOffer({ id: 'b' })];
    const rules = [
      addExtra({ id: '1', targets: [{ offer: 'a', action: 'add' }], ranking: strong }),
      addExtra({ id: '2', targets: [{ offer: 'a', action: 'add' }], exclusionGroup: 'g' }),
      addExtra({ id: '3', targets: [{ offer: 'b', action: 'add' }], exclusionGroup: 'g', ranking: { propensity: '0.1' } }),
    ];
    expect(fates(ask({ catalogue: lineCatalogue(rules, { offers }) }))).toEqual({ '1/a': '1', '2/a': 'EXCLUDED_BY', '3/b': '2' });
  });

  it('do not count where they hang on something unknown', () => {
    const rules = [addExtra({ exclusionGroup: 'g' }), toBig({ exclusionGroup: 'g', ranking: strong, when: { fact: 'age', gte: 1 } })];
    expect(fates(ask({ catalogue: lineCatalogue(rules) }))).toEqual({ 'add-extra/extra': '1', 'to-big/big': 'UNKNOWN_FACT' });
  });

  it('may be targets of one rule', () => {
    const rule = addExtra({
      targets: [
        { offer: 'extra', action: 'add' },
        { offer: 'big', action: 'replace', replaces: 'small' },
      ],
      exclusionGroup: 'g',
    });
    const answer = ask({ catalogue: lineCatalogue([rule]), customer: { holdings: [holding()] } });
    expect(answer.ranked).toMatchObject([{ offer: 'extra', target: 0 }]);
    expect(answer.suppressed).toMatchObject([{ offer: 'big', target: 1, code: 'EXCLUDED_BY', by: { id: 'add-extra' } }]);
  });
});
