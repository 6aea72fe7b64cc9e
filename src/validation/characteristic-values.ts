/** Every value that a catalogue gives a characteristic: as its default, and by the offers that fix it. */
import type { Path } from '../kernel/issue.js';
import type { Characteristic, CharacteristicValues } from '../model/characteristic.js';
import type { RuleContext } from './rule-context.js';

/** A value, or several, with the characteristic that they are for. */
export interface CharacteristicPlace {
  readonly path: Path;
  readonly characteristic: Characteristic;
  readonly values: CharacteristicValues;
}

/** Lists the values that products and offers give characteristics; those of a bundle are for members and not looked at. */
export function listCharacteristicValues({ catalogue, index }: RuleContext): readonly CharacteristicPlace[] {
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
  return [...usual, ...fixed];
}
