/** What was kept of a resource of one version, in the words of the other: the values of a characteristic stand in a list of another name. */
import type { Difference } from './differ-values.js';
import type { TmfVersion } from './tmf-resource.js';
import { isBranch, mapOf, type TmfMap, type TmfValue } from './tmf-value.js';

const lists: Readonly<Record<TmfVersion, string>> = { '4.1': 'productSpecCharacteristicValue', '5.0': 'characteristicValueSpecification' };

export function translateDifference(difference: Difference | undefined, version: TmfVersion): Difference | undefined {
  const members = mapOf(difference, 'in');
  const characteristics = mapOf(members, 'productSpecCharacteristic');
  const items = mapOf(characteristics, 'items');
  if (difference === undefined || members === undefined || items === undefined) return difference;
  const translated = Object.fromEntries(Object.entries(items).map(([key, item]) => [key, translateItem(item, version)]));
  return { ...difference, in: { ...members, productSpecCharacteristic: { ...characteristics, items: translated } } };
}

function translateItem(item: TmfValue, version: TmfVersion): TmfValue {
  const members = mapOf(item, 'in');
  if (!isBranch(item) || members === undefined) return item;
  const [from, to] = version === '5.0' ? [lists['4.1'], lists['5.0']] : [lists['5.0'], lists['4.1']];
  const { [from]: values, ...rest } = members;
  const renamed: TmfMap = values === undefined || Object.hasOwn(rest, to) ? members : { ...rest, [to]: values };
  return { ...item, in: renamed };
}
