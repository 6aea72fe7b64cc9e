import { beforeAll, describe, expect, test } from 'vitest';
import type { CatalogueIndex } from '../../src/lookup/catalogue-index.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Context } from '../../src/model/context.js';
import type { Customer } from '../../src/model/customer.js';
import type { UpsellRule } from '../../src/model/upsell-rule.js';
import { findUpsells } from '../../src/upsell/find-upsells.js';
import type { UpsellAnswer } from '../../src/upsell/upsell-answer.js';
import { askedAt, loadAcme, readAcmeCustomers } from './acme-example.js';

const context: Context = { at: askedAt, channel: 'phone', detail: 'full', limit: 100 };

let index: CatalogueIndex;
let rules: readonly UpsellRule[];
let customers: ReadonlyMap<string, Customer>;
let answers: ReadonlyMap<string, UpsellAnswer>;

beforeAll(async () => {
  const { catalogue } = await loadAcme();
  if (catalogue === undefined) throw new Error('the example does not load');
  index = indexCatalogue(catalogue);
  rules = catalogue.upsellRules ?? [];
  const read = [...readAcmeCustomers(index).values()].flatMap(reading => (reading.ok ? [reading.value] : []));
  customers = new Map(read.map(customer => [customer.id, customer]));
  answers = new Map(read.map(customer => [customer.id, findUpsells(index, customer, context)]));
});

function customerOf(id: string): Customer {
  const customer = customers.get(id);
  if (customer === undefined) throw new Error(`no customer ${id}`);
  return customer;
}

function answerOf(id: string): UpsellAnswer {
  const answer = answers.get(id);
  if (answer === undefined) throw new Error(`no answer for ${id}`);
  return answer;
}

function offersOf(answer: UpsellAnswer): readonly string[] {
  return answer.ranked.map(({ offer }) => offer);
}

describe('the rules of the example', () => {
  test('rank something with reasons for most customers', () => {
    const helped = [...answers.values()].filter(({ ranked }) => ranked.length > 0 && ranked.every(({ why }) => why.length > 0));
    expect(helped.length).toBeGreaterThanOrEqual(8);
  });
  test('each rank for some customer, but for the line whose price is on request', () => {
    const ranked = new Set([...answers.values()].flatMap(answer => answer.ranked.map(({ rule }) => rule)));
    const never = rules.filter(({ id }) => !ranked.has(id)).map(({ id }) => id);
    expect(never).toEqual(['leased-line-for-several-sites']);
    const answer = answers.get('brewster-joinery');
    expect(answer?.suppressed?.find(({ rule }) => rule === never[0])?.code).toBe('PRICE_UNKNOWN');
  });
  test('say nothing that the answer cannot fill or that lacks a language', () => {
    expect([...answers.values()].flatMap(({ warnings }) => warnings)).toEqual([]);
  });
  test('give each example customer the outcome that is written beside it', () => {
    const outcomes = rules.flatMap(rule =>
      (rule.examples ?? []).map(example => {
        const answer = findUpsells(index, example.customer, { ...example.context, detail: 'full', limit: 100 });
        const code = example.code === undefined ? '' : ` ${example.code}`;
        return { name: `${rule.id}: ${example.name}`, expected: `${example.expect}${code}`, found: outcomeOf(answer, rule.id) };
      }),
    );
    expect(outcomes.length).toBeGreaterThan(10);
    expect(outcomes.filter(({ expected, found }) => expected !== found)).toEqual([]);
  });
});

function outcomeOf(answer: UpsellAnswer, id: string): string {
  if (answer.ranked.some(({ rule }) => rule === id)) return 'ranked';
  if (answer.unknown.some(({ rule }) => rule === id)) return 'unknown';
  return `suppressed ${answer.suppressed?.find(({ rule }) => rule === id)?.code}`;
}

describe('the customers of the example', () => {
  test('who have much to gain see several suggestions, the best first', () => {
    expect(offersOf(answerOf('ada-okafor')).slice(0, 3)).toEqual(['fibre-100', 'tv-basic', 'wifi-mesh']);
  });
  test('who run out of data each month see that a dearer month makes a cheaper year', () => {
    const more = answerOf('ada-okafor').ranked.find(({ offer }) => offer === 'mobile-25');
    expect(more?.price.change).toEqual([{ period: 'P1M', amount: '4.00' }]);
    expect(more?.price.cost).toMatchObject({ total: '167.88', change: '-48.00' });
    expect(more?.needs.map(({ kind }) => kind)).toEqual(['rule', 'exceeded']);
  });
  test('are shown nothing that costs them more over twelve months without a need', () => {
    const ranked = [...answers.values()].flatMap(answer => answer.ranked).filter(({ needs }) => needs.length === 0);
    expect(ranked.length).toBeGreaterThan(5);
    expect(ranked.filter(({ price }) => !/^(-|0\.00$)/.test(price.cost.change ?? ''))).toEqual([]);
  });
  test('hear of television in whole words', () => {
    const tv = answerOf('ada-okafor').ranked.find(({ offer }) => offer === 'tv-basic');
    expect(tv?.say.benefits.map(({ text }) => text)).toContain('60 channels and a week to catch up.');
  });
  test('who pay off a debt see nothing that costs more', () => {
    const { ranked, counts } = answerOf('tomasz-kowalski');
    const changes = ranked.flatMap(({ price }) => price.change ?? []);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter(({ amount }) => !amount.startsWith('-'))).toEqual([]);
    expect(counts.CARE_FLAG).toBeGreaterThan(0);
  });
  test('who objected to marketing are still told what they must know', () => {
    const { ranked } = answerOf('helen-marsh');
    expect(ranked.map(({ rule, purpose }) => `${rule} ${purpose}`)).toEqual(['copper-to-fibre regulatory']);
  });
  test('of whom it is not known what they have get questions and no guess', () => {
    const { ranked, ask } = answerOf('samuel-adeyemi');
    expect(ranked).toEqual([]);
    expect(ask[0]?.fact).toBeUndefined();
    expect(ask.length).toBeGreaterThan(1);
  });
  test('who have a bundle are not offered what is in it', () => {
    const inside = ['fibre-500', 'tv-plus', 'tv-pack-kids', 'parental-control'];
    expect(offersOf(answerOf('fatima-haddad')).filter(offer => inside.includes(offer))).toEqual([]);
  });
  test('who wait for an order are not offered it again', () => {
    const pending = answerOf('mei-lin-chen').suppressed?.filter(({ code }) => code === 'PENDING_ORDER');
    expect(new Set(pending?.map(({ offer }) => offer))).toEqual(new Set(['tv-plus']));
  });
  test('with many followers are treated like everybody else', () => {
    const { facts, ...marco } = customerOf('marco-bellini');
    const { 'social.followers': followers, ...others } = facts;
    expect(followers).toBeGreaterThan(1_000_000);
    const { decisionId: _, ...quiet } = findUpsells(index, { ...marco, facts: others }, context);
    expect(answerOf('marco-bellini')).toMatchObject(quiet);
  });
  test('in Germany read German and pay in euro', () => {
    const { ranked } = answerOf('jonas-weber');
    expect(new Set(ranked.map(({ say }) => say.headline.locale))).toEqual(new Set(['de']));
    expect(new Set(ranked.map(({ price }) => price.currency))).toEqual(new Set(['EUR']));
  });
});
