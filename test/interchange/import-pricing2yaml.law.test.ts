import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { importPricing2Yaml } from '../../src/interchange/pricing2yaml/import-pricing2yaml.js';
import { canonicalJson } from '../../src/kernel/canonical-json.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { expectEachLeafImported, leavesOf } from './leaf-law.js';
import { pricingData } from './pricing-data.js';

const name = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('__proto__', 'constructor', 'PRO', 'value'),
);
const goodName = name.filter(text => text !== '__proto__');
const scalar = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.bigInt(),
  fc.constantFrom('#x', '2*#x', 'user/month', '.inf'),
);
const fields = fc.constantFrom(
  'saasName',
  'syntaxVersion',
  'version',
  'createdAt',
  'day',
  'currency',
  'billing',
  'variables',
  'features',
  'usageLimits',
  'plans',
  'addOns',
  'price',
  'monthlyPrice',
  'annualPrice',
  'unit',
  'value',
  'valueType',
  'defaultValue',
  'type',
  'period',
  'availableFor',
  'dependsOn',
  'subscriptionConstraints',
  'usageLimitsExtensions',
  'hasAnnualPayment',
  'tags',
  'url',
);
const anything = fc.letrec<{ node: unknown }>(tie => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fields, name), tie('node'), { maxKeys: 6 }),
  ),
})).node;

describe('whatever is given to the importer,', () => {
  test('it answers with a catalogue or an error, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(anything, fc.anything({ withDate: true, withMap: true, withTypedArray: true, withNullPrototype: true })),
        input => {
          const { catalogue, report } = importPricing2Yaml(input);
          expect(catalogue === undefined).toBe(report.issues.some(({ severity }) => severity === 'error'));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('it answers for any text, broken YAML included', () => {
    const snippet = fc.constantFrom(
      'a: ',
      '- ',
      '? ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|',
      '>',
      '\n',
      '  ',
      '#',
      '&a ',
      '*a',
      '!!map ',
      '%YAML 1.1\n',
      '---\n',
      '...\n',
      '\t',
      '\u0000',
      '\uFEFF',
      '<<: ',
      ': ',
      'saasName: x\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(snippet, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 }), parts => {
        const { catalogue, report } = importPricing2Yaml(parts.join(''));
        expect(catalogue).toBeUndefined();
        expect(report.issues.length).toBeGreaterThan(0);
        for (const { place } of report.issues) expect(place).toMatchObject({ file: 'input' });
      }),
      { numRuns: 500 },
    );
  });
});

describe('of a pricing without error', () => {
  test('the catalogue is one that can be read, and the same every time', () => {
    fc.assert(
      fc.property(pricingData(goodName), data => {
        const { catalogue, report } = importPricing2Yaml(data);
        expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(parseCatalogue(catalogue)).toEqual({ ok: true, value: catalogue, issues: [] });
        expect(canonicalJson(importPricing2Yaml(data))).toBe(canonicalJson({ catalogue, report }));
      }),
    );
  });

  test('every field is mapped, kept or lost: one of the three, and once', () => {
    fc.assert(
      fc.property(pricingData(goodName), data => {
        const { report } = importPricing2Yaml(data);
        expectEachLeafImported(leavesOf(data), report);
        expect(report.lost).toEqual([]);
      }),
    );
  });

  test('its text and its data give the same catalogue', () => {
    fc.assert(
      fc.property(pricingData(fc.string({ minLength: 1, maxLength: 8 })), data => {
        // Without line folding, and with every text in quotes, YAML says what the data says.
        const text = stringify(data, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE' });
        expect(importPricing2Yaml(text).catalogue).toEqual(importPricing2Yaml(data).catalogue);
      }),
    );
  });
});
