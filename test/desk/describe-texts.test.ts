import { describe, expect, test } from 'vitest';
import { describeOffer } from '../../src/desk/describe-offer.js';
import { deskWords } from '../../src/desk/desk-words.data.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { loadAcme, readAcmeCustomers } from '../examples/acme-example.js';
import { listSaid } from './list-said.js';

const { catalogue } = await loadAcme();
if (catalogue === undefined) throw new Error('the example does not load');
const index = indexCatalogue(catalogue);
const customers = [...readAcmeCustomers(index).values()].flatMap(read => (read.ok ? [read.value] : []));
const offers = catalogue.offers.filter(({ status }) => status !== 'draft');

describe.each(catalogue.locales)('in the locale %s of the example', locale => {
  test('every text of every description is there', () => {
    const foreign = offers.flatMap(({ id }, at) => {
      const customer = customers[at % customers.length];
      const description = describeOffer(index, id, { at: '2026-12-01', locale, ...(customer === undefined ? {} : { customer }) });
      return listSaid(description).filter(
        ({ said }) => said.locale !== locale || said.text === '' || /\[(en|de)\]|\{\w+\}/.test(said.text),
      );
    });
    expect(foreign).toEqual([]);
  });
});

test('both languages say the same things with the same values', () => {
  const valuesIn = (text: string): readonly string[] =>
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].toSorted();
  const differing = Object.entries(deskWords.en).flatMap(([phrase, english]) => {
    const german = Object.entries(deskWords.de).find(([name]) => name === phrase)?.[1] ?? '';
    return JSON.stringify(valuesIn(english)) === JSON.stringify(valuesIn(german)) ? [] : [[phrase, english, german]];
  });
  expect(differing).toEqual([]);
});
