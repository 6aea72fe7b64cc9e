import { describe, expect, it } from 'vitest';
import { pickText } from '../../src/lookup/pick-text.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { FactSpec } from '../../src/model/fact-spec.js';
import type { Say } from '../../src/model/say.js';
import type { Text } from '../../src/model/text.js';
import { isPlaceholder, placeholderTypes } from '../../src/upsell/placeholders.js';
import {
  addExtra,
  ask,
  bigOffer,
  extraOffer,
  holding,
  lineCatalogue,
  monthly,
  type Question,
  smallOffer,
  toBig,
} from './line-catalogue.js';

const facts: Readonly<Record<string, FactSpec>> = {
  age: { type: 'integer', sensitivity: 'none' },
  used: { type: 'decimal', unit: 'gb', sensitivity: 'none' },
  since: { type: 'date', sensitivity: 'none' },
  likes: { type: 'set', sensitivity: 'none' },
  town: { type: 'text', sensitivity: 'none' },
  grief: { type: 'text', sensitivity: 'care' },
};

const overrides: Partial<Catalogue> = {
  facts,
  locales: ['en', 'de'],
  units: [{ id: 'gb', name: { en: 'GB', de: 'GB' } }],
  features: [
    { id: 'data', name: 'Data', type: 'quantity', unit: 'gb' },
    { id: 'calls', name: 'Calls', type: 'quantity' },
    { id: 'help', name: 'Help', type: 'boolean' },
  ],
  products: [
    { id: 'small-line', status: 'active', kind: 'base' },
    {
      id: 'big-line',
      status: 'active',
      kind: 'base',
      features: { data: { amount: '1500' }, calls: 'unlimited', help: true },
      provisioning: { leadTime: 'P2W' },
    },
  ],
  offers: [
    smallOffer({ name: { en: 'Small', de: 'Klein' } }),
    bigOffer({ name: { en: 'Big', de: 'Groß' }, terms: [{ id: 't', commitment: 'P1Y6M', noticePeriod: 'P1M', coolingOff: 'P14D' }] }),
    extraOffer(),
  ],
};

const change = { effective: 'immediate', penalty: 'none', commitmentStart: 'now' } as const;
const targets = [{ offer: 'big', action: 'replace', replaces: 'small', change }] as const;

function saying(say: Partial<Say>, more: Partial<Question> = {}): Question {
  return { catalogue: lineCatalogue([toBig({ targets, say: { headline: 'x', benefits: [], ...say } })], overrides), ...more };
}

function said(headline: Text, locale = 'en', question: Partial<Question> = {}): string | undefined {
  const known = { age: 1234, used: '1234.5', since: '2026-01-31', likes: ['a', 'b'], town: 'Cork' };
  return ask(saying({ headline }, { customer: { facts: known }, context: { locale }, ...question })).ranked[0]?.say.headline.text;
}

describe('a placeholder', () => {
  it.each([
    ['offer', 'Big', 'Groß'],
    ['replaces', 'Small', 'Klein'],
    ['price.today', '€30.00', '30,00 €'],
    ['price.recurring', '€30.00', '30,00 €'],
    ['price.monthly', '€30.00', '30,00 €'],
    ['price.commitment', '€540.00', '540,00 €'],
    ['current.recurring', '€20.00', '20,00 €'],
    ['change.recurring', '€10.00', '10,00 €'],
    ['saving.recurring', '-€10.00', '-10,00 €'],
    ['term.commitment', '1 year 6 months', '1 Jahr 6 Monate'],
    ['term.lastDay', 'September 9, 2027', '9. September 2027'],
    ['term.noticePeriod', '1 month', '1 Monat'],
    ['term.coolingOff', '14 days', '14 Tage'],
    ['penalty', '€0.00', '0,00 €'],
    ['effective', 'March 10, 2026', '10. März 2026'],
    ['provisioning.leadTime', '2 weeks', '2 Wochen'],
    ['provisioning.earliest', 'March 24, 2026', '24. März 2026'],
    ['feature.data', '1,500 GB', '1.500 GB'],
    ['feature.calls', '∞', '∞'],
    ['fact.age', '1,234', '1.234'],
    ['fact.used', '1,234.5 GB', '1.234,5 GB'],
    ['fact.since', 'January 31, 2026', '31. Januar 2026'],
    ['fact.likes', 'a, b', 'a, b'],
    ['fact.town', 'Cork', 'Cork'],
  ])('{%s} is %s in English and %s in German', (name, english, german) => {
    const text = { en: `{${name}}`, de: `{${name}}` };
    expect(said(text)).toBe(english);
    expect(said(text, 'de')?.replaceAll('\u00a0', ' ')).toBe(german);
  });

  it('is filled in a sentence, as often as it stands there', () => {
    expect(said('{offer}: {price.monthly} a month, yes, {price.monthly}.')).toBe('Big: €30.00 a month, yes, €30.00.');
  });

  it('that does not exist stays to be seen, with a warning', () => {
    const question = saying({ headline: 'Only {price.montly}', benefits: ['{feature.none} {fact.none}'] });
    const answer = ask(question);
    expect(answer.ranked[0]?.say.headline.text).toBe('Only {price.montly}');
    expect(answer.warnings).toEqual(
      ['price.montly', 'feature.none', 'fact.none'].map(placeholder => ({
        code: 'UNKNOWN_PLACEHOLDER',
        rule: 'to-big',
        offer: 'big',
        details: { placeholder },
      })),
    );
  });

  it('that the answer has nothing for stays to be seen, with a warning', () => {
    const answer = ask(saying({ headline: '{price.yearly} {fact.age} {feature.help}' }));
    expect(answer.ranked[0]?.say.headline.text).toBe('{price.yearly} {fact.age} {feature.help}');
    expect(answer.warnings.map(({ code, details }) => [code, details?.['placeholder']])).toEqual([
      ['EMPTY_PLACEHOLDER', 'price.yearly'],
      ['EMPTY_PLACEHOLDER', 'fact.age'],
      ['EMPTY_PLACEHOLDER', 'feature.help'],
    ]);
  });

  it('never says a care fact to a customer', () => {
    const { catalogue } = saying({ headline: 'You are in {fact.grief}' });
    const cheap = { ...catalogue, pricePlans: [monthly('small', '20'), monthly('big', '20')] };
    expect(ask({ catalogue: cheap, customer: { facts: { grief: 'x' } } }).ranked[0]?.say.headline.text).toBe('You are in {fact.grief}');
  });

  it('of one amount is empty where there are two periods', () => {
    const question = saying({ headline: '{change.recurring}' });
    const yearly = monthly('big', '0', {
      phases: [
        {
          id: 'm',
          kind: 'evergreen',
          charges: [
            {
              id: 'y',
              kind: 'recurring',
              timing: 'inAdvance',
              period: 'P1Y',
              quantity: { kind: 'fixed' },
              prices: [{ currency: 'EUR', flat: '100' }],
            },
          ],
        },
      ],
    });
    const catalogue = { ...question.catalogue, pricePlans: [monthly('small', '20'), yearly] };
    expect(ask({ catalogue }).ranked[0]?.say.headline.text).toBe('{change.recurring}');
  });

  it('is known by name', () => {
    expect(Object.keys(placeholderTypes).every(isPlaceholder)).toBe(true);
    expect(isPlaceholder('constructor')).toBe(false);
  });
});

describe('words', () => {
  it('are all said: headline, benefits, objections and disclosures', () => {
    const say: Say = {
      headline: { en: 'Hello' },
      benefits: [{ en: 'One' }, 'Two'],
      objections: [{ reason: 'too-expensive', reply: { en: 'It is {price.monthly}' } }],
      disclosures: [{ en: 'Ends {term.lastDay}' }],
    };
    const en = (text: string): unknown => ({ text, locale: 'en' });
    expect(ask(saying(say)).ranked[0]?.say).toEqual({
      headline: en('Hello'),
      benefits: [en('One'), en('Two')],
      objections: [{ reason: 'too-expensive', reply: en('It is €30.00') }],
      disclosures: [en('Ends September 9, 2027')],
    });
  });

  it('are in the locale of the context, else of the customer, else of the catalogue', () => {
    const say = { headline: { en: 'Hello', de: 'Hallo' } };
    const locales = (question: Partial<Question>): string | undefined => ask(saying(say, question)).ranked[0]?.say.headline.locale;
    expect(locales({ customer: { locale: 'de' }, context: { locale: 'en' } })).toBe('en');
    expect(locales({ customer: { locale: 'de' } })).toBe('de');
    expect(locales({})).toBe('en');
  });

  it('that are not there in the locale are said in another, with its numbers, and a warning', () => {
    const answer = ask(saying({ headline: { en: 'For {price.monthly}' } }, { context: { locale: 'de-AT' } }));
    expect(answer.ranked[0]?.say.headline).toEqual({ text: 'For €30.00', locale: 'en' });
    expect(answer.warnings).toEqual([
      { code: 'TEXT_NOT_IN_LOCALE', rule: 'to-big', offer: 'big', details: { locale: 'de-AT', used: 'en' } },
    ]);
    expect(answer.locale).toBe('de-AT');
  });

  it('of another place with the same language are no reason for a warning', () => {
    const answer = ask(saying({ headline: { en: 'Hello', 'de-DE': 'Hallo' } }, { context: { locale: 'de-AT' } }));
    expect(answer.ranked[0]?.say.headline).toEqual({ text: 'Hallo', locale: 'de-DE' });
    expect(answer.warnings).toEqual([]);
  });
});

describe('a text', () => {
  it.each([
    [{ en: 'a', de: 'b' }, 'de', 'b', 'de'],
    [{ en: 'a', de: 'b', 'de-AT': 'c' }, 'de-AT', 'c', 'de-AT'],
    [{ en: 'a', de: 'b' }, 'de-CH', 'b', 'de'],
    [{ en: 'a', 'de-CH': 'b', 'de-AT': 'c' }, 'de', 'c', 'de-AT'],
    [{ en: 'a', fr: 'b' }, 'de', 'a', 'en'],
    [{ 'en-GB': 'a', fr: 'b' }, 'de', 'a', 'en-GB'],
    [{ it: 'a', fr: 'b' }, 'de', 'b', 'fr'],
    ['a', 'de', 'a', 'en'],
    [{}, 'de', '', 'en'],
  ] as const)('%j asked for in %s is %j in %s', (text, locale, words, used) => {
    expect(pickText(text, locale, 'en')).toEqual({ text: words, locale: used });
  });
});

describe('a suggestion that replaces nothing', () => {
  it('has no words for what it replaces', () => {
    const rule = addExtra({ say: { headline: '{replaces} {current.recurring}', benefits: [] } });
    expect(ask({ catalogue: lineCatalogue([rule]), customer: { holdings: [holding()] } }).ranked[0]?.say.headline.text).toBe(
      '{replaces} {current.recurring}',
    );
  });
});
