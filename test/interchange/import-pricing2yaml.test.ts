import { describe, expect, test } from 'vitest';
import { importPricing2Yaml } from '../../src/interchange/pricing2yaml/import-pricing2yaml.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Price } from '../../src/model/price.js';
import { codeOf } from '../kernel/code-of.js';
import { pricingText, pricingWithPrice } from './pricing-text.js';

function imported(text: string): Catalogue {
  const { catalogue, report } = importPricing2Yaml(text);
  if (catalogue === undefined) throw new Error(report.issues.map(({ message }) => message).join('\n'));
  return catalogue;
}

function pricesOf(text: string): Readonly<Record<string, Price | undefined>> {
  return Object.fromEntries(imported(text).pricePlans.map(({ id, phases }) => [id, phases[0]?.charges[0]?.prices[0]]));
}

function findingsOf(text: string): readonly string[] {
  return importPricing2Yaml(text, { file: 'notes.yml' }).report.issues.map(
    ({ code, severity, place, message }) => `${place?.file}:${place?.start?.line}:${place?.start?.column} ${severity} ${code} ${message}`,
  );
}

describe('a price', () => {
  test('is as exact as it is written', () => {
    expect(pricesOf(pricingWithPrice('12.10'))).toEqual({ 'PRO-monthly': { currency: 'EUR', flat: '12.10' } });
    expect(pricesOf(pricingWithPrice('0.1000000000000000055'))).toEqual({
      'PRO-monthly': { currency: 'EUR', flat: '0.1000000000000000055' },
    });
    expect(pricesOf(pricingWithPrice('1_000'))).toEqual({ 'PRO-monthly': { currency: 'EUR', flat: '1000' } });
    expect(pricesOf(pricingWithPrice('1.25e3'))).toEqual({ 'PRO-monthly': { currency: 'EUR', flat: '1250' } });
    expect(pricesOf(pricingWithPrice("'9.99'"))).toEqual({ 'PRO-monthly': { currency: 'EUR', flat: '9.99' } });
  });

  test('in words is told on request, and the words are kept', () => {
    const [plan] = imported(pricingWithPrice('Contact sales')).pricePlans;
    expect(plan?.phases[0]?.charges[0]?.prices).toEqual([{ currency: 'EUR', onRequest: true }]);
    expect(plan?.origin).toEqual({ system: 'pricing2yaml', id: 'PRO', raw: { price: 'Contact sales' } });
  });

  test('by a formula of plain arithmetic is worked out exactly, and the formula is kept', () => {
    const text = pricingWithPrice("'2 * (#seats + 0.05) - -1 / 8'", 'variables: { seats: 3 }\n');
    expect(pricesOf(text)).toEqual({ 'PRO-monthly': { currency: 'EUR', flat: '6.225' } });
    expect(imported(text).pricePlans[0]?.origin?.raw).toEqual({ price: '2 * (#seats + 0.05) - -1 / 8' });
  });

  test('by a formula that is more than arithmetic, or does not come out even, is told on request', () => {
    for (const formula of ['#x > 2 ? 1 : 2', 'Math.floor(#x)', '10 / #x']) {
      const text = pricingWithPrice(`'${formula}'`, 'variables: { x: 3 }\n');
      expect(pricesOf(text)).toEqual({ 'PRO-monthly': { currency: 'EUR', onRequest: true } });
      expect(findingsOf(text)).toEqual([
        `notes.yml:10:12 warning IMP002 The price of the plan “PRO” is the formula “${formula}”, which is more than plain arithmetic, so it is told on request.`,
      ]);
    }
  });

  test('by the month gives a price plan for each billing cycle', () => {
    const text = pricingWithPrice('14.99', 'billing: { annual: 0.83, monthly: 1.0, semester: 0.9 }\n');
    expect(pricesOf(text)).toEqual({
      'PRO-monthly': { currency: 'EUR', flat: '14.99' },
      'PRO-semester': { currency: 'EUR', flat: '80.946' },
      'PRO-annual': { currency: 'EUR', flat: '149.3004' },
    });
    const { pricePlans, offers } = imported(text);
    expect(pricePlans.map(({ phases }) => phases[0]?.charges[0]?.period)).toEqual(['P1M', 'P6M', 'P1Y']);
    expect(offers[0]).toMatchObject({ pricePlans: ['PRO-monthly', 'PRO-semester', 'PRO-annual'], defaultPricePlan: 'PRO-monthly' });
  });

  test('of nothing, or in words, is the same in every billing cycle and listed once', () => {
    const head = 'billing: { monthly: 1, annual: 0.5 }\n';
    expect(Object.keys(pricesOf(pricingWithPrice('0.0', head)))).toEqual(['PRO-monthly']);
    expect(Object.keys(pricesOf(pricingWithPrice('Custom', head)))).toEqual(['PRO-monthly']);
  });

  test('in a billing cycle of unknown length is not guessed', () => {
    const text = pricingWithPrice('5', 'billing: { monthly: 1, lifetime: 0.1 }\n');
    expect(Object.keys(pricesOf(text))).toEqual(['PRO-monthly']);
    expect(findingsOf(text)).toEqual([
      'notes.yml:6:34 warning IMP002 It is not known how long the billing cycle “lifetime” is, so there are no price plans for it.',
    ]);
  });

  test('that cannot be one is an error at its place', () => {
    expect(findingsOf(pricingWithPrice('-1'))).toEqual([
      'notes.yml:9:12 error SYS013 “price” of the plan “PRO” must be an amount that is not negative, with at most 20 digits before and after the point; it is the number “-1”.',
    ]);
    for (const price of ['.inf', '.nan', '1e30', '[1]', 'true', "''"]) {
      expect(findingsOf(pricingWithPrice(price))).toEqual([
        expect.stringMatching(/^notes\.yml:9:12 error SYS013 “price” of the plan “PRO” /),
      ]);
    }
    expect(findingsOf(pricingWithPrice(''))).toEqual([
      expect.stringMatching(/^notes\.yml:9:12 error SYS014 The plan “PRO” has no “price”\.$/),
    ]);
  });
});

describe('the unit of a price', () => {
  const chargeOf = (unit: string): unknown => {
    const text = pricingText(`features: {}\nplans:\n  PRO:\n    price: 13\n    unit: ${unit}\n    features: null\n`);
    const charge = imported(text).pricePlans[0]?.phases[0]?.charges[0];
    return [charge?.kind, charge?.period, charge?.unit, charge?.quantity, charge?.prices[0]];
  };

  test('is what is ordered, by the period after the slash', () => {
    expect(chargeOf('user/month')).toEqual(['recurring', 'P1M', 'user', { kind: 'licensed' }, { currency: 'EUR', perUnit: '13' }]);
    expect(chargeOf('hour/year')).toEqual(['recurring', 'P1Y', 'hour', { kind: 'licensed' }, { currency: 'EUR', perUnit: '13' }]);
    expect(chargeOf('user/month/workspace')).toEqual([
      'recurring',
      'P1M',
      'user/workspace',
      { kind: 'licensed' },
      { currency: 'EUR', perUnit: '13' },
    ]);
  });

  test('of a period alone prices the whole', () => {
    expect(chargeOf('/month')).toEqual(['recurring', 'P1M', undefined, { kind: 'fixed' }, { currency: 'EUR', flat: '13' }]);
    expect(chargeOf("''")).toEqual(['recurring', 'P1M', undefined, { kind: 'fixed' }, { currency: 'EUR', flat: '13' }]);
  });

  test('with a number is a package', () => {
    const price = { currency: 'EUR', perUnit: '13', divideBy: { size: '500', round: 'up' } };
    expect(chargeOf('500 users/month')).toEqual(['recurring', 'P1M', 'users', { kind: 'licensed' }, price]);
  });

  test('can say that it is paid once', () => {
    expect(chargeOf('one-time payment')).toEqual(['oneTime', undefined, undefined, { kind: 'fixed' }, { currency: 'EUR', flat: '13' }]);
  });
});

const addOnText = pricingText(`features:
  api: { valueType: BOOLEAN, defaultValue: false, type: INTEGRATION, integrationType: API, description: '' }
  payment: { valueType: TEXT, defaultValue: [CARD], type: PAYMENT, tag: Money }
  help: { valueType: TEXT, defaultValue: Email, type: SUPPORT }
usageLimits:
  storage: { valueType: NUMERIC, defaultValue: 1, unit: GB, type: NON_RENEWABLE, linkedFeatures: [api] }
  emails: { valueType: NUMERIC, defaultValue: 1_000, unit: email/day, type: RENEWABLE }
  calls: { valueType: NUMERIC, defaultValue: .inf, unit: call, type: RENEWABLE, period: { value: 28, unit: DAY } }
plans:
  BASIC: { price: 0, features: null, usageLimits: null }
  PRO:
    price: 5
    private: true
    features: { api: { value: true }, payment: { value: [CARD, INVOICE] }, help: 24/7 }
    usageLimits: { storage: { value: 99.90 } }
addOns:
  more storage:
    price: 3
    unit: block/month
    availableFor: [PRO]
    usageLimitsExtensions: { storage: { value: 10 } }
    subscriptionConstraints: { minQuantity: 2, maxQuantity: 10, quantityStep: 2 }
  PRO: { price: 1, excludes: [more storage], dependsOn: [bulk], features: { payment: { value: INVOICE } } }
  bulk: { price: 0.01, unit: email, usageLimits: { storage: { value: 5 } }, usageLimitsExtensions: { emails: { value: 1 }, storage: { value: 2 } } }
`);

describe('a pricing', () => {
  test('becomes a catalogue of one currency whose plans replace one another', () => {
    const catalogue = imported(addOnText);
    expect(catalogue).toMatchObject({ id: 'notes', name: 'Notes', currencies: [{ code: 'EUR' }], locales: ['en'] });
    expect(catalogue.offers.map(({ id, family, product }) => [id, family, product])).toEqual([
      ['BASIC', 'notes', 'BASIC'],
      ['PRO', 'notes', 'PRO'],
      ['more storage', undefined, 'more storage'],
      ['PRO-add-on', undefined, 'PRO-add-on'],
      ['bulk', undefined, 'bulk'],
    ]);
  });

  test('keeps the types of its features and when its limits begin anew', () => {
    const told = imported(addOnText).features.map(({ name, metadata: _metadata, ...feature }) => feature);
    expect(told).toEqual([
      { id: 'api', type: 'boolean', default: false, group: 'INTEGRATION' },
      { id: 'payment', type: 'set', default: ['CARD'], group: 'Money' },
      { id: 'help', type: 'text', default: 'Email', group: 'SUPPORT' },
      { id: 'storage', type: 'quantity', default: '1', unit: 'GB', linkedFeatures: ['api'] },
      { id: 'emails', type: 'quantity', default: '1000', unit: 'email', resetPeriod: 'P1D' },
      { id: 'calls', type: 'quantity', default: 'unlimited', unit: 'call', resetPeriod: 'P28D' },
    ]);
  });

  test('keeps what the catalogue has no place for', () => {
    const { features, products } = imported(addOnText);
    expect(features[0]?.metadata).toEqual({
      origin: { system: 'pricing2yaml', id: 'api', raw: { type: 'INTEGRATION', integrationType: 'API' } },
    });
    expect(products[1]?.origin).toEqual({ system: 'pricing2yaml', id: 'PRO', raw: { private: true } });
    expect(products[2]?.origin?.raw).toEqual({ subscriptionConstraints: { quantityStep: 2 } });
    expect(products[4]?.origin?.raw).toEqual({ usageLimitsExtensions: { storage: { value: '2' } } });
  });

  test('says what plans set, and what add-ons set, add, need and exclude', () => {
    const told = imported(addOnText).products.map(({ id, kind, features, relationships }) => ({ id, kind, features, relationships }));
    expect(told).toEqual([
      { id: 'BASIC', kind: 'base' },
      { id: 'PRO', kind: 'base', features: { api: true, payment: ['CARD', 'INVOICE'], help: '24/7', storage: '99.90' } },
      {
        id: 'more storage',
        kind: 'addOn',
        features: { storage: { add: '10', per: 'block' } },
        relationships: [{ kind: 'requires', target: 'PRO' }],
      },
      {
        id: 'PRO-add-on',
        kind: 'addOn',
        features: { payment: ['INVOICE'] },
        relationships: [
          { kind: 'requires', anyOf: ['BASIC', 'PRO'] },
          { kind: 'requires', target: 'bulk' },
          { kind: 'excludes', target: 'more storage' },
        ],
      },
      {
        id: 'bulk',
        kind: 'addOn',
        features: { emails: { add: '1', per: 'email' }, storage: '5' },
        relationships: [{ kind: 'requires', anyOf: ['BASIC', 'PRO'] }],
      },
    ]);
  });

  test('says how many of an add-on can be ordered', () => {
    expect(imported(addOnText).pricePlans[2]?.phases[0]?.charges[0]?.quantity).toEqual({ kind: 'licensed', min: '2', max: '10' });
  });

  test('says where it was read one way of two', () => {
    expect(findingsOf(addOnText)).toEqual([
      'notes.yml:28:3 info IMP003 The add-on “PRO” has the id “PRO-add-on” in the catalogue.',
      'notes.yml:29:30 info IMP001 The price of the add-on “bulk” is for each “email” and names no period; it was read as paid every month.',
    ]);
  });

  test('can be given as data, in the numbers of JavaScript, with a Date for the day', () => {
    const plans = { PRO: { price: 12.5, features: null } };
    const data = {
      saasName: 'Notes',
      syntaxVersion: '3.0',
      version: '1',
      createdAt: new Date('2026-01-15'),
      currency: 'EUR',
      features: {},
      plans,
    };
    const { catalogue, report } = importPricing2Yaml(data);
    expect(report.issues).toEqual([]);
    expect(catalogue?.pricePlans[0]?.phases[0]?.charges[0]?.prices).toEqual([{ currency: 'EUR', flat: '12.5' }]);
    expect(catalogue?.metadata).toMatchObject({ origin: { raw: { createdAt: '2026-01-15' } } });
  });

  test('takes the id that is asked for, if it can be one', () => {
    expect(importPricing2Yaml(pricingWithPrice('1'), { id: 'our-notes' }).catalogue?.id).toBe('our-notes');
    expect(codeOf(() => importPricing2Yaml(pricingWithPrice('1'), { id: ' ' }))).toBe('bad-id');
  });
});

describe('version 1 of the syntax', () => {
  const old = (prices: string, head = ''): string =>
    `saasName: Notes\nversion: '1.0'\nday: 31\nmonth: 8\nyear: 2024\ncurrency: EUR\n${head}features: {}\nplans: { PRO: { ${prices}, features: null } }\n`;

  test('states the price of a month when paid by the year', () => {
    expect(pricesOf(old('monthlyPrice: 5.00, annualPrice: 4.00'))).toEqual({
      'PRO-monthly': { currency: 'EUR', flat: '5.00' },
      'PRO-annual': { currency: 'EUR', flat: '48.00' },
    });
  });

  test('states the price of a whole year where that is the higher number', () => {
    expect(pricesOf(old('monthlyPrice: 5, annualPrice: 50'))['PRO-annual']).toEqual({ currency: 'EUR', flat: '50' });
    expect(findingsOf(old('monthlyPrice: 5, annualPrice: 50'))).toEqual([
      'notes.yml:8:47 info IMP001 The annual price 50 of the plan “PRO” is above its monthly price, so it was read as the price of a whole year.',
    ]);
  });

  test('can say that nothing is paid by the year', () => {
    const text = old('monthlyPrice: 5, annualPrice: 4', 'hasAnnualPayment: false\n');
    expect(Object.keys(pricesOf(text))).toEqual(['PRO-monthly']);
    expect(imported(text).products[0]?.origin?.raw).toEqual({ annualPrice: 4 });
  });

  test('writes the date in three numbers', () => {
    expect(imported(old('monthlyPrice: 5')).metadata).toMatchObject({ origin: { raw: { version: '1.0', createdAt: '2024-08-31' } } });
    expect(findingsOf(old('monthlyPrice: 5').replace('month: 8', 'month: 9'))).toEqual([
      'notes.yml:3:6 error SYS013 There is no day 2024-09-31.',
    ]);
  });
});

describe('what is wrong with a document', () => {
  test('is said all at once, in document order', () => {
    const text = `saasName: Notes
syntaxVersion: '2.1'
createdAt: 2026-13-01
currency: Euro
features:
  api: { valueType: BOOLEN, defaultValue: false, type: INTEGRATION }
plans:
  PRO:
    price: 5
    features: { app: { value: true } }
usageLimits:
  calls: { valueType: NUMERIC, defaultValue: yes, type: RENEWABLE, linkedFeatures: [apis] }
`;
    expect(findingsOf(text)).toEqual([
      'notes.yml:3:12 error SYS013 “createdAt” of the pricing must be a date such as 2026-01-15; it is the text “2026-13-01”.',
      'notes.yml:4:11 error SYS013 “Euro” is no currency of ISO 4217.',
      'notes.yml:6:21 error SYS013 “BOOLEN” is no valueType that the feature “api” can have. Did you mean “BOOLEAN”?',
      'notes.yml:6:43 error SYS013 The default value of the feature “api” must be a text; it is “false”.',
      'notes.yml:10:17 error REF001 The plan “PRO” names the feature “app”, which does not exist. Did you mean “api”?',
      'notes.yml:12:46 error SYS013 The default value of the usage limit “calls” must be a number that is not negative; it is the text “yes”.',
      'notes.yml:12:85 error REF001 The usage limit “calls” names the feature “apis”, which does not exist. Did you mean “api”?',
    ]);
  });

  test('is a name that is written twice, with both places', () => {
    const [issue] = importPricing2Yaml(`${pricingWithPrice('1')}plans: {}\n`).report.issues;
    expect(issue).toMatchObject({
      code: 'SYS002',
      place: { start: { line: 11, column: 1 } },
      related: [{ place: { start: { line: 7, column: 1 } } }],
    });
  });

  test('is YAML that cannot be read', () => {
    expect(findingsOf('a: [1,\nb: "')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^notes\.yml:\d+:\d+ error SYS001 This file cannot be read: /)]),
    );
    expect(findingsOf('a: 1\n---\nb: 2\n')).toEqual([
      expect.stringMatching(/^notes\.yml:2:\d+ error SYS001 .*a second document begins here/),
    ]);
    expect(findingsOf('a: *b\n')).toContainEqual(expect.stringContaining('“&b” does not come before it'));
  });

  test.each([
    ['nothing', ''],
    ['a text', 'Contact sales'],
    ['a list', '- 1'],
  ])('is %s in place of a pricing', (_what, text) => {
    expect(findingsOf(text)).toEqual([expect.stringMatching(/error SYS013 This is no pricing/)]);
  });

  test('is a version of the syntax that is not known', () => {
    expect(findingsOf(pricingWithPrice('1').replace("'3.0'", "'4.0'"))).toEqual([
      'notes.yml:2:16 error SYS003 This pricing uses version 4.0 of the Pricing2Yaml syntax; this tool understands 1.0, 1.1, 2.0, 2.1, 3.0.',
    ]);
  });
});

describe('halves of characters', () => {
  test('are replaced, because nothing can write them', () => {
    const text = pricingText('features: {}\nplans:\n  "PRO\\uD800": { price: "Ask\\uDC00", features: null }\n');
    expect(imported(text).pricePlans[0]?.origin).toEqual({ system: 'pricing2yaml', id: 'PRO\uFFFD', raw: { price: 'Ask\uFFFD' } });
  });

  test('that make two names one are an error', () => {
    expect(importPricing2Yaml({ plans: { 'a\uD800': 1, 'a\uD801': 2 } }).report.issues).toContainEqual(
      expect.objectContaining({ code: 'SYS002', path: ['plans', 'a\uFFFD'] }),
    );
  });
});

describe('a hostile document is refused quickly:', () => {
  const bomb = `a: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefghij'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[index]}`).join(',')}]`)
    .join('\n')}`;

  test.each([
    ['aliases that multiply', bomb],
    ['an alias of itself', 'a: &a { b: *a }'],
    ['deep flow lists', '['.repeat(50_000)],
    ['deep block lists', `${'- '.repeat(50_000)}a`],
    ['deep maps', '{a: '.repeat(20_000)],
    ['a long text', ' '.repeat(3_000_000)],
  ])('%s', (_what, text) => {
    expect(findingsOf(text)).toEqual([expect.stringMatching(/^notes\.yml:1:1 error SYS011 /)]);
  });

  test('data that contains itself', () => {
    const loop: Record<string, unknown> = {};
    loop['loop'] = loop;
    expect(importPricing2Yaml(loop).report.issues.map(({ code }) => code)).toEqual(['SYS011']);
  });

  test('names that mean something to JavaScript stay data', () => {
    const feature = '{ valueType: BOOLEAN, defaultValue: true, type: DOMAIN }';
    const plans = 'plans:\n  constructor: { price: 1, features: { toString: { value: false } } }\n';
    const catalogue = imported(pricingText(`features:\n  toString: ${feature}\n${plans}`));
    expect(catalogue.products[0]).toMatchObject({ id: 'constructor-plan', features: { toString: false } });
  });

  test('a name that no data can have', () => {
    const findings = [expect.stringMatching(/^notes\.yml:10:5 error SYS013 A member may not have the name “__proto__”/)];
    expect(findingsOf(`${pricingWithPrice('1')}    __proto__: { price: 2 }\n`.replace('    features: null\n', ''))).toEqual(findings);
    expect(importPricing2Yaml(JSON.parse('{"plans": {"__proto__": 1}}')).report.issues).toContainEqual(
      expect.objectContaining({ path: ['plans', '__proto__'] }),
    );
  });
});
