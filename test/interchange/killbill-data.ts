// Kill Bill catalogues with every combination of fields: valid ones, of few names, so that things meet.
import fc from 'fast-check';
import { writeXml, type XmlElement } from '../../src/interchange/common/write-xml.js';
import {
  billingPeriods,
  noBillingPeriod,
  phaseKinds,
  productKinds,
  type RuleSection,
  ruleSections,
} from '../../src/interchange/killbill/killbill-words.data.js';

const units = ['gigabytes', 'minutes', 'seats'];
const products = ['Vault', 'Archive', 'Mirror', 'Courier'];
const lists = ['DEFAULT', 'partners', 'spring'];
const currencySets = [['EUR'], ['USD', 'EUR'], ['EUR', 'GBP', 'BTC']] as const;

const leaf = (name: string, text: string): XmlElement => ({ name, text });
const node = (name: string, children: readonly XmlElement[], attributes: Readonly<Record<string, string>> = {}): XmlElement => ({
  name,
  children,
  attributes,
});
const maybe = (element: fc.Arbitrary<XmlElement>): fc.Arbitrary<readonly XmlElement[]> =>
  fc.option(element, { nil: undefined }).map(found => (found === undefined ? [] : [found]));

const amount = fc.oneof(
  fc.constantFrom('0', '0.00', '9.95', '100', '0.0001'),
  fc.tuple(fc.nat(9999), fc.nat(99)).map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`),
);
const size = fc.constantFrom('1', '10', '0.5', '1000');
const label = fc.constantFrom('Plain', 'With “quotes” & <marks>', 'Zwölf\tLagen');
const named = (name: string): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc.option(label, { nil: undefined }).map(prettyName => (prettyName === undefined ? { name } : { name, prettyName }));
const realPeriods = [...billingPeriods].flatMap(([word, text]) => (text === noBillingPeriod ? [] : [word]));

interface Context {
  readonly currencies: readonly string[];
}

/** Free in every currency, some amounts, or no value in any. */
function prices(name: string, { currencies }: Context): fc.Arbitrary<XmlElement> {
  const price = (currency: string, value: XmlElement): XmlElement => node('price', [leaf('currency', currency), value]);
  const some = fc
    .subarray([...currencies], { minLength: 1 })
    .chain(chosen => fc.tuple(...chosen.map(currency => amount.map(value => price(currency, leaf('value', value))))))
    .map(children => node(name, children));
  const none = node(
    name,
    currencies.map(currency => price(currency, { name: 'value', attributes: { 'xsi:nil': 'true' } })),
  );
  return fc.oneof({ weight: 4, arbitrary: some }, fc.constant(node(name, [])), fc.constant(none));
}

/** The same currencies in each tier: another ladder has no price in some of them. */
function sure(name: string, { currencies }: Context): fc.Arbitrary<XmlElement> {
  return fc
    .tuple(...currencies.map(currency => amount.map(value => node('price', [leaf('currency', currency), leaf('value', value)]))))
    .map(children => node(name, children));
}

const limit = fc
  .tuple(fc.constantFrom(...units), fc.constantFrom('-1', '5', '100'), fc.option(fc.constantFrom('1', '3'), { nil: undefined }))
  .map(([unit, max, min]) => node('limit', [leaf('unit', unit), leaf('max', max), ...(min === undefined ? [] : [leaf('min', min)])]));
const limits = fc
  .uniqueArray(limit, { minLength: 1, maxLength: 3, selector: ({ children }) => children?.[0]?.text })
  .map(children => node('limits', children));

function tieredBlock(unit: string, max: string, context: Context): fc.Arbitrary<XmlElement> {
  return fc
    .tuple(size, sure('prices', context), fc.boolean())
    .map(([blocks, price, isTopUp]) =>
      node(
        'tieredBlock',
        [leaf('unit', unit), leaf('size', blocks), price, ...(isTopUp ? [leaf('minTopUpCredit', '5')] : []), leaf('max', max)],
        isTopUp ? { type: 'TOP_UP' } : {},
      ),
    );
}

function consumptionTiers(context: Context): fc.Arbitrary<XmlElement> {
  return fc
    .tuple(fc.subarray(units, { minLength: 1 }), fc.integer({ min: 1, max: 3 }), fc.boolean())
    .chain(([counted, count, isOpen]) =>
      fc
        .tuple(
          ...Array.from({ length: count }, (_, at) =>
            fc
              .tuple(
                fc.tuple(...counted.map(unit => tieredBlock(unit, isOpen && at === count - 1 ? '-1' : '10', context))),
                maybe(sure('fixedPrice', context)),
              )
              .map(([blocks, fixed]) => node('tier', [node('blocks', blocks), ...fixed])),
          ),
        )
        .map(tiers => node('tiers', tiers)),
    );
}

function capacityTiers(context: Context): fc.Arbitrary<XmlElement> {
  const tier = fc
    .tuple(limits, maybe(sure('fixedPrice', context)), sure('recurringPrice', context))
    .map(([bounds, fixed, recurring]) => node('tier', [bounds, ...fixed, recurring]));
  return fc.array(tier, { minLength: 1, maxLength: 3 }).map(tiers => node('tiers', tiers));
}

function blocks(context: Context): fc.Arbitrary<XmlElement> {
  const block = fc
    .tuple(fc.constantFrom(...units), size, prices('prices', context), fc.boolean())
    .map(([unit, blockSize, price, isTopUp]) =>
      node(
        'block',
        [leaf('unit', unit), leaf('size', blockSize), price, ...(isTopUp ? [leaf('minTopUpCredit', '2.5')] : [])],
        isTopUp ? { type: 'TOP_UP' } : {},
      ),
    );
  return fc
    .uniqueArray(block, { minLength: 1, maxLength: 2, selector: ({ children }) => children?.[0]?.text })
    .map(children => node('blocks', children));
}

function usage(name: string, context: Context): fc.Arbitrary<XmlElement> {
  const period = fc.constantFrom(...realPeriods).map(word => leaf('billingPeriod', word));
  const anyPeriod = fc.constantFrom(...billingPeriods.keys()).map(word => leaf('billingPeriod', word));
  const inArrears = (type: string, tiers: fc.Arbitrary<XmlElement>, policy: Readonly<Record<string, string>>): fc.Arbitrary<XmlElement> =>
    fc
      .tuple(named(name), anyPeriod, tiers)
      .map(([names, billed, ladder]) =>
        node('usage', [billed, ladder], { ...names, billingMode: 'IN_ARREAR', usageType: type, ...policy }),
      );
  const prepaid = fc
    .tuple(named(name), period, maybe(limits), blocks(context), maybe(prices('recurringPrice', context)))
    .map(([names, billed, bounds, sold, price]) =>
      node('usage', [billed, ...bounds, sold, ...price], { ...names, billingMode: 'IN_ADVANCE', usageType: 'CONSUMABLE' }),
    );
  const capacity = fc
    .tuple(named(name), period, limits, maybe(prices('fixedPrice', context)), maybe(prices('recurringPrice', context)))
    .map(([names, billed, bounds, fixed, recurring]) =>
      node('usage', [billed, bounds, ...fixed, ...recurring], { ...names, billingMode: 'IN_ADVANCE', usageType: 'CAPACITY' }),
    );
  return fc.oneof(
    inArrears('CONSUMABLE', consumptionTiers(context), {}),
    inArrears('CONSUMABLE', consumptionTiers(context), { tierBlockPolicy: 'TOP_TIER' }),
    inArrears('CAPACITY', capacityTiers(context), {}),
    prepaid,
    capacity,
  );
}

interface PhaseContext extends Context {
  readonly plan: string;
  readonly at: number;
  readonly isFinal: boolean;
}

function phase(context: PhaseContext): fc.Arbitrary<XmlElement> {
  const { plan, at, isFinal } = context;
  const types = isFinal ? ['EVERGREEN', 'FIXEDTERM', 'DISCOUNT'] : ['TRIAL', 'DISCOUNT', 'FIXEDTERM'];
  const fixed = prices('fixedPrice', context).map(price => node('fixed', [price], { type: 'ONE_TIME' }));
  const recurring = fc.oneof(
    fc
      .tuple(fc.constantFrom(...realPeriods), prices('recurringPrice', context))
      .map(([period, price]) => node('recurring', [leaf('billingPeriod', period), price])),
    fc.constant(node('recurring', [leaf('billingPeriod', 'NO_BILLING_PERIOD')])),
  );
  const usages = fc
    .array(fc.nat(), { minLength: 1, maxLength: 2 })
    .chain(all => fc.tuple(...all.map((_, number) => usage(`${plan}-use-${at}-${number}`, context))))
    .map(found => node('usages', found));
  return fc
    .record({
      type: fc.constantFrom(...types),
      names: fc.option(label, { nil: undefined }),
      unit: fc.constantFrom('DAYS', 'WEEKS', 'MONTHS', 'YEARS'),
      number: fc.integer({ min: 1, max: 40 }),
      sections: fc.tuple(maybe(fixed), maybe(recurring), maybe(usages)).filter(all => all.flat().length > 0),
    })
    .map(({ type, names, unit, number, sections }) => {
      const length = type === 'EVERGREEN' ? [leaf('unit', 'UNLIMITED')] : [leaf('unit', unit), leaf('number', String(number))];
      const attributes = names === undefined ? { type } : { type, prettyName: names };
      return node(isFinal ? 'finalPhase' : 'phase', [node('duration', length), ...sections.flat()], attributes);
    });
}

function plan(name: string, context: Context): fc.Arbitrary<XmlElement> {
  return fc
    .record({
      names: named(name),
      product: fc.constantFrom(...products),
      date: fc.option(fc.constantFrom('2026-03-01T00:00:00Z', '2026-03-01T12:30:00+02:00', '2027-01-01T00:00:00'), { nil: undefined }),
      mode: fc.option(fc.constantFrom('IN_ADVANCE', 'IN_ARREAR'), { nil: undefined }),
      initial: fc
        .nat(2)
        .chain(count => fc.tuple(...Array.from({ length: count }, (_, at) => phase({ ...context, plan: name, at, isFinal: false })))),
      final: phase({ ...context, plan: name, at: 9, isFinal: true }),
      bundle: fc.option(fc.constantFrom('-1', '0', '2'), { nil: undefined }),
    })
    .map(({ names, product, date, mode, initial, final, bundle }) =>
      node(
        'plan',
        [
          ...(date === undefined ? [] : [leaf('effectiveDateForExistingSubscriptions', date)]),
          leaf('product', product),
          ...(mode === undefined ? [] : [leaf('recurringBillingMode', mode)]),
          ...(initial.length === 0 ? [] : [node('initialPhases', initial)]),
          final,
          ...(bundle === undefined ? [] : [leaf('plansAllowedInBundle', bundle)]),
        ],
        names,
      ),
    );
}

const conditionWords: Readonly<Record<string, readonly string[]>> = {
  product: products,
  priceList: lists,
  kind: [...productKinds.keys()],
  phase: [...phaseKinds.keys()],
  period: [...billingPeriods.keys()],
};

function section(one: RuleSection): fc.Arbitrary<XmlElement> {
  const results = one.words === undefined ? lists : [...one.words.keys()];
  const oneCase = fc
    .tuple(fc.subarray([...one.fields]), fc.constantFrom(...results))
    .chain(([fields, result]) =>
      fc
        .tuple(...fields.map(({ element, of }) => fc.constantFrom(...(conditionWords[of] ?? [])).map(word => leaf(element, word))))
        .map(conditions => node(one.element, [...conditions, leaf(one.result, result)])),
    );
  const last = fc.constantFrom(...results).map(result => node(one.element, [leaf(one.result, result)]));
  const distinct = fc.uniqueArray(oneCase, { maxLength: 3, selector: element => JSON.stringify(element) });
  const key = (element: XmlElement): string => JSON.stringify(element);
  return fc.tuple(distinct, last).map(([cases, final]) => node(one.section, [...cases.filter(each => key(each) !== key(final)), final]));
}

const rules = fc
  .tuple(...ruleSections.map(one => (one.needsDefault === true ? section(one).map(found => [found]) : maybe(section(one)))))
  .map(found => node('rules', found.flat()));

const product = (name: string): fc.Arbitrary<XmlElement> =>
  fc
    .tuple(named(name), fc.constantFrom(...productKinds.keys()), fc.subarray(products), fc.subarray(products), maybe(limits))
    .map(([names, category, included, available, bounds]) => {
      const addOns = (list: string, all: readonly string[]): readonly XmlElement[] => {
        const others = all.filter(each => each !== name);
        return others.length === 0
          ? []
          : [
              node(
                list,
                others.map(each => leaf('addonProduct', each)),
              ),
            ];
      };
      return node(
        'product',
        [leaf('category', category), ...addOns('included', included), ...addOns('available', available), ...bounds],
        names,
      );
    });

const planNames = ['vault-monthly', 'vault-yearly', 'archive-monthly'];

/** A catalogue that Kill Bill would take, as XML. */
export const killBillText: fc.Arbitrary<string> = fc
  .constantFrom(...currencySets)
  .chain(currencies =>
    fc.record({
      currencies: fc.constant(currencies),
      date: fc.constantFrom('2026-01-01T00:00:00+00:00', '2026-01-01T06:00:00', '2026-02-28T23:59:59.5Z'),
      mode: fc.constantFrom('IN_ADVANCE', 'IN_ARREAR'),
      units: fc.tuple(...units.map(name => named(name).map(names => node('unit', [], names)))),
      products: fc.tuple(...products.map(product)),
      rules,
      plans: fc.tuple(...planNames.map(name => plan(name, { currencies }))),
      lists: fc.tuple(...lists.slice(1).map(name => fc.tuple(named(name), fc.subarray(planNames)))),
    }),
  )
  .map(parts => {
    const listOf = (name: string, names: Readonly<Record<string, string>>, all: readonly string[]): XmlElement =>
      node(
        name,
        [
          node(
            'plans',
            all.map(each => leaf('plan', each)),
          ),
        ],
        names,
      );
    return writeXml(
      node(
        'catalog',
        [
          leaf('effectiveDate', parts.date),
          leaf('catalogName', 'Storage & more'),
          leaf('recurringBillingMode', parts.mode),
          node(
            'currencies',
            parts.currencies.map(code => leaf('currency', code)),
          ),
          node('units', parts.units),
          node('products', parts.products),
          parts.rules,
          node('plans', parts.plans),
          node('priceLists', [
            listOf('defaultPriceList', { name: 'DEFAULT' }, planNames),
            ...parts.lists.map(([names, all]) => listOf('childPriceList', names, all)),
          ]),
        ],
        { 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xsi:noNamespaceSchemaLocation': 'CatalogSchema.xsd' },
      ),
    );
  });
