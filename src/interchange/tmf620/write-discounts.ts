/** Discounts as price alterations, named by the prices that they change. */
import { durationInMonths, parseDuration } from '../../kernel/duration.js';
import type { Discount } from '../../model/discount.js';
import { priceReference } from './hoist-prices.js';
import { mapOfDefined, numberValue, type TmfMap } from './tmf-value.js';
import { writeDuration } from './write-duration.js';
import type { Alterations } from './write-prices.js';
import { noteOf, ownOf, type WriteScene, type WrittenResource, wireId, writeEntity } from './write-scene.js';

export interface WrittenDiscounts {
  readonly resources: readonly WrittenResource[];
  readonly alterations: Alterations;
  /** The alterations of all that an offer costs, by the offer's id. */
  readonly altered: ReadonlyMap<string, readonly TmfMap[]>;
}

export function writeDiscounts(scene: WriteScene): WrittenDiscounts {
  const { discounts = [] } = scene.catalogue;
  const named = discounts.filter(discount => noteOf(discount, '@inline') === undefined);
  const alterations: Alterations = (pricePlan, charge) =>
    named
      .filter(({ appliesTo }) =>
        appliesTo.some(scope => scope.offer === undefined && scope.pricePlan === pricePlan && scope.charge === charge),
      )
      .map(discount => relationTo(scene, discount));
  const altered = new Map<string, TmfMap[]>();
  for (const discount of named) {
    for (const { offer, pricePlan, charge } of discount.appliesTo) {
      if (offer === undefined || pricePlan !== undefined || charge !== undefined) continue;
      const known = altered.get(offer) ?? [];
      altered.set(offer, known);
      known.push(priceReference(wireId(discount), scene.say(discount.name)));
    }
  }
  return { resources: discounts.map((discount, index) => writeDiscount(scene, discount, index)), alterations, altered };
}

function relationTo(scene: WriteScene, discount: Discount): TmfMap {
  return mapOfDefined({
    id: wireId(discount),
    name: scene.say(discount.name),
    relationshipType: 'discountedBy',
    '@referredType': 'ProductOfferingPriceAlteration',
  });
}

function writeDiscount(scene: WriteScene, discount: Discount, index: number): WrittenResource {
  const { kind, value: size, amounts = [], precedence } = discount;
  const [amount] = amounts;
  const inline = noteOf(discount, '@inline');
  // Inside a price, which only version 4 has, both stand in its price.
  const isInside = inline?.startsWith('price ') === true;
  const money = amount === undefined || kind !== 'amount' ? undefined : { unit: amount.currency, value: numberValue(amount.amount) };
  const percentage = kind === 'percent' && size !== undefined ? numberValue(size) : undefined;
  const value = mapOfDefined({
    ...writeEntity(scene, discount),
    isBundle: false,
    priceType: 'discount',
    ...(isInside ? { price: percentage === undefined ? { dutyFreeAmount: money ?? {} } : { percentage } } : { price: money, percentage }),
    applicationDuration: writeDuration(lengthOf(scene, discount)),
    priority: precedence,
    '@type': 'ProductOfferingPriceAlteration',
    '@baseType': 'ProductOfferingPrice',
  });
  return {
    kind: 'price',
    id: wireId(discount),
    value,
    home: ['discounts', index],
    ...ownOf(discount),
    ...(inline === undefined ? {} : { inline }),
  };
}

// So many periods of the first charge that it changes.
function lengthOf({ pricePlans }: WriteScene, { duration, periods, appliesTo }: Discount): string | undefined {
  if (duration !== 'repeating' || periods === undefined) return undefined;
  const charges = appliesTo.flatMap(({ pricePlan }) => pricePlans.get(pricePlan ?? '')?.phases ?? []).flatMap(phase => phase.charges);
  const period = parseDuration(charges.find(charge => charge.period !== undefined)?.period ?? '');
  if (period === undefined || periods > 1200) return undefined;
  const months = durationInMonths(period);
  const days = period.weeks * 7 + period.days;
  if (months !== undefined && months > 0) return `P${months * periods}M`;
  return days > 0 && days * periods < 100_000 ? `P${days * periods}D` : undefined;
}
