// Stripe's own fixtures: what must be read out of them, and what is written must have their shape.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportStripe } from '../../src/interchange/stripe/export-stripe.js';
import { importStripe } from '../../src/interchange/stripe/import-stripe.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { expectEachLeafExported, expectEachLeafImported, leavesOf } from '../interchange/leaf-law.js';
import { corpusFolder, hasCorpus, partition, readExpected } from './read-corpus.js';

interface StripeCase {
  readonly object: 'price' | 'plan' | 'product' | 'coupon';
  readonly id: string;
  readonly [field: string]: unknown;
}

type Fixtures = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const isThere = hasCorpus("Stripe's fixtures");
const text = isThere ? readFileSync(join(corpusFolder ?? '', 'stripe/fixtures-catalog.json'), 'utf8') : '{}';
const fixtures = JSON.parse(text) as Fixtures; // checked by its use

function imported(data: unknown): Catalogue {
  const { catalogue, report } = importStripe(data);
  if (catalogue === undefined) throw new Error(report.issues.map(({ message }) => message).join('\n'));
  return catalogue;
}

// What was read of an object, in the words of the cases.
function readBack({ object, id }: StripeCase): unknown {
  const without = object === 'plan' ? 'price' : '';
  const catalogue = imported(Object.fromEntries(Object.entries(fixtures).filter(([name]) => name !== without)));
  if (object === 'product') return productOf(catalogue, id);
  if (object === 'coupon') return couponOf(catalogue, id);
  const plan = catalogue.pricePlans.find(each => each.id === id);
  const charge = plan?.phases[0]?.charges[0];
  const price = charge?.prices[0];
  const offer = catalogue.offers.find(each => each.pricePlans?.includes(id));
  const [, count, unit = ''] = /^P(\d+)([DWMY])$/.exec(charge?.period ?? '') ?? [];
  const common = {
    object,
    id: plan?.id,
    product: offer?.product,
    currency: price?.currency,
    interval: { D: 'day', W: 'week', M: 'month', Y: 'year' }[unit],
    intervalCount: Number(count),
    active: plan?.status === 'active',
  };
  if (object === 'plan') return { ...common, amountMinor: Number(price?.perUnit) * 100 };
  const scheme = price?.perUnit === undefined ? 'tiered' : 'per_unit';
  const packageSize = Number(price?.divideBy?.size);
  return { ...common, amount: price?.perUnit, usageType: charge?.quantity.kind, billingScheme: scheme, packageSize };
}

function productOf({ products }: Catalogue, id: string): unknown {
  const product = products.find(each => each.id === id);
  return { object: 'product', id: product?.id, name: product?.name, active: product?.status === 'active' };
}

function couponOf({ discounts = [] }: Catalogue, id: string): unknown {
  const discount = discounts.find(each => each.id === id);
  // The months of a coupon that holds for ever mean nothing, and are kept.
  const { raw } = discount?.origin ?? {};
  const months =
    discount?.periods ?? (typeof raw === 'object' && raw !== null && 'duration_in_months' in raw ? raw.duration_in_months : undefined);
  return {
    object: 'coupon',
    id: discount?.id,
    percentOff: Number(discount?.value),
    amountOff: discount?.amounts ?? null,
    duration: discount?.duration,
    durationInMonths: months,
  };
}

// What is null says nothing.
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, member]) => (member === null ? [] : [[name, withoutNulls(member)]])));
}

describe.skipIf(!isThere)("Stripe's fixtures", () => {
  const all = isThere ? readExpected<StripeCase>('stripe-fixtures.json').cases : [];
  const cases = partition('stripe-fixtures.json', all, []);

  test.each(cases.map(one => [`${one.object} ${one.id}`, one] as const))('%s is read as it is', (_, one) => {
    expect(readBack(one)).toEqual(one);
  });

  test('have one fate for each field, also on the way back', () => {
    const { catalogue, report } = importStripe(text);
    expectEachLeafImported(leavesOf(fixtures), report);
    if (catalogue === undefined) throw new Error('not imported');
    for (const form of ['parameters', 'resources'] as const) expectEachLeafExported(catalogue, exportStripe(catalogue, { form }).report);
  });

  test('are imported, exported and imported as the same', () => {
    const first = imported(text);
    const [file] = exportStripe(first, { form: 'resources' }).files;
    expect(importStripe(file?.text).catalogue).toEqual(first);
    expect(exportStripe(imported(file?.text), { form: 'resources' }).files[0]?.text).toBe(file?.text);
    expect(exportStripe(first, { form: 'resources' }).report.lost).toEqual([]);
  });

  test.each(['parameters', 'resources'] as const)('have the shape of the %s that are written', form => {
    const [file] = exportStripe(imported(text), { form }).files;
    const lists = JSON.parse(file?.text ?? '') as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>; // our own file
    const kinds = { products: 'product', prices: 'price', coupons: 'coupon', features: 'entitlements.feature' };
    for (const [list, kind] of Object.entries(kinds)) {
      const shape = fixtures[kind] ?? {};
      const [written = {}] = lists[list] ?? [];
      expect(Object.keys(written).filter(name => !Object.hasOwn(shape, name))).toEqual([]);
      for (const [name, value] of Object.entries(written)) {
        if (shape[name] !== null) expect([name, typeof value]).toEqual([name, typeof shape[name]]);
        if (form === 'resources' && name !== 'default_price' && shape[name] !== null)
          expect([name, withoutNulls(value)]).toEqual([name, withoutNulls(shape[name])]);
      }
    }
  });
});
