// Catalogues of OVHcloud's shape without error, with all field combinations that the importer knows.
import fc from 'fast-check';

type Data = Readonly<Record<string, unknown>>;

const code = fc
  .string({ minLength: 1, maxLength: 8 })
  .filter(text => text.trim() === text && text !== '__proto__' && !/\p{Cc}/u.test(text));
const amount = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }).map(cents => cents * 1_000_000),
  fc.maxSafeNat(),
);
const words = fc.string({ maxLength: 10 });
const scalar = fc.oneof(
  words,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 1, max: 999 }).map(tenths => tenths / 10),
);
const blob = fc.letrec<{ node: unknown }>(tie => ({
  node: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie('node'), { maxLength: 2 }), fc.dictionary(code, tie('node'), { maxKeys: 3 })),
})).node;
const blobs = fc.oneof(
  fc.constant(null),
  fc.record({ tags: fc.array(words, { maxLength: 2 }), technical: blob, commercial: blob }, { requiredKeys: [] }),
);

/** Arbitrary catalogues. */
export const ovhData: fc.Arbitrary<Data> = fc.tuple(names(3), names(3), names(4), names(2)).chain(([products, plans, addons, families]) =>
  fc.record(
    {
      catalogId: fc.nat(),
      locale: fc.record(
        {
          currencyCode: fc.constantFrom('EUR', 'USD', 'JPY'),
          subsidiary: fc.constantFrom('FR', 'US', 'XX'),
          taxRate: fc.constantFrom(0, 20, 5.5),
        },
        { requiredKeys: ['currencyCode', 'subsidiary'] },
      ),
      products: fc.tuple(...products.map(product)),
      plans: fc.tuple(...plans.map(one => plan(one, { products, addons, families }))),
      addons: fc.tuple(...addons.map(one => plan(one, { products, addons: [], families }))),
      planFamilies: fc.constant(families.map(name => ({ name }))),
      more: scalar,
    },
    { requiredKeys: ['locale', 'plans'] },
  ),
);

function names(most: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(code, { maxLength: most });
}

const configurations = fc.uniqueArray(code, { maxLength: 2 }).chain(all =>
  fc.tuple(
    ...all.map(name =>
      fc.record(
        {
          name: fc.constant(name),
          isCustom: fc.boolean(),
          isMandatory: fc.boolean(),
          values: fc.oneof(fc.constant(null), fc.array(words, { maxLength: 2 })),
          extra: scalar,
        },
        { requiredKeys: ['name'] },
      ),
    ),
  ),
);

function product(name: string): fc.Arbitrary<Data> {
  return fc.record({ name: fc.constant(name), description: words, blobs, configurations, more: scalar }, { requiredKeys: ['name'] });
}

interface Parts {
  readonly products: readonly string[];
  readonly addons: readonly string[];
  readonly families: readonly string[];
}

function plan(planCode: string, { products, addons, families }: Parts): fc.Arbitrary<Data> {
  const addonFamilies = fc.array(
    fc.record(
      {
        name: code,
        addons: fc.array(fc.oneof(fc.constantFrom(...addons, 'nowhere')), { maxLength: 3 }),
        default: fc.constantFrom(...addons, null, 'nowhere'),
        exclusive: fc.boolean(),
        mandatory: fc.boolean(),
        more: scalar,
      },
      { requiredKeys: ['name'] },
    ),
    { maxLength: 2 },
  );
  return fc.record(
    {
      planCode: fc.constant(planCode),
      product: fc.constantFrom(...products, null, 'nowhere'),
      invoiceName: words,
      addonFamilies,
      blobs,
      configurations,
      consumptionConfiguration: fc.oneof(fc.constant(null), fc.record({ billingStrategy: words })),
      family: fc.constantFrom(...families, null, 'nowhere'),
      pricingType: fc.constantFrom('rental', 'purchase', 'consumption'),
      pricings,
    },
    { requiredKeys: ['planCode'] },
  );
}

const range = fc.record({ min: fc.constantFrom(0, 1), max: fc.constantFrom(null, 1, 10) }, { requiredKeys: ['min'] });
const promotion = fc.record(
  {
    name: code,
    description: words,
    type: fc.constantFrom('percentage', 'fixed_amount', 'forced_amount'),
    value: fc.integer({ min: 0, max: 100 }),
    startDate: fc.constant('2026-01-01T00:00:00Z'),
    endDate: fc.constantFrom(null, '2026-02-01T12:00:00+01:00'),
    duration: fc.constantFrom(null, 0, 3),
    discount: fc.record({ value: amount, tax: amount }),
    total: fc.record({ value: amount, tax: amount, more: scalar }, { requiredKeys: ['value'] }),
    quantity: fc.constantFrom(null, 1),
    globalQuantity: fc.constantFrom(null, 100),
    isGlobalQuantityLimited: fc.boolean(),
    tags: fc.constantFrom(null, [], ['spring']),
    context: fc.constant('standard'),
    minimumDuration: fc.constantFrom(null, 2),
  },
  { requiredKeys: ['name', 'type', 'value'] },
);

// A price of each purpose, mode and phase is there once at most: two for one quantity would be an error.
const pricings = fc.uniqueArray(
  fc.record(
    {
      capacities: fc.constantFrom(['installation'], ['renew'], ['installation', 'renew'], ['upgrade'], ['consumption']),
      price: amount,
      mode: fc.constantFrom('default', 'upfront12', 'degressivity12'),
      description: words,
      commitment: fc.constantFrom(0, 12),
      engagementConfiguration: fc.oneof(
        fc.constant(null),
        fc.record(
          {
            duration: fc.constantFrom('P12M', 'P1Y', 'P3M'),
            defaultEndAction: fc.constantFrom('REACTIVATE_ENGAGEMENT', 'CANCEL_SERVICE', 'STOP_ENGAGEMENT_FALLBACK_DEFAULT_PRICE', 'ELSE'),
            type: fc.constantFrom('upfront', 'periodic'),
            more: scalar,
          },
          { requiredKeys: ['duration'] },
        ),
      ),
      interval: fc.constantFrom(0, 1, 12),
      intervalUnit: fc.constantFrom('none', 'month', 'day', 'hour', 'year'),
      mustBeCompleted: fc.boolean(),
      phase: fc.constantFrom(0, 1, 2),
      promotions: fc.array(promotion, { maxLength: 2 }),
      quantity: range,
      repeat: fc.record({ min: fc.constantFrom(1, 2), max: fc.constantFrom(null, 3, 12) }),
      strategy: fc.constantFrom('tiered', 'volume', 'stairstep'),
      tax: amount,
      type: fc.constantFrom('rental', 'purchase', 'consumption'),
    },
    { requiredKeys: ['capacities', 'price'] },
  ),
  { maxLength: 6, selector: ({ capacities, mode = 'default' }) => `${capacities.join()} ${mode}` },
);
