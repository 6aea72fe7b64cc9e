/** Every value that a catalogue gives a characteristic: as its default, by the offers that fix it, and by the charges that are for it. */
import type { Path } from '../kernel/issue.js';
import type { Characteristic, CharacteristicValues } from '../model/characteristic.js';
import type { RuleContext } from './rule-context.js';

/** A value, or several, with the characteristic that they are for. */
export interface CharacteristicPlace {
  readonly path: Path;
  readonly characteristic: Characteristic;
  readonly values: CharacteristicValues;
}

/** Lists the values that products, offers and charges give characteristics; those of a bundle are for members and not looked at. */
export function listCharacteristicValues(context: RuleContext): readonly CharacteristicPlace[] {
  const { catalogue, index } = context;
  const usual = catalogue.products.flatMap(({ characteristics = [] }, at) =>
    characteristics.flatMap((characteristic, position) =>
      characteristic.default === undefined
        ? []
        : [{ path: ['products', at, 'characteristics', position, 'default'], characteristic, values: characteristic.default }],
    ),
  );
  const fixed = catalogue.offers.flatMap(({ product, characteristics = {} }, at) => {
    const known = product === undefined ? undefined : index.products.get(product)?.characteristics;
    return Object.entries(characteristics).flatMap(([id, values]) => {
      const characteristic = known?.find(one => one.id === id);
      return characteristic === undefined ? [] : [{ path: ['offers', at, 'characteristics', id], characteristic, values }];
    });
  });
  return [...usual, ...fixed, ...listPricedValues(context)];
}

// Where several products are sold on one price plan, a value is right that one of them has; the first one says what is wrong.
function listPricedValues({ index, charges }: RuleContext): readonly CharacteristicPlace[] {
  return charges().flatMap(({ charge, plan, path }) => {
    const offers = index.offersOfPricePlan.get(plan.id) ?? [];
    const known = offers.flatMap(({ product = '' }) => index.products.get(product)?.characteristics ?? []);
    return Object.entries(charge.characteristics ?? {}).flatMap(([id, values]) => {
      const [characteristic, ...others] = known.filter(one => one.id === id);
      const isOne = others.every(one => one === characteristic);
      return characteristic === undefined || !isOne ? [] : [{ path: [...path, 'characteristics', id], characteristic, values }];
    });
  });
}
