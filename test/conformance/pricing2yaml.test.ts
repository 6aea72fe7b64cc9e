// The real SaaS pricings of the TSC'25 data set: each imports, and says what was published of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importPricing2Yaml } from '../../src/interchange/pricing2yaml/import-pricing2yaml.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';
import { countPricing } from './count-pricing.js';
import { corpusFolder, hasCorpus, partition, readExpected } from './read-corpus.js';

interface AnalyticsCase {
  readonly file: string;
  readonly features: number;
  readonly usageLimits: number;
  readonly plans: number;
  readonly freePlans: number;
  readonly addOns: number;
  readonly featuresByType: Readonly<Record<string, number>>;
  readonly renewableUsageLimits: number;
  readonly configurations: number;
  readonly configurationsPerPlan: Readonly<Record<string, number>>;
  readonly allPricesNumeric: boolean;
  readonly cheapestSubscription?: number;
  readonly dearestSubscription?: number;
}

type NamedCase = AnalyticsCase & { readonly id: string };

const isThere = hasCorpus('the published counts of Pricing2Yaml');
const named = isThere ? readExpected<AnalyticsCase>('pricing2yaml-analytics.json').cases.map(one => ({ ...one, id: one.file })) : [];
const cases: readonly NamedCase[] = isThere ? partition('pricing2yaml-analytics', named, []) : [];

describe.skipIf(!isThere)('a published pricing', () => {
  test.each(cases.map(one => [one.file, one] as const))('%s has its published counts and no error', (file, expected) => {
    const text = readFileSync(join(corpusFolder ?? '', file), 'utf8');
    const { catalogue, report } = importPricing2Yaml(text, { file });
    expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.lost).toEqual([]);
    expect(catalogue).toBeDefined();
    if (catalogue === undefined) return;
    expect(countPricing(catalogue)).toEqual(publishedCounts(expected));
    expect(parseCatalogue(catalogue)).toEqual({ ok: true, value: catalogue, issues: [] });
    const judged = validateCatalogue(catalogue, { at: '2026-12-01', profile: 'recommended' });
    expect(judged.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(textsOf(text)).toBe(onRequestCount(catalogue));
  });
});

function publishedCounts({ file: _file, id: _id, ...counts }: NamedCase & { saas?: string; date?: string }): unknown {
  const { saas: _saas, date: _date, ...published } = counts;
  return published;
}

/** The price lines of the source that are words and no number. */
function textsOf(text: string): number {
  return [...text.matchAll(/^ {4}price: *(.*)$/gm)].filter(([, price = '']) => !/^[\d.]+$/.test(price.trim())).length;
}

function onRequestCount({ pricePlans }: Catalogue): number {
  const prices = pricePlans.flatMap(({ phases, origin }) =>
    phases.flatMap(({ charges }) => charges.flatMap(charge => charge.prices.map(price => ({ price, origin })))),
  );
  const onRequest = prices.filter(({ price }) => price.onRequest === true);
  for (const { origin } of onRequest) expect(origin?.raw).toEqual({ price: expect.stringMatching(/[a-z]/i) });
  return onRequest.length;
}
