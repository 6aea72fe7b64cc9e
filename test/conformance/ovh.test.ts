// The published catalogues of an operator: what they hold, what is wrong with them, what a server costs, what changed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportResult } from '../../src/interchange/common/import-result.js';
import { importOvh } from '../../src/interchange/ovh/import-ovh.js';
import { decimal, formatDecimal } from '../../src/kernel/decimal.js';
import { sumDecimals } from '../../src/kernel/decimal-arithmetic.js';
import type { CatalogueIndex } from '../../src/lookup/catalogue-index.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { listConfigurations } from '../../src/lookup/list-configurations.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Offer } from '../../src/model/offer.js';
import type { OfferGroup } from '../../src/model/offer-item.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import type { QuoteLine } from '../../src/pricing/quote.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { ratePrice } from '../../src/pricing/rate-price.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';
import { classifyChanges } from '../../src/versioning/classify-changes.js';
import { diffCatalogues } from '../../src/versioning/diff-catalogues.js';
import { corpusFolder, hasCorpus, partition, readExpected } from './read-corpus.js';

interface IntegrityCase {
  readonly file: string;
  readonly catalogId: number;
  readonly currency: string;
  readonly taxRate: number;
  readonly plans: number;
  readonly addons: number;
  readonly products: number;
  readonly pricings: number;
  readonly pricingsWithPromotions: number;
  readonly danglingAddonRefs: number;
  readonly defaultNotInFamily: readonly unknown[];
  readonly mandatoryFamilyWithoutOptions: readonly unknown[];
  readonly danglingProductCount: number;
  readonly duplicatePlanCodes: readonly string[];
  readonly duplicateAddonCodes: readonly string[];
  readonly orphanAddons: number;
  readonly orphanProducts: number;
}

interface ConfigurationCase {
  readonly file: string;
  readonly planCode: string;
  readonly invoiceName: string;
  readonly mandatoryFamilies: readonly string[];
  readonly optionalFamilies: readonly string[];
  readonly mandatoryCombinations: number;
  readonly baseMonthly: string;
  readonly monthlyWithDefaultOptions: string;
  readonly monthlyWithCheapestOptions: string;
}

interface PriceCase {
  readonly file: string;
  readonly kind: 'plan' | 'addon';
  readonly planCode: string;
  readonly mode: string;
  readonly capacities: readonly string[];
  readonly commitmentMonths: number;
  readonly interval: number;
  readonly intervalUnit: string;
  readonly quantity: { readonly min: number; readonly max: number | null };
  readonly expectedAmount: string;
  readonly currency: string;
}

interface PriceChange {
  readonly planCode: string;
  readonly mode: string;
  readonly capacity: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

interface DiffCase {
  readonly from: string;
  readonly to: string;
  readonly added: Readonly<Record<'plan' | 'addon', readonly string[]>>;
  readonly removed: Readonly<Record<'plan' | 'addon', readonly string[]>>;
  readonly changedItems: Readonly<Record<'plan' | 'addon', readonly string[]>>;
  readonly priceChanges: readonly PriceChange[];
  readonly counts: { readonly increases: number; readonly decreases: number };
}

const isThere = hasCorpus('the published catalogues of OVHcloud');
const casesOf = <Case extends object>(name: string, idOf: (one: Case) => string): readonly (Case & { readonly id: string })[] => {
  const cases = isThere ? readExpected<Case>(name).cases.map(one => ({ ...one, id: idOf(one) })) : [];
  return isThere ? partition(name, cases, []) : [];
};
const integrity = casesOf<IntegrityCase>('ovh-integrity.json', ({ file }) => file);
const configurations = casesOf<ConfigurationCase>('ovh-configurations.json', ({ file, planCode }) => `${file} ${planCode}`);
const prices = casesOf<PriceCase>('ovh-prices.json', one => `${one.file} ${one.planCode} ${one.mode} ${one.capacities.join()}`);
const diffs = casesOf<DiffCase>('ovh-diff.json', ({ from, to }) => `${from} ${to}`);

interface Imported {
  readonly result: ImportResult;
  readonly catalogue: Catalogue;
  readonly index: CatalogueIndex;
}

const imported = new Map<string, Imported>();

function importFile(file: string): Imported {
  const known = imported.get(file);
  if (known !== undefined) return known;
  const result = importOvh(readFileSync(join(corpusFolder ?? '', file), 'utf8'), { file });
  if (result.catalogue === undefined) throw new Error(result.report.issues.map(({ message }) => message).join('\n'));
  const made = { result, catalogue: result.catalogue, index: indexCatalogue(result.catalogue) };
  imported.set(file, made);
  return made;
}

// After the promotions of both files.
const at = '2026-12-01';

describe.skipIf(!isThere)('an operator’s catalogue', () => {
  test.each(integrity.map(one => [one.file, one] as const))(
    '%s is imported whole, and its faults are those that it has',
    (file, expected) => {
      const { catalogue, result } = importFile(file);
      const { report } = result;
      const sold = catalogue.offers.filter(({ sellable }) => sellable !== false);
      const charges = catalogue.pricePlans.flatMap(({ phases }) => phases.flatMap(phase => phase.charges));
      expect(parseCatalogue(catalogue)).toEqual({ ok: true, value: catalogue, issues: [] });
      expect(report.lost).toEqual([]);
      expect({
        catalogId: Number(originOf(catalogue).id),
        currency: catalogue.currencies[0]?.code,
        taxRate: originOf(catalogue).raw.locale.taxRate,
        plans: sold.length,
        addons: catalogue.offers.length - sold.length,
        products: catalogue.products.length,
        pricings: charges.length,
        pricingsWithPromotions: catalogue.discounts?.reduce((sum, { appliesTo }) => sum + appliesTo.length, 0) ?? 0,
      }).toEqual({
        catalogId: expected.catalogId,
        currency: expected.currency,
        taxRate: expected.taxRate,
        plans: expected.plans,
        addons: expected.addons,
        products: expected.products,
        pricings: expected.pricings,
        pricingsWithPromotions: expected.pricingsWithPromotions,
      });
      const dangling = (word: string): number =>
        report.issues.filter(({ code, message }) => code === 'REF001' && message.includes(`names the ${word} `)).length;
      const judged = validateCatalogue(catalogue, { at, profile: 'recommended' }).issues;
      const orphans = (word: string): number =>
        judged.filter(({ code, message }) => code === 'REF006' && message.startsWith(`${word} `)).length;
      expect({
        addons: dangling('add-on'),
        products: dangling('product'),
        defaults: report.issues.filter(({ message }) => message.includes('has the default')).length,
        twins: report.issues.filter(({ code }) => code === 'SYS002').length,
        emptyFamilies: judged.filter(({ code }) => code === 'BND006').length,
        orphanAddons: orphans('Offer'),
        orphanProducts: orphans('Product'),
      }).toEqual({
        addons: expected.danglingAddonRefs,
        products: expected.danglingProductCount,
        defaults: expected.defaultNotInFamily.length,
        twins: expected.duplicatePlanCodes.length + expected.duplicateAddonCodes.length,
        emptyFamilies: expected.mandatoryFamilyWithoutOptions.length,
        orphanAddons: expected.orphanAddons,
        orphanProducts: expected.orphanProducts,
      });
      expect(judged.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});

function originOf({ metadata }: Catalogue): { readonly id: string; readonly raw: { readonly locale: { readonly taxRate: number } } } {
  return (metadata as { origin: ReturnType<typeof originOf> }).origin; // as the importer writes it
}

type Choice = Readonly<Record<string, number>>;

/** One of each mandatory group, named by `pick`; nothing of the others. */
function choose({ groups = [] }: Offer, pick: (group: OfferGroup) => string | undefined): Choice {
  const picked = groups.flatMap(group => (group.min > 0 ? (pick(group) ?? []) : []));
  const all = groups.flatMap(group => group.items.map(({ offer }) => offer));
  return Object.fromEntries(all.map(offer => [offer, picked.includes(offer) ? 1 : 0]));
}

/** The lines of the first month in the price plan without commitment. */
function monthlyLines(index: CatalogueIndex, offer: Offer, members: Choice): readonly QuoteLine[] {
  const quote = quoteOffer(index, { offer: offer.id, at, members });
  if (quote.kind !== 'priced') throw new Error(`${offer.id}: ${quote.reasons.map(({ code }) => code).join()}`);
  return quote.recurring.flatMap(({ period, lines }) => (period === 'P1M' ? lines : []));
}

function sumOf(lines: readonly QuoteLine[]): string {
  return formatDecimal(sumDecimals(lines.map(({ amount }) => decimal(amount))));
}

function cheapestOf(index: CatalogueIndex, offer: Offer, group: OfferGroup): string | undefined {
  const priced = group.items.map(item => {
    const members = choose(offer, each => (each === group ? item.offer : each.items[0]?.offer));
    const lines = monthlyLines(index, offer, members).filter(line => line.offer === item.offer);
    return { offer: item.offer, amount: Number(sumOf(lines)) };
  });
  return priced.toSorted((a, b) => a.amount - b.amount)[0]?.offer;
}

describe.skipIf(!isThere)('a server', () => {
  test.each(configurations.map(one => [one.id, one] as const))('%s has so many configurations, and costs so much', (_, expected) => {
    const { index } = importFile(expected.file);
    const offer = index.offers.get(expected.planCode);
    if (offer === undefined) throw new Error('no such offer');
    const mandatory = (offer.groups ?? []).filter(({ min }) => min > 0);
    const standard = choose(offer, ({ items }) => items.find(item => item.default === 1)?.offer);
    const cheapest = choose(offer, group => cheapestOf(index, offer, group));
    const withDefaults = monthlyLines(index, offer, standard);
    expect({
      name: offer.name,
      mandatoryFamilies: mandatory.map(({ id }) => id).toSorted(),
      optionalFamilies: (offer.groups ?? []).filter(({ min }) => min === 0).map(({ id }) => id),
      mandatoryCombinations: listConfigurations(index, { offer: offer.id, among: [] }).configurations.length,
      baseMonthly: sumOf(withDefaults.filter(line => line.offer === offer.id)),
      monthlyWithDefaultOptions: sumOf(withDefaults),
      monthlyWithCheapestOptions: sumOf(monthlyLines(index, offer, cheapest)),
    }).toEqual({
      name: expected.invoiceName,
      mandatoryFamilies: expected.mandatoryFamilies,
      optionalFamilies: expected.optionalFamilies,
      mandatoryCombinations: expected.mandatoryCombinations,
      baseMonthly: expected.baseMonthly,
      monthlyWithDefaultOptions: expected.monthlyWithDefaultOptions,
      monthlyWithCheapestOptions: expected.monthlyWithCheapestOptions,
    });
  });

  test.each(prices.map(one => [one.id, one] as const))('%s costs exactly so much', (_, expected) => {
    const { index } = importFile(expected.file);
    const offer = index.offers.get(expected.planCode);
    const plans = (offer?.pricePlans ?? []).flatMap(id => index.pricePlans.get(id) ?? []);
    const plan = plans.find(({ origin }) => origin?.id === expected.mode);
    const charge = plan?.phases[0]?.charges.find(({ id }) => id === expected.capacities.join('-'));
    const price = charge?.prices[0];
    if (offer === undefined || plan === undefined || charge === undefined || price === undefined) throw new Error('no such price');
    const rated = ratePrice(price, { quantity: decimal('1'), unit: 'unit' });
    expect(rated.kind === 'rated' ? formatDecimal(rated.amount) : rated.code).toBe(expected.expectedAmount);
    expect(price.currency).toBe(expected.currency);
    expect(charge.period).toBe(expected.interval === 0 ? undefined : `P${expected.interval}M`);
    const { min, max } = expected.quantity;
    expect(charge.quantity).toEqual({ kind: 'licensed', min: String(min), ...(max === null ? {} : { max: String(max) }) });
    const term = offer.terms?.find(({ id }) => id === plan.terms?.[0]);
    if (expected.commitmentMonths > 0) expect(term?.commitment).toBe(`P${expected.commitmentMonths}M`);
    expect(offer.sellable !== false).toBe(expected.kind === 'plan');
  });
});

describe.skipIf(!isThere)('between two versions of the catalogue', () => {
  test.each(diffs.map(one => [one.id, one] as const))('%s, the offers and prices differ that were published to differ', (_, expected) => {
    const [before, after] = [importFile(expected.from).catalogue, importFile(expected.to).catalogue];
    const changes = diffCatalogues(before, after);
    const wholes = (kind: string): readonly string[] =>
      changes.flatMap(change => (change.kind === kind && change.field === 'offers.*' ? [change.id] : [])).toSorted();
    expect(wholes('added')).toEqual([...expected.added.plan, ...expected.added.addon].toSorted());
    expect(wholes('removed')).toEqual([...expected.removed.plan, ...expected.removed.addon].toSorted());

    const owners = new Map(before.offers.flatMap(({ id, pricePlans = [] }) => pricePlans.map(plan => [plan, id] as const)));
    const kept = new Set(before.offers.map(({ id }) => id).filter(id => after.offers.some(offer => offer.id === id)));
    const changedOffers = changes.flatMap(({ collection, id, field, kind }) => {
      if (collection === 'offers') return field === 'offers.*' && kind !== 'changed' ? [] : [id];
      return collection === 'pricePlans' ? [owners.get(id) ?? ''] : [];
    });
    const items = [...new Set(changedOffers)].filter(id => kept.has(id)).toSorted();
    expect(items).toEqual([...expected.changedItems.plan, ...expected.changedItems.addon].toSorted());

    const found = changes.flatMap(change => priceChangeOf(change, before, owners) ?? []);
    const asText = ({ planCode, mode, capacity, from, to }: PriceChange): string =>
      `${planCode} ${mode} ${capacity} ${from.join()} ${to.join()}`;
    expect(found.map(asText).toSorted()).toEqual(expected.priceChanges.map(asText).toSorted());
    const priced = classifyChanges(changes).filter(({ field }) => field === perUnit);
    const movement = (direction: string): number => priced.filter(change => change.direction === direction).length;
    expect({ increases: movement('worse'), decreases: movement('better') }).toEqual({
      increases: expected.counts.increases,
      decreases: expected.counts.decreases,
    });
  });
});

const perUnit = 'pricePlans.*.phases.*.charges.*.prices.*.perUnit';

function priceChangeOf(
  { field, id, pointer, kind, ...change }: ReturnType<typeof diffCatalogues>[number],
  { pricePlans }: Catalogue,
  owners: ReadonlyMap<string, string>,
): PriceChange | undefined {
  if (field !== perUnit || kind !== 'changed' || !('before' in change) || !('after' in change)) return undefined;
  const capacity = (pointer.split('/').at(-4) ?? '').replace(/^@/, '');
  const mode = pricePlans.find(plan => plan.id === id)?.origin?.id ?? '';
  return { planCode: owners.get(id) ?? '', mode, capacity, from: [String(change.before)], to: [String(change.after)] };
}
