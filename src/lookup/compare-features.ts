/** What is gained and lost between two sets of products. */

import { compareText } from '../kernel/compare-text.js';
import { type Decimal, formatDecimal, parseDecimal } from '../kernel/decimal.js';
import { addDecimals, compareDecimals, isZeroDecimal } from '../kernel/decimal-arithmetic.js';
import type { FeatureValue } from '../model/feature.js';
import type { Product } from '../model/product.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { pickText } from './pick-text.js';

/** A feature that is not the same before and after. */
export interface FeatureChange {
  readonly feature: string;
  /** Its name in the words of the locale. */
  readonly name: string;
  readonly unit?: string;
  /** What there is of it in what goes; absent: nothing. */
  readonly before?: FeatureValue;
  /** What there is of it in what comes; absent: nothing. */
  readonly after?: FeatureValue;
}

/** What is gained and lost. */
export interface FeatureComparison {
  readonly gained: readonly FeatureChange[];
  readonly lost: readonly FeatureChange[];
  /** Neither more nor less: other words. */
  readonly changed: readonly FeatureChange[];
}

/** What is compared. */
export interface FeatureQuestion {
  /** The products that go; absent where nothing is replaced. */
  readonly before?: readonly Product[];
  readonly after: readonly Product[];
  readonly locale: string;
}

/**
 * Compares what products do.
 *
 * @param index - The index.
 * @param question - The products before and after.
 * @returns The features that are not the same, in the order of their ids.
 */
export function compareFeatures(index: CatalogueIndex, { before, after, locale }: FeatureQuestion): FeatureComparison {
  const [old, next] = [sumFeatures(before ?? []), sumFeatures(after)];
  const found = [...new Set([...old.keys(), ...next.keys()])].sort(compareText).flatMap((id): readonly Compared[] => {
    const feature = index.features.get(id);
    const standard = before === undefined ? undefined : feature?.default;
    const values = { before: old.get(id) ?? standard, after: next.get(id) ?? standard };
    const direction = findDirection(values.before, values.after);
    if (direction === 'same') return [];
    const name = pickText(feature?.name ?? id, locale, index.catalogue.defaultLocale).text;
    return [{ direction, change: { feature: id, name, ...(feature?.unit === undefined ? {} : { unit: feature.unit }), ...known(values) } }];
  });
  const of = (wanted: Compared['direction']): readonly FeatureChange[] =>
    found.flatMap(({ direction, change }) => (direction === wanted ? [change] : []));
  return { gained: of('gained'), lost: of('lost'), changed: of('changed') };
}

interface Compared {
  readonly direction: 'gained' | 'lost' | 'changed';
  readonly change: FeatureChange;
}

function known({
  before,
  after,
}: {
  readonly before: FeatureValue | undefined;
  readonly after: FeatureValue | undefined;
}): Pick<FeatureChange, 'before' | 'after'> {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** The features of several products together: quantities add up, sets are joined. */
export function sumFeatures(products: readonly Product[]): ReadonlyMap<string, FeatureValue> {
  const sums = new Map<string, FeatureValue>();
  for (const { features = {} } of products) {
    for (const [id, value] of Object.entries(features)) {
      const sum = sums.get(id);
      sums.set(id, sum === undefined ? value : join(sum, value));
    }
  }
  return sums;
}

function join(a: FeatureValue, b: FeatureValue): FeatureValue {
  const [left, right] = [quantityOf(a), quantityOf(b)];
  if (left !== undefined && right !== undefined)
    return left === 'unlimited' || right === 'unlimited' ? 'unlimited' : formatDecimal(addDecimals(left, right));
  if (isSet(a) && isSet(b)) return [...new Set([...a, ...b])].sort(compareText);
  return isNothing(a) ? b : a;
}

/**
 * Finds whether a value is more or less than another.
 *
 * @param before - The one before.
 * @param after - The one after.
 * @returns `changed` where it is neither.
 */
export function findDirection(before: FeatureValue | undefined, after: FeatureValue | undefined): 'gained' | 'lost' | 'changed' | 'same' {
  const isOld = isNothing(before);
  if (before === undefined || after === undefined || isOld || isNothing(after)) {
    if (isOld && isNothing(after)) return 'same';
    return isOld ? 'gained' : 'lost';
  }
  const [left, right] = [quantityOf(before), quantityOf(after)];
  if (left !== undefined && right !== undefined) return wayOf(compareQuantities(right, left) > 0, compareQuantities(right, left) < 0);
  if (isSet(before) && isSet(after)) {
    return wayOf(
      after.some(one => !before.includes(one)),
      before.some(one => !after.includes(one)),
    );
  }
  return before === after ? 'same' : 'changed';
}

function wayOf(isMore: boolean, isLess: boolean): Compared['direction'] | 'same' {
  if (isMore && isLess) return 'changed';
  if (isMore) return 'gained';
  return isLess ? 'lost' : 'same';
}

function quantityOf(value: FeatureValue): Decimal | 'unlimited' | undefined {
  if (typeof value === 'string') return value === 'unlimited' ? value : parseDecimal(value);
  if (typeof value !== 'object' || isSet(value)) return undefined;
  return quantityOf('add' in value ? value.add : value.amount);
}

function compareQuantities(a: Decimal | 'unlimited', b: Decimal | 'unlimited'): number {
  if (a === 'unlimited' || b === 'unlimited') return Number(a === 'unlimited') - Number(b === 'unlimited');
  return compareDecimals(a, b);
}

function isSet(value: FeatureValue): value is readonly string[] {
  return Array.isArray(value);
}

function isNothing(value: FeatureValue | undefined): boolean {
  if (value === undefined || value === false) return true;
  const quantity = quantityOf(value);
  return isSet(value) ? value.length === 0 : typeof quantity === 'object' && isZeroDecimal(quantity);
}
