import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportStripe } from '../../src/interchange/stripe/export-stripe.js';
import { importStripe } from '../../src/interchange/stripe/import-stripe.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { expectEachLeafExported, expectEachLeafImported, leavesOf } from './leaf-law.js';
import { offerCatalogues } from './offer-data.js';
import { stripeFiles } from './stripe-data.js';

const runs = { numRuns: Number(process.env['LAW_RUNS'] ?? 50) };
type Form = 'parameters' | 'resources';

const written = (catalogue: Catalogue, form: Form): string => exportStripe(catalogue, { form }).files[0]?.text ?? '';
const isNothing = (text: string): boolean =>
  text === '{\n  "products": [],\n  "prices": []\n}\n' || !/"(?:products|prices)": \[\n/.test(text);

function imported(input: unknown): Catalogue {
  const { catalogue, report } = importStripe(input, { id: 'test' });
  if (catalogue === undefined) throw new Error(report.issues.map(({ message }) => message).join('\n'));
  return catalogue;
}

describe('of any file of Stripe', () => {
  test('the catalogue is one that can be read, and each field has one fate', () => {
    fc.assert(
      fc.property(stripeFiles, data => {
        const { catalogue, report } = importStripe(data);
        expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(parseCatalogue(catalogue)).toEqual({ ok: true, value: catalogue, issues: [] });
        expectEachLeafImported(leavesOf(data), report);
      }),
      runs,
    );
  });

  test('the resources come back: what was imported is what is exported', () => {
    fc.assert(
      fc.property(stripeFiles, data => {
        const first = imported(data);
        const text = written(first, 'resources');
        fc.pre(!isNothing(text));
        expect(imported(text)).toEqual(first);
        expect(written(imported(text), 'resources')).toBe(text);
      }),
      runs,
    );
  });

  test('nothing of a catalogue that came from Stripe is lost on the way back', () => {
    fc.assert(
      fc.property(stripeFiles, data => {
        const first = imported(data);
        const { report } = exportStripe(first, { form: 'resources' });
        expectEachLeafExported(first, report);
        expect(report.lost).toEqual([]);
      }),
      runs,
    );
  });
});

describe.each(['parameters', 'resources'] as const)('of any catalogue, the %s', form => {
  test('are read back, and written the same again', () => {
    fc.assert(
      fc.property(fc.oneof(offerCatalogues, stripeFiles.map(imported)), catalogue => {
        const text = written(catalogue, form);
        fc.pre(!isNothing(text));
        expect(written(imported(text), form)).toBe(text);
      }),
      runs,
    );
  });

  test('say of each field what became of it', () => {
    fc.assert(
      fc.property(offerCatalogues, catalogue => expectEachLeafExported(catalogue, exportStripe(catalogue, { form }).report)),
      runs,
    );
  });
});

describe('whatever is given,', () => {
  const word = fc.constantFrom(
    'object',
    'id',
    'product',
    'products',
    'prices',
    'data',
    'unit_amount',
    'tiers',
    'currency',
    'currency_options',
    'recurring',
    '__proto__',
    'name',
  );
  const anything = fc.letrec<{ node: unknown }>(tie => ({
    node: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom('price', 'product', 'coupon', 'list', 'usd', 'month', 'tiered', 1, -1, 1.5, null, true, '12.5', 'inf'),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(word, tie('node'), { maxKeys: 6 }),
    ),
  })).node;

  test('the import answers with a catalogue or an error, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          anything.map(data => JSON.stringify(data) ?? ''),
          fc.string(),
        ),
        input => {
          const { catalogue, report } = importStripe(input);
          expect(catalogue === undefined).toBe(report.issues.some(({ severity }) => severity === 'error'));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('a file with one thing changed into another gives issues at worst', () => {
    fc.assert(
      fc.property(stripeFiles, fc.nat(), fc.constantFrom(null, 'x', -1, [], {}, true), (data, position, value) => {
        const leaves = leavesOf(data);
        const path = leaves[position % leaves.length] ?? [];
        const changed = structuredClone(data);
        const holder = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), changed);
        Reflect.set(Object(holder), path.at(-1) ?? '', value);
        const { catalogue, report } = importStripe(changed);
        expect(catalogue === undefined).toBe(report.issues.some(({ severity }) => severity === 'error'));
        if (catalogue !== undefined) expect(parseCatalogue(catalogue).issues).toEqual([]);
      }),
      { numRuns: Number(process.env['LAW_RUNS'] ?? 300) },
    );
  });
});
