import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareOffers } from '../../src/desk/compare-offers.js';
import { describeOffer } from '../../src/desk/describe-offer.js';
import { findOffers } from '../../src/desk/find-offers.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Customer } from '../../src/model/customer.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { codeOf } from '../kernel/code-of.js';
import { arbitraryCatalogue, richCatalogue } from '../model/arbitrary-catalogue.js';
import { listSaid } from './list-said.js';

const at = '2026-12-01';
const runs = Number(process.env['LAW_RUNS'] ?? 60);
const customer: Customer = {
  id: 'eve',
  facts: { age: 30 },
  holdings: [{ id: 'h', offer: 'fibre', pricePlan: 'fibre-monthly', status: 'active', start: '2026-01-01' }],
};

/** Describes and compares every offer of a catalogue. */
function askAll(catalogue: Catalogue, context: Partial<Parameters<typeof describeOffer>[2]> = {}): void {
  const index = indexCatalogue(catalogue);
  const offers = catalogue.offers.filter(({ status }) => status !== 'draft').map(({ id }) => id);
  for (const id of offers) {
    const description = describeOffer(index, id, { at, ...context });
    const said = listSaid(description).map(one => one.said.text);
    expect(said.filter(text => /\{\w+\}|undefined|\[object|NaN/.test(text))).toEqual([]);
    expect(new Set(description.missing.map(one => JSON.stringify(one))).size).toBe(description.missing.length);
    expect(JSON.stringify(describeOffer(index, id, { at, ...context }))).toBe(JSON.stringify(description));
  }
  const { total, leftOut } = findOffers(index, { at, sort: 'price' });
  expect(total + Object.values(leftOut).reduce((sum, count) => sum + count, 0)).toBe(offers.length);
  const [first, second = first] = offers;
  if (first === undefined || second === undefined) return;
  const { rows } = compareOffers(index, [first, second], { at, ...context });
  for (const { isSame, best, cells } of rows) {
    expect(isSame && best !== undefined).toBe(false);
    for (const position of best ?? []) expect(cells[position]?.value).not.toBeUndefined();
  }
}

describe('whatever a catalogue says that can be read', () => {
  test('its offers can be described, found and compared, twice alike, with every blank filled', () => {
    const readable = arbitraryCatalogue.map(data => parseCatalogue(data)).filter(result => result.ok);
    fc.assert(
      fc.property(readable, fc.boolean(), (result, isForCustomer) => {
        if (result.ok) askAll(result.value, isForCustomer ? { customer } : {});
      }),
      { numRuns: runs },
    );
  });
  test('the one that it is made from among them, in each language', () => {
    const result = parseCatalogue(richCatalogue);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    for (const locale of ['en', 'de', 'fr']) askAll(result.value, { locale, customer });
  });
});

const worlds = join(import.meta.dirname, '../model/worlds');
test.each(readdirSync(worlds))('the offers of %s are described, found and compared', name => {
  const result = parseCatalogue(parse(readFileSync(join(worlds, name), 'utf8')));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  askAll(result.value);
});

describe('a call that the compiler would refuse is refused in plain JavaScript too', () => {
  const anything: readonly unknown[] = [undefined, null, 7, 'x', [], {}];
  // Called as plain JavaScript does.
  const call = (ask: unknown, ...given: readonly unknown[]): string | undefined =>
    codeOf(() => Reflect.apply(ask as () => unknown, undefined, given));
  const result = parseCatalogue(richCatalogue);
  const index = result.ok ? indexCatalogue(result.value) : undefined;
  test.each(anything)('%j', given => {
    expect(call(describeOffer, given, 'fibre', { at })).toBe('bad-argument');
    expect(call(compareOffers, given, ['fibre', 'fibre'], { at })).toBe('bad-argument');
    expect(call(findOffers, given, { at })).toBe('bad-argument');
    expect(call(describeOffer, index, 'fibre', given)).toMatch(/^(?:bad-argument|not-an-instant)$/);
    expect(call(describeOffer, index, given, { at })).toBe('unknown-offer');
    expect(call(compareOffers, index, given, { at })).toMatch(/^(?:bad-argument|bad-offer-count)$/);
    expect(call(findOffers, index, given)).toMatch(/^(?:bad-argument|not-an-instant)$/);
    if (given !== undefined) expect(call(describeOffer, index, 'fibre', { at, customer: given })).toBe('bad-argument');
  });
});
