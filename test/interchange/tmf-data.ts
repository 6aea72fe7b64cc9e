// Resources of TMF620 with any of their members, of both versions, which refer to one another and to what is not there.
import fc from 'fast-check';
import { tmfTypes } from '../../src/interchange/tmf620/tmf-types.data.js';

const id = fc.constantFrom('1', '2', '3', 'fast-home', 'a+b', ' odd ', 'none');

const words: Readonly<Record<string, readonly string[]>> = {
  lifecycleStatus: ['Active', 'Launched', 'In study', 'Retired', 'Mislaid'],
  priceType: ['recurring', 'oneTime', 'one time', 'usage', 'discount', 'fee'],
  recurringChargePeriodType: ['month', 'monthly', 'Yearly', 'week', 'aeon'],
  recurringChargePeriod: ['monthly', '3 months', 'day'],
  relationshipType: ['dependsOn', 'exclusivity', 'discountedBy', 'migratesTo', 'neighbourOf'],
  units: ['Month', 'Year', 'GB', 'minute', 'seat'],
  unit: ['EUR', 'USD', 'eur', 'XYZZY'],
  valueType: ['number', 'string', 'boolean', 'integer', 'date', 'object'],
  attachmentType: ['image', 'terms'],
  version: ['1.0', '2.0', '10.0', 'draft'],
  '@type': ['ProductOfferingPriceAlteration'],
};

const instants = ['2020-09-23T00:00:00Z', '2021-08-25T12:00:00.5+02:00', '2026-01-01T00:00:00Z'];
const numbers = ['0', '1', '12', '2.50', '0.1', '12345678901234567890.12', '-3', '1e2'];

// A number as it is written, which `JSON.stringify` would not keep.
const number = fc.constantFrom(...numbers).map(text => `\u0001${text}\u0001`);

function scalar(name: string, kind: string): fc.Arbitrary<unknown> {
  if (name === 'id') return id;
  const known = words[name];
  if (kind === 'text' && known !== undefined) return fc.constantFrom(...known);
  if (kind === 'boolean') return fc.boolean();
  if (kind === 'number') return number;
  if (kind === 'dateTime') return fc.constantFrom(...instants);
  if (kind === 'text') return fc.constantFrom('Some words', 'Other words', '');
  return fc.constantFrom<unknown>(null, 'x', true);
}

const value = fc.oneof(number, fc.boolean(), fc.constantFrom('8', 'red', '2026-01-31'), fc.constant(['a', 'b']));

// Prices inside offerings of version 4 are with or without tax; a reference may be the thing itself.
const odd: Readonly<Record<string, (depth: number) => fc.Arbitrary<unknown>>> = {
  price: depth =>
    fc.oneof(
      typed('Money', depth),
      fc.record({ taxIncludedAmount: typed('Money', depth) }),
      fc.record({ dutyFreeAmount: typed('Money', depth) }),
    ),
  value: () => value,
  productOfferingPrice: depth =>
    fc.array(
      fc.oneof(typed('ProductOfferingPriceRef', depth), typed('ProductOfferingPriceRef', depth), typed('ProductOfferingPrice', depth)),
      {
        maxLength: 3,
      },
    ),
};

function member(name: string, kind: string, depth: number): fc.Arbitrary<unknown> {
  const special = odd[name];
  if (special !== undefined) return special(depth);
  const type = kind.replace('*', '');
  const one = Object.hasOwn(tmfTypes, type) ? typed(type, depth) : scalar(name, type);
  return kind.endsWith('*') ? fc.array(one, { maxLength: 2 }) : one;
}

const extra: Readonly<Record<string, string>> = { CharacteristicValueSpecification: 'value:any' };

function typed(type: string, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const all = `${tmfTypes[type]?.members ?? ''} ${extra[type] ?? ''}`.trim().split(' ');
  const members = all.map(text => text.split(':')).map(([name = '', kind = 'any']) => [name, kind] as const);
  const shown = members.filter(([name, kind]) => depth > 0 || (!Object.hasOwn(tmfTypes, kind.replace('*', '')) && odd[name] === undefined));
  const arbitraries = Object.fromEntries(
    shown.map(([name, kind]) => [name, fc.option(member(name, kind, depth - 1), { freq: 1, nil: undefined })]),
  );
  return fc
    .record({ ...arbitraries, '@type': fc.constantFrom(type, undefined) })
    .map(record => Object.fromEntries(Object.entries(record).filter(([, inner]) => inner !== undefined)));
}

const resource = (type: string): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(typed(type, 3), id, fc.boolean())
    .map(([data, own, isNamed]) => ({ ...data, ...(isNamed ? { id: own } : {}), '@type': data['@type'] ?? type }));

const bundle = fc.record({ isBundle: fc.constant(true), priceType: fc.constant('recurring') });

/** Some resources of all kinds, as text: the numbers are as they were written. */
export const tmfTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(resource('ProductCatalog'), { maxLength: 1 }),
    fc.array(resource('Category'), { maxLength: 2 }),
    fc.array(resource('ProductSpecification'), { maxLength: 2 }),
    fc.array(resource('ProductOffering'), { maxLength: 3 }),
    fc.array(resource('ProductOfferingPrice'), { maxLength: 4 }),
    fc.array(
      fc.tuple(resource('ProductOfferingPrice'), bundle).map(([price, more]) => ({ ...price, ...more })),
      { maxLength: 1 },
    ),
  )
  .map(lists => JSON.stringify(lists.flat()).replaceAll(/"\\u0001([^"\\]+)\\u0001"/g, '$1'));
