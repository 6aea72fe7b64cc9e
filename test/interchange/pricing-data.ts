// Pricings without error, of every form that the importer knows.
import fc from 'fast-check';

type Data = Readonly<Record<string, unknown>>;

const words = fc.string({ maxLength: 10 });
const amount = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: 100_000 }).map(cents => cents / 100),
);
const quantity = fc.oneof(fc.integer({ min: 0, max: 1_000_000_000 }), fc.constant(Number.POSITIVE_INFINITY));
const unit = fc.constantFrom(
  '',
  '/month',
  'user/month',
  '500 users/month',
  'message',
  'one-time payment',
  'user/year',
  'user/month/workspace',
  'per seat/month',
);

/** Arbitrary pricings whose things are named by the arbitrary that is given. */
export function pricingData(name: fc.Arbitrary<string>): fc.Arbitrary<Data> {
  const names = (most: number): fc.Arbitrary<string[]> => fc.uniqueArray(name, { maxLength: most });
  return fc
    .tuple(names(4), names(3), fc.uniqueArray(name, { minLength: 1, maxLength: 3 }), names(3))
    .chain(([features, limits, plans, addOns]) => {
      const featureTypes = features.map((_, index) => (['BOOLEAN', 'NUMERIC', 'TEXT'] as const)[index % 3] ?? 'TEXT');
      const limitTypes = limits.map((_, index) => (index === 2 ? ('BOOLEAN' as const) : ('NUMERIC' as const)));
      const featureValues = overrides(features, featureTypes);
      const limitValues = overrides(limits, limitTypes);
      const extensions = overrides(limits.slice(0, 2), limitTypes.slice(0, 2));
      return fc
        .tuple(
          head(),
          recordOf(features, index => feature(featureTypes[index] ?? 'TEXT')),
          recordOf(limits, index => limit(limitTypes[index] ?? 'NUMERIC', features)),
          recordOf(plans, () => plan(featureValues, limitValues)),
          // An add-on must give something.
          recordOf(features.length === 0 ? [] : addOns, () =>
            addOn({ featureValues: featureValues.filter(values => values !== null), limitValues, extensions, plans, addOns }),
          ),
        )
        .map(([top, featureMap, limitMap, planMap, addOnMap]) => ({
          ...top,
          features: featureMap,
          usageLimits: limitMap,
          plans: planMap,
          addOns: addOnMap,
        }));
    });
}

function head(): fc.Arbitrary<Data> {
  const common = {
    saasName: fc.string({ minLength: 1 }).filter(text => text.trim() !== ''),
    currency: fc.constantFrom('EUR', 'USD', 'JPY'),
  };
  const billing = fc.dictionary(fc.constantFrom('monthly', 'annual', 'annually', 'semester'), fc.constantFrom(1, 0.83, 0.5, 1e-7));
  const newer = {
    createdAt: fc.constant('2026-01-15'),
    billing: fc.oneof(billing, fc.constant(null)),
    variables: fc.constant({ x: 2 }),
    tags: fc.array(words),
    url: fc.constant('https://example.org'),
  };
  return fc.oneof(
    fc.record({
      ...common,
      version: fc.constant('1.0'),
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.constant(2024),
      hasAnnualPayment: fc.boolean(),
    }),
    fc.record({ ...common, ...newer, version: fc.constant('2.0') }, { requiredKeys: ['saasName', 'currency', 'version', 'createdAt'] }),
    fc.record(
      {
        ...common,
        ...newer,
        syntaxVersion: fc.constantFrom('2.1', '3.0'),
        version: words,
        custom: fc.constant({ any: [1, { thing: true }] }),
      },
      { requiredKeys: ['saasName', 'currency', 'syntaxVersion', 'createdAt'] },
    ),
  );
}

function valueFor(type: string): fc.Arbitrary<unknown> {
  if (type === 'BOOLEAN') return fc.boolean();
  return type === 'NUMERIC' ? quantity : fc.oneof(words, fc.array(words, { maxLength: 2 }));
}

function feature(type: string): fc.Arbitrary<Data> {
  return fc.record(
    {
      valueType: fc.constant(type),
      defaultValue: valueFor(type),
      type: fc.constantFrom('DOMAIN', 'SUPPORT'),
      description: words,
      tag: words,
      name: words,
      expression: words,
      docUrl: fc.constant(null),
    },
    { requiredKeys: ['valueType', 'defaultValue', 'type'] },
  );
}

function limit(type: string, features: readonly string[]): fc.Arbitrary<Data> {
  const period = fc.record(
    { value: fc.integer({ min: 1, max: 99 }), unit: fc.constantFrom('DAY', 'MONTH', 'MIN'), extra: fc.constant(1) },
    { requiredKeys: [] },
  );
  return fc.record(
    {
      valueType: fc.constant(type),
      defaultValue: valueFor(type),
      type: fc.constantFrom('RENEWABLE', 'NON_RENEWABLE', 'TIME_DRIVEN'),
      unit: fc.oneof(unit, words),
      linkedFeatures: fc.subarray([...features]),
      period,
      trackable: fc.boolean(),
    },
    { requiredKeys: ['valueType', 'defaultValue', 'type'] },
  );
}

function overrides(names: readonly string[], types: readonly string[]): fc.Arbitrary<Data | null> {
  const values = recordOf(names, index => {
    const value = valueFor(types[index] ?? 'TEXT');
    return fc.oneof(fc.record({ value }), fc.record({ value, note: words }), value, fc.constant(null));
  });
  return fc.oneof(values, fc.constant(null));
}

function priced(): Readonly<Record<string, fc.Arbitrary<unknown>>> {
  return { description: words, unit, private: fc.boolean(), more: fc.constant({ deep: [1] }) };
}

const price = fc.oneof(amount, fc.constantFrom('Contact sales', 'Custom', '12.50'));
const prices: fc.Arbitrary<Data> = fc.oneof(
  fc.record({ price }),
  fc.record({ monthlyPrice: price, annualPrice: price }),
  fc.record({ annualPrice: price }),
);

function plan(features: fc.Arbitrary<unknown>, usageLimits: fc.Arbitrary<unknown>): fc.Arbitrary<Data> {
  return fc
    .tuple(prices, fc.record({ ...priced(), features, usageLimits }, { requiredKeys: [] }))
    .map(([cost, rest]) => ({ ...cost, ...rest }));
}

interface AddOnParts {
  readonly featureValues: fc.Arbitrary<Data | null>;
  readonly limitValues: fc.Arbitrary<Data | null>;
  readonly extensions: fc.Arbitrary<Data | null>;
  readonly plans: readonly string[];
  readonly addOns: readonly string[];
}

function addOn({ featureValues, limitValues, extensions, plans, addOns }: AddOnParts): fc.Arbitrary<Data> {
  const constraints = fc.record(
    { minQuantity: fc.integer({ min: 0, max: 5 }), maxQuantity: quantity, quantityStep: fc.constant(1) },
    { requiredKeys: [] },
  );
  const given = {
    availableFor: fc.subarray([...plans]),
    dependsOn: fc.subarray([...addOns]),
    excludes: fc.subarray([...addOns]),
    subscriptionConstraints: constraints,
  };
  const values = { features: featureValues, usageLimits: limitValues, usageLimitsExtensions: extensions };
  return fc
    .tuple(prices, fc.record({ ...priced(), ...given, ...values }, { requiredKeys: ['features'] }))
    .map(([cost, rest]) => ({ ...cost, ...rest }));
}

// Objects made from entries keep a member called __proto__.
function recordOf(names: readonly string[], of: (index: number) => fc.Arbitrary<unknown>): fc.Arbitrary<Data> {
  return fc
    .tuple(...names.map((name, index) => of(index).map(value => [name, value] as const)))
    .map(entries => Object.fromEntries(entries));
}
