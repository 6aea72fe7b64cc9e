/**
 * Which prices make which price plans. The prices of an offering are charged together, unless they are for different terms, places or
 * currencies: those are alternatives, each with what holds for all. A bundle of prices is a price plan as it is.
 */
import { canonicalJson } from '../../kernel/canonical-json.js';
import { cleanId } from '../common/unique-ids.js';
import { statusOf } from './map-common.js';
import { type MapScene, referredId, resolveReference } from './map-scene.js';
import { commitmentsOf } from './map-terms.js';
import { listOpenUses } from './map-value-uses.js';
import type { TmfResource } from './tmf-resource.js';
import { elementsOf, mapOf, memberOf, type TmfMap, textOf } from './tmf-value.js';

/** Prices that are charged together. */
export interface PlannedPrices {
  readonly id: string;
  /** The price that the plan is, where it is one: by itself, or as a bundle of the others. */
  readonly whole?: TmfResource;
  readonly parts: readonly TmfResource[];
}

export interface Planning {
  /** The ids of the price plans of an offering. */
  readonly plansOf: (offering: TmfResource) => readonly string[];
  /** The offerings that name an alteration among their prices, by the id of the alteration. */
  readonly altered: ReadonlyMap<string, readonly string[]>;
  readonly plans: readonly PlannedPrices[];
  /** What changes other prices. */
  readonly alterations: readonly TmfResource[];
}

export function planPrices(scene: MapScene): Planning {
  const plans = new Map<string, PlannedPrices>();
  const byOffering = new Map<string, readonly string[]>();
  const altered = new Map<string, readonly string[]>();
  const prices = scene.of('price');
  for (const bundle of prices.filter(isBundle)) addPlan(plans, bundlePlan(scene, bundle));
  for (const offering of scene.of('offering')) {
    const named = namedPrices(scene, offering);
    for (const { id } of named.filter(isAlteration)) {
      altered.set(id, [...(altered.get(id) ?? []), scene.idOf('offering', offering.id)]);
    }
    const planned = alternatives(
      named.filter(price => !isAlteration(price)),
      scene,
    ).map(group => planOf(scene, group));
    for (const plan of planned) addPlan(plans, plan);
    byOffering.set(offering.id, [...new Set(planned.map(({ id }) => id))]);
  }
  const placed = new Set(
    [...plans.values()].flatMap(({ whole, parts }) => [...(whole === undefined ? [] : [whole.id]), ...parts.map(({ id }) => id)]),
  );
  for (const price of prices) if (!isAlteration(price) && !placed.has(price.id)) addPlan(plans, planOf(scene, [price]));
  return {
    plansOf: offering => byOffering.get(offering.id) ?? [],
    altered,
    plans: inOrder([...plans.values()], prices),
    alterations: prices.filter(isAlteration),
  };
}

// As the prices come; those that stand for nothing there are last.
function inOrder(plans: readonly PlannedPrices[], prices: readonly TmfResource[]): readonly PlannedPrices[] {
  const position = new Map(prices.map(({ id }, index) => [id, index]));
  const rank = ({ whole, parts }: PlannedPrices): number => position.get(whole?.id ?? parts[0]?.id ?? '') ?? prices.length;
  return plans.toSorted((a, b) => rank(a) - rank(b) || a.parts.length - b.parts.length);
}

function addPlan(plans: Map<string, PlannedPrices>, plan: PlannedPrices): void {
  if (!plans.has(plan.id)) plans.set(plan.id, plan);
}

/** Whether a price changes another. */
export function isAlteration({ value, inline }: TmfResource): boolean {
  if (/Alteration$/.test(textOf(value, '@type') ?? '')) return true;
  return inline?.startsWith('price ') === true || /discount|alteration|rebate|promotion/i.test(textOf(value, 'priceType') ?? '');
}

function isBundle({ value }: TmfResource): boolean {
  return memberOf(value, 'isBundle') === true && elementsOf(value, 'bundledPopRelationship').length > 0;
}

function bundlePlan(scene: MapScene, whole: TmfResource): PlannedPrices {
  const parts = elementsOf(whole.value, 'bundledPopRelationship').flatMap(({ value, path }) =>
    priceReferred(scene, { value, from: whole, path }),
  );
  return { id: scene.idOf('price', whole.id), whole, parts };
}

function namedPrices(scene: MapScene, offering: TmfResource): readonly TmfResource[] {
  const named = elementsOf(offering.value, 'productOfferingPrice').flatMap(({ value, path }) =>
    priceReferred(scene, { value, from: offering, path }),
  );
  return [...new Map(named.map(price => [price.id, price])).values()];
}

function priceReferred(scene: MapScene, reference: Omit<Parameters<typeof resolveReference>[1], 'kind'>): readonly TmfResource[] {
  const own = resolveReference(scene, { ...reference, kind: 'price' });
  if (own === undefined) return [];
  const found = scene.resource('price', referredId(reference.value) ?? '');
  if (found !== undefined) return [found];
  const missing = scene.missing('price').find(thing => thing.own === own);
  return missing === undefined ? [] : [{ kind: 'price', id: missing.id, value: { id: missing.id, name: missing.name }, isMissing: true }];
}

function planOf(scene: MapScene, group: readonly TmfResource[]): PlannedPrices {
  const [first, ...others] = group;
  if (first !== undefined && others.length === 0) {
    return isBundle(first) ? bundlePlan(scene, first) : { id: scene.idOf('price', first.id), whole: first, parts: [first] };
  }
  const id = compositeId(group.map(price => scene.idOf('price', price.id)));
  return { id: scene.resource('price', id) === undefined ? id : `${id}+`, parts: group };
}

/** The id of a price plan that only an offering puts together. */
export function compositeId(ids: readonly string[]): string {
  return cleanId(ids.join('+'));
}

// What an offering may be bought for, each as the prices that are charged together.
function alternatives(prices: readonly TmfResource[], scene: MapScene): readonly (readonly TmfResource[])[] {
  const wholes = prices.filter(price => isBundle(price) || price.own !== undefined);
  const sold = prices.filter(
    price => !wholes.includes(price) && (price.isMissing || statusOf({ ...scene, find: () => undefined }, price) === 'active'),
  );
  const general = sold.filter(price => variantOf(price) === undefined);
  const variants = [...new Set(sold.flatMap(price => variantOf(price) ?? []))];
  const currencies = [...new Set(sold.flatMap(price => currencyOf(price.value) ?? []))];
  const ofVariant = (variant: string): readonly TmfResource[] =>
    sold.filter(price => general.includes(price) || variantOf(price) === variant);
  const groups = variants.length === 0 ? [general] : variants.map(ofVariant);
  const split = currencies.length < 2 ? groups : groups.flatMap(group => currencies.map(currency => inCurrency(group, currency)));
  return [...wholes.map(whole => [whole]), ...split.filter(group => group.length > 0)];
}

function inCurrency(group: readonly TmfResource[], currency: string): readonly TmfResource[] {
  const own = group.filter(({ value }) => currencyOf(value) === currency);
  return own.length === 0 ? [] : group.filter(price => own.includes(price) || currencyOf(price.value) === undefined);
}

// What a price is only for; undefined where it is for all.
function variantOf({ value }: TmfResource): string | undefined {
  const terms = commitmentsOf(value);
  const places = elementsOf(value, 'place').map(({ value: place }) => textOf(place, 'id') ?? '');
  const uses = listOpenUses(value);
  return terms.length + places.length + uses.length === 0 ? undefined : canonicalJson([terms, places, uses]);
}

/** The currency of a price as it is written. */
export function currencyOf(value: TmfMap): string | undefined {
  return textOf(moneyOf(value), 'unit');
}

/** The money of a price: version 5 and resources of version 4 have it as it is, prices inside offerings of version 4 with or without tax. */
export function moneyOf(value: TmfMap): TmfMap | undefined {
  const price = mapOf(value, 'price');
  return mapOf(price, 'dutyFreeAmount') ?? mapOf(price, 'taxIncludedAmount') ?? price;
}
