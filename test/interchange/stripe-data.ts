// Files of Stripe's API with objects of every form.
import fc from 'fast-check';

type Data = Readonly<Record<string, unknown>>;

const words = fc.oneof(fc.constantFrom('Notes', ' x ', '=1', 'two\nlines', 'ä'), fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }));
const metadata = fc.dictionary(fc.constantFrom('key', 'origin', 'constructor'), words, { maxKeys: 2, noNullPrototype: true });
const option = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });
const record = (members: Readonly<Record<string, fc.Arbitrary<unknown>>>, requiredKeys: readonly string[]): fc.Arbitrary<Data> =>
  fc.record({ ...members }, { requiredKeys: [...requiredKeys], noNullPrototype: true });
const common = { created: fc.constant(1_234_567_890), livemode: fc.boolean(), metadata };
const names = (prefix: string, most: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(
    fc.oneof(
      fc.nat({ max: 9 }).map(number => `${prefix}_${number}`),
      fc.constantFrom('none', 'constructor', 'a  b'),
    ),
    { maxLength: most },
  );

const minor = fc.oneof(
  fc.nat({ max: 100_000 }).map(whole => ({ unit_amount: whole, unit_amount_decimal: String(whole) })),
  fc.nat({ max: 100_000 }).map(whole => ({ unit_amount: whole })),
  fc.constantFrom('0.000000000001', '12.5', '2000', '0').map(decimal => ({ unit_amount_decimal: decimal })),
);
const flat = fc.oneof(
  fc.constant({}),
  fc.nat({ max: 1_000 }).map(whole => ({ flat_amount: whole, flat_amount_decimal: String(whole) })),
);
const tier = (upTo: fc.Arbitrary<unknown>): fc.Arbitrary<Data> =>
  fc.tuple(upTo, fc.oneof(minor, fc.constant({})), flat).map(([bound, unit, whole]) => ({ up_to: bound, ...unit, ...whole }));
const tiers = fc
  .tuple(fc.array(tier(fc.integer({ min: 1, max: 10_000 })), { maxLength: 2 }), tier(fc.constantFrom(null, 'inf')))
  .map(([steps, last]) => [...steps, last]);
const bound = option(fc.nat({ max: 10_000 }));
const chosen = record({ enabled: fc.constant(true), minimum: bound, maximum: bound, preset: bound }, []);
const tax = fc.constantFrom('inclusive', 'exclusive', 'unspecified', null);

const amounts: fc.Arbitrary<{ readonly own: Data; readonly options: Data }> = fc.oneof(
  fc
    .tuple(
      minor,
      minor,
      record({ divide_by: fc.integer({ min: 2, max: 1_000 }), round: fc.constantFrom('up', 'down') }, ['divide_by', 'round']),
      fc.boolean(),
    )
    .map(([own, options, packages, isPacked]) => ({
      own: { ...own, billing_scheme: 'per_unit', ...(isPacked ? { transform_quantity: packages } : {}) },
      options,
    })),
  fc.tuple(tiers, tiers, fc.constantFrom('graduated', 'volume')).map(([own, options, mode]) => ({
    own: { tiers: own, billing_scheme: 'tiered', tiers_mode: mode },
    options: { tiers: options },
  })),
  fc
    .tuple(chosen, chosen)
    .map(([own, options]) => ({ own: { custom_unit_amount: own, unit_amount: null }, options: { custom_unit_amount: options } })),
);

const recurring = record(
  {
    interval: fc.constantFrom('day', 'week', 'month', 'year'),
    interval_count: fc.integer({ min: 1, max: 12 }),
    usage_type: fc.constantFrom('licensed', 'metered'),
    meter: option(fc.constantFrom('meter_1', 'meter_2')),
    aggregate_usage: option(fc.constantFrom('sum', 'max', 'last_during_period', 'last_ever')),
    trial_period_days: option(fc.nat({ max: 60 })),
  },
  ['interval'],
);

function price(id: string, products: readonly string[]): fc.Arbitrary<Data> {
  const members = {
    ...common,
    active: fc.boolean(),
    nickname: option(words),
    lookup_key: option(fc.constantFrom('basic', 'pro', ' odd ', 'price_1')),
    tax_behavior: tax,
    recurring: option(recurring),
    product: fc.constantFrom(...products, 'prod_elsewhere'),
    currency: fc.constantFrom('usd', 'jpy', 'kwd', 'isk'),
  };
  const currencies = fc.uniqueArray(fc.constantFrom('eur', 'gbp', 'ugx', 'usd'), { maxLength: 2 });
  return fc.tuple(record(members, ['product', 'currency']), amounts, currencies, tax).map(([rest, { own, options }, codes, behaviour]) => ({
    object: 'price',
    id,
    ...rest,
    ...own,
    ...(codes.length === 0
      ? {}
      : { currency_options: Object.fromEntries(codes.map(code => [code, { ...options, tax_behavior: behaviour }])) }),
  }));
}

function product(id: string, prices: readonly string[]): fc.Arbitrary<Data> {
  return record(
    {
      ...common,
      name: words.filter(text => text.trim() !== ''),
      active: fc.boolean(),
      description: option(words),
      images: fc.array(fc.webUrl(), { maxLength: 2 }),
      url: option(fc.webUrl()),
      unit_label: option(fc.constantFrom('seat', 'GB', ' odd ')),
      default_price: option(fc.constantFrom(...prices, 'price_elsewhere')),
      tax_code: option(fc.constant('txcd_1')),
      marketing_features: fc.constantFrom([], [{ name: 'Fast' }]),
    },
    ['name'],
  ).map(rest => ({ object: 'product', id, ...rest }));
}

function coupon(id: string, products: readonly string[]): fc.Arbitrary<Data> {
  const off = fc.oneof(
    fc.constantFrom(10, 25.5, 100).map(percent => ({ percent_off: percent })),
    fc
      .nat({ max: 1_000 })
      .map(whole => ({ amount_off: whole, currency: 'eur', currency_options: { gbp: { amount_off: whole }, eur: { amount_off: whole } } })),
  );
  const members = {
    ...common,
    name: option(words),
    duration: fc.constantFrom('once', 'repeating', 'forever'),
    duration_in_months: fc.integer({ min: 1, max: 24 }),
    max_redemptions: option(fc.nat({ max: 100 })),
    redeem_by: option(fc.constant(1_900_000_000)),
    times_redeemed: fc.constant(0),
    valid: fc.boolean(),
    applies_to: option(
      fc.uniqueArray(fc.constantFrom(...products, 'prod_elsewhere'), { minLength: 1, maxLength: 2 }).map(ids => ({ products: ids })),
    ),
  };
  return fc
    .tuple(record(members, ['duration', 'duration_in_months']), off)
    .map(([rest, amount]) => ({ object: 'coupon', id, ...rest, ...amount }));
}

function feature(id: string): fc.Arbitrary<Data> {
  return record(
    {
      ...common,
      name: words.filter(text => text.trim() !== ''),
      lookup_key: option(fc.constantFrom('fast', 'safe')),
      active: fc.boolean(),
    },
    ['name'],
  ).map(rest => ({ object: 'entitlements.feature', id, ...rest }));
}

/** Files of Stripe without an error. */
export const stripeFiles: fc.Arbitrary<Data> = fc
  .tuple(names('prod', 3), names('price', 4), names('coupon', 2), names('feat', 2))
  .filter(([products, prices]) => products.length + prices.length > 0)
  .chain(([products, prices, coupons, features]) =>
    fc.record({
      products: fc.tuple(...products.map(id => product(id, prices))),
      prices: fc
        .tuple(...prices.map(id => price(id, products)))
        .map(all => ({ object: 'list', data: all, has_more: false, url: '/v1/prices' })),
      coupons: fc.tuple(...coupons.map(id => coupon(id, products))),
      features: fc.tuple(...features.map(feature)),
      product_features: fc.array(
        fc.record({
          product: fc.constantFrom(...products, 'prod_elsewhere'),
          entitlement_feature: fc.constantFrom(...features, 'feat_elsewhere'),
        }),
        { maxLength: 2 },
      ),
      others: fc.constantFrom(
        [],
        [{ object: 'billing.meter', id: 'meter_1', default_aggregation: { formula: 'count' } }],
        [{ object: 'subscription', id: 's' }],
      ),
    }),
  );
