import { describe, expect, it } from 'vitest';
import type { Consents } from '../../src/model/customer.js';
import type { FactSpec } from '../../src/model/fact-spec.js';
import type { UpsellRule } from '../../src/model/upsell-rule.js';
import { minimalCharge } from '../support/minimal-catalogue.js';
import { addExtra, ask, codeOf, extraOffer, lineCatalogue, monthly, type Question, smallOffer, suppressedOf } from './line-catalogue.js';

const facts: Readonly<Record<string, FactSpec>> = {
  age: { type: 'integer', sensitivity: 'none' },
  'usage.gb': { type: 'integer', sensitivity: 'none' },
  'profile.size': { type: 'integer', sensitivity: 'none', consent: 'profiling' },
  birth: { type: 'date', sensitivity: 'none', consent: 'profiling' },
  years: { type: 'integer', sensitivity: 'none', derived: { monthsSince: 'birth' } },
};

function question(rule: Partial<UpsellRule>, consents?: Consents): Question {
  const catalogue = lineCatalogue([addExtra(rule)], { facts });
  return consents === undefined ? { catalogue, lacks: ['consents'] } : { catalogue, customer: { consents } };
}

describe('marketing', () => {
  it('is silent where the customer objects to it', () => {
    expect(suppressedOf(question({}, { marketing: 'objected' }))).toMatchObject({
      code: 'CONSENT_OBJECTED',
      by: { kind: 'consent', id: 'marketing' },
    });
  });

  it('speaks where nothing was said, and says that it took that for granted', () => {
    const taken = [{ code: 'MARKETING_CONSENT_NOT_GIVEN', rule: 'add-extra', offer: 'extra' }];
    expect(ask(question({}, {})).assumptions).toEqual(taken);
    expect(ask(question({})).assumptions).toEqual(taken);
    expect(ask(question({}, { marketing: 'granted' })).assumptions).toEqual([]);
  });

  it('is silent in a channel that the customer objects to, and in no other', () => {
    const consents: Consents = { marketing: 'granted', channels: { web: 'objected' } };
    expect(suppressedOf(question({}, consents)).by).toEqual({ kind: 'consent', id: 'channels.web' });
    expect(codeOf({ ...question({}, consents), context: { channel: 'shop' } })).toBe('ranked');
    expect(codeOf({ ...question({}, consents), nowhere: true })).toBe('ranked');
  });
});

describe('what a rule reads of a customer', () => {
  it('needs the consent that the fact declares', () => {
    const rule: Partial<UpsellRule> = { when: { fact: 'profile.size', exists: false } };
    expect(suppressedOf(question(rule, { marketing: 'granted' }))).toMatchObject({
      code: 'CONSENT_REQUIRED',
      by: { kind: 'consent', id: 'use.profiling' },
      details: { missing: ['use.profiling'] },
    });
    expect(codeOf(question(rule, { use: { profiling: 'granted' } }))).toBe('ranked');
    expect(codeOf(question(rule, { use: { profiling: 'objected' } }))).toBe('CONSENT_OBJECTED');
    expect(codeOf(question(rule))).toBe('CONSENT_REQUIRED');
  });

  it.each<[string, Partial<UpsellRule>]>([
    ['suits', { suits: { fact: 'profile.size', exists: false } }],
    ['need', { need: { not: { all: [{ fact: 'profile.size', gte: 1 }] } } }],
    ['a comparison', { need: { fact: 'age', gte: { fact: 'profile.size' } } }],
    ['a list of a comparison', { need: { fact: 'age', between: [1, { fact: 'profile.size' }] } }],
    ['the propensity', { ranking: { propensity: { fact: 'profile.size' } } }],
    ['the words', { say: { headline: 'You are {fact.profile.size}', benefits: [] } }],
    [
      'the words of a variant',
      {
        experiment: {
          id: 'x',
          seed: 's',
          coverage: '1',
          variants: [{ id: 'a', weight: '1', say: { headline: { en: '{fact.profile.size}' } } }],
        },
      },
    ],
    ['a fact that is worked out', { need: { fact: 'years', gte: 1 } }],
  ])('counts in %s', (_, rule) => {
    expect(codeOf(question(rule, { marketing: 'granted' }))).toBe('CONSENT_REQUIRED');
  });

  it('needs the consents that the rule names for facts with a prefix', () => {
    const rule: Partial<UpsellRule> = {
      when: { not: { fact: 'usage.gb', exists: true } },
      consent: { 'usage.': ['cpni', 'billing'], age: ['other'] },
    };
    expect(suppressedOf(question(rule, { use: { cpni: 'granted' } })).details).toEqual({ missing: ['use.billing'] });
    expect(codeOf(question(rule, { use: { cpni: 'granted', billing: 'granted' } }))).toBe('ranked');
  });

  it('is what the rule reads, not what the offer asks of its buyers', () => {
    const eligibility = [{ when: { fact: 'profile.size', exists: false }, reason: 'Small' }];
    const catalogue = lineCatalogue([addExtra()], { facts, offers: [smallOffer(), extraOffer({ eligibility })] });
    expect(codeOf({ catalogue })).toBe('ranked');
  });
});

describe('service and regulatory answers', () => {
  it.each(['service', 'regulatory'] as const)('%s needs no consent, and no objection hides it', purpose => {
    const rule: Partial<UpsellRule> = { purpose, when: { fact: 'profile.size', exists: false } };
    const consents: Consents = { marketing: 'objected', channels: { web: 'objected' }, use: { profiling: 'objected' } };
    expect(codeOf(question(rule, consents))).toBe('ranked');
    expect(ask(question(rule)).assumptions).toEqual([]);
  });
});

describe('facts that no rule may read', () => {
  const protectedFacts: Readonly<Record<string, FactSpec>> = {
    faith: { type: 'text', sensitivity: 'protected' },
    disabled: { type: 'boolean', sensitivity: 'protected', lawfulBasis: 'Equality Act 2010' },
    born: { type: 'date', sensitivity: 'protected' },
    months: { type: 'integer', sensitivity: 'none', derived: { monthsSince: 'born' } },
    monthsAllowed: { type: 'integer', sensitivity: 'none', derived: { monthsSince: 'born' }, lawfulBasis: 'Licensing Act 2003' },
    followers: { type: 'integer', sensitivity: 'influence', lawfulBasis: 'none' },
  };
  const reading = (rule: Partial<UpsellRule>, known = {}): Question => ({
    catalogue: lineCatalogue([addExtra(rule)], { facts: protectedFacts }),
    customer: { facts: known },
  });

  it.each<[string, Partial<UpsellRule>, string]>([
    ['a protected fact', { when: { fact: 'faith', ne: 'none' } }, 'faith'],
    ['whether a protected fact is known', { when: { fact: 'faith', exists: false } }, 'faith'],
    ['a fact of influence, whatever its basis', { suits: { fact: 'followers', gte: 1 } }, 'followers'],
    ['what is worked out from a protected fact', { need: { fact: 'months', gte: 1 } }, 'months'],
    ['a score by influence', { ranking: { propensity: { fact: 'followers' } } }, 'followers'],
    ['words with a protected fact', { say: { headline: 'As a {fact.faith}', benefits: [] } }, 'faith'],
  ])('a rule that reads %s is never asked', (_, rule, fact) => {
    const known = { faith: 'x', followers: 1000, born: '2000-01-01' };
    expect(suppressedOf(reading(rule, known))).toMatchObject({ code: 'FACT_FORBIDDEN', by: { kind: 'fact', id: fact } });
  });

  it('an offer that asks for one of its buyers is not suggested, and the customer is not asked for it', () => {
    const eligibility = [{ when: { fact: 'faith', eq: 'x' }, reason: 'Only for x' }];
    const catalogue = lineCatalogue([addExtra()], { facts: protectedFacts, offers: [smallOffer(), extraOffer({ eligibility })] });
    expect(codeOf({ catalogue })).toBe('FACT_FORBIDDEN');
    expect(ask({ catalogue }).ask).toEqual([]);
  });

  it('a lawful basis allows a protected fact, and what is worked out from one', () => {
    expect(codeOf(reading({ when: { fact: 'disabled', eq: true } }, { disabled: true }))).toBe('ranked');
    expect(codeOf(reading({ when: { fact: 'monthsAllowed', gte: 12 } }, { born: '2000-01-01' }))).toBe('ranked');
  });

  it('decide no price and nothing that is held, even where the catalogue asks for them there', () => {
    const when = { fact: 'faith', eq: 'x' };
    const charge = minimalCharge({ when, prices: [{ currency: 'EUR', flat: '5' }] });
    const priced = lineCatalogue([addExtra()], {
      facts: protectedFacts,
      pricePlans: [monthly('extra', '5', { phases: [{ id: 'main', kind: 'evergreen', charges: [charge] }] })],
    });
    const excluding = lineCatalogue([addExtra()], {
      facts: protectedFacts,
      offers: [smallOffer({ relationships: [{ kind: 'excludes', target: 'extra', when }] }), extraOffer()],
    });
    for (const faith of ['x', 'y']) {
      expect(codeOf({ catalogue: priced, customer: { facts: { faith } } })).toBe('PRICE_UNKNOWN');
      expect(codeOf({ catalogue: excluding, customer: { facts: { faith } } })).toBe('FACT_FORBIDDEN');
    }
    expect(ask({ catalogue: excluding }).ask).toEqual([]);
  });

  it('leave no trace in the answer, its warnings and its id', () => {
    const catalogue = lineCatalogue([addExtra()], { facts: protectedFacts });
    const one = ask({ catalogue, customer: { facts: { faith: 'x', followers: 3 } } });
    expect(ask({ catalogue, customer: { facts: { faith: 4, followers: 'many' } } })).toEqual(one);
    expect(ask({ catalogue, customer: { facts: {} } })).toEqual(one);
  });
});
