import { describe, expect, test } from 'vitest';
import { importOvh } from '../../src/interchange/ovh/import-ovh.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { PricePlan } from '../../src/model/price-plan.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { codeOf } from '../kernel/code-of.js';

type Data = Readonly<Record<string, unknown>>;

const renew: Data = { capacities: ['renew'], mode: 'default', phase: 1, interval: 1, intervalUnit: 'month', price: 1_050_000_000 };
const install: Data = { capacities: ['installation'], mode: 'default', phase: 0, interval: 0, intervalUnit: 'none', price: 500_000_000 };

function plan(pricings: readonly Data[], rest: Data = {}): Data {
  return { planCode: 'vps-1', product: 'vps', invoiceName: 'VPS 1', pricingType: 'rental', pricings, ...rest };
}

function data(plans: readonly Data[], rest: Data = {}): Data {
  return { catalogId: 7, locale: { currencyCode: 'EUR', subsidiary: 'FR', taxRate: 20 }, products: [{ name: 'vps' }], plans, ...rest };
}

function imported(input: unknown): Catalogue {
  const { catalogue, report } = importOvh(input);
  if (catalogue === undefined) throw new Error(report.issues.map(({ message }) => message).join('\n'));
  return catalogue;
}

function plansOf(pricings: readonly Data[]): readonly PricePlan[] {
  return imported(data([plan(pricings)])).pricePlans;
}

function findingsOf(input: unknown): readonly string[] {
  return importOvh(input, { file: 'fr.json' }).report.issues.map(
    ({ severity, code, pointer, message }) => `${severity} ${code} ${pointer} ${message}`,
  );
}

describe('a price', () => {
  test('in hundred-millionths is exact, however long it is', () => {
    const [one] = plansOf([{ ...renew, price: 12_345_678_901 }]);
    expect(one?.phases[0]?.charges[0]?.prices).toEqual([{ currency: 'EUR', perUnit: '123.45678901' }]);
    const text = JSON.stringify(data([plan([{ ...renew, price: 0 }])])).replace('"price":0', '"price":123456789012345678901');
    expect(imported(text).pricePlans[0]?.phases[0]?.charges[0]?.prices).toEqual([{ currency: 'EUR', perUnit: '1234567890123.45678901' }]);
  });

  test('of installation is paid once, with the first month', () => {
    const quote = quoteOffer(indexCatalogue(imported(data([plan([install, renew])]))), { offer: 'vps-1', at: '2026-12-01' });
    expect(quote).toMatchObject({ kind: 'priced', dueToday: { total: '15.50' }, recurring: [{ period: 'P1M', total: '10.50' }] });
  });

  test('for a change is due with a change and not with an order, and then that of installation is for orders', () => {
    const change = (capacity: string, price: number): Data => ({ ...install, capacities: [capacity], price });
    const rows = [install, change('upgrade', 700_000_000), change('detach', 300_000_000), renew];
    const catalogue = imported(data([plan(rows)]));
    expect(catalogue.pricePlans[0]?.phases[0]?.charges.map(({ id, occasions }) => [id, occasions])).toEqual([
      ['installation', ['order']],
      ['upgrade', ['upgrade']],
      ['detach', ['end']],
      ['renew', undefined],
    ]);
    const quote = quoteOffer(indexCatalogue(catalogue), { offer: 'vps-1', at: '2026-12-01' });
    expect(quote).toMatchObject({ kind: 'priced', dueToday: { total: '15.50' } });
  });

  test('that is no whole number is refused at its place', () => {
    expect(findingsOf(data([plan([{ ...renew, price: 1.5 }])]))).toEqual([
      'error SYS013 /plans/0/pricings/0/price “price” of the price 1 of the plan “vps-1” must be a whole number of hundred-millionths; it is the number “1.5”.',
    ]);
  });

  test.each([
    [
      'tiered',
      {
        graduated: [
          { upTo: '9', unitAmount: '10.5' },
          { upTo: null, unitAmount: '8' },
        ],
      },
    ],
    [
      'volume',
      {
        volume: [
          { upTo: '9', unitAmount: '10.5' },
          { upTo: null, unitAmount: '8' },
        ],
      },
    ],
    [
      'stairstep',
      {
        volume: [
          { upTo: '9', flatAmount: '10.5' },
          { upTo: null, flatAmount: '8' },
        ],
      },
    ],
  ])('for ranges of quantities makes tiers: %s', (strategy, model) => {
    const rows = [
      { ...renew, strategy, quantity: { min: 10, max: 100 }, price: 800_000_000 },
      { ...renew, strategy, quantity: { min: 1, max: 9 } },
    ];
    const charge = plansOf(rows)[0]?.phases[0]?.charges[0];
    expect(charge?.prices).toEqual([{ currency: 'EUR', ...model }]);
    expect(charge?.quantity).toEqual({ kind: 'licensed', min: '1', max: '100' });
  });

  test('for a quantity that another price is for too is an error', () => {
    expect(findingsOf(data([plan([renew, renew])]))).toEqual([
      'error SYS013 /plans/0/pricings/1 There are two prices for renew in mode default of the plan “vps-1”, and both hold for a quantity of 1.',
    ]);
  });

  test('of consumption is a tariff of usage by its unit', () => {
    const row = { capacities: ['consumption'], interval: 1, intervalUnit: 'hour', price: 4_000_000, type: 'consumption' };
    expect(plansOf([row])[0]?.phases[0]?.charges[0]).toMatchObject({
      kind: 'usage',
      unit: 'hour',
      period: 'P1M',
      quantity: { kind: 'metered' },
      prices: [{ currency: 'EUR', perUnit: '0.04' }],
    });
  });

  test('keeps its tax where it is another than the rate makes', () => {
    const rows = [
      { ...renew, tax: 210_000_000 },
      { ...install, tax: 1 },
    ];
    const { report, catalogue } = importOvh(data([plan(rows)]));
    expect(report.opaque).toContainEqual({
      path: ['plans', 0, 'pricings', 1, 'tax'],
      note: 'It is another tax than the rate of the catalogue makes.',
    });
    expect(catalogue?.pricePlans[0]?.origin?.raw).toEqual({ pricings: [{ capacities: ['installation'], phase: 0, tax: 1 }] });
    expect(catalogue?.pricePlans[0]?.taxIncluded).toBe(false);
  });
});

describe('the pricing modes of a plan', () => {
  const yearly = { ...renew, mode: 'upfront12', interval: 12, price: 11_340_000_000, commitment: 12 };

  test('are price plans, the one without commitment first', () => {
    const { offers, pricePlans } = imported(data([plan([yearly, renew])]));
    expect(offers[0]).toMatchObject({ pricePlans: ['vps-1-default', 'vps-1-upfront12'], defaultPricePlan: 'vps-1-default' });
    expect(pricePlans.map(({ phases }) => phases[0]?.charges[0]?.period)).toEqual(['P1M', 'P12M']);
  });

  test.each([
    ['REACTIVATE_ENGAGEMENT', 'recommit'],
    ['CANCEL_SERVICE', 'end'],
    ['STOP_ENGAGEMENT_KEEP_PRICE', 'rolling'],
  ])('bind by terms, and %s is how they end', (defaultEndAction, renewal) => {
    const row = { ...yearly, engagementConfiguration: { duration: 'P12M', defaultEndAction, type: 'upfront' } };
    const { offers, pricePlans } = imported(data([plan([renew, row])]));
    expect(offers[0]?.terms).toEqual([
      { id: 'no-commitment', renewal: 'rolling' },
      { id: '12-months', commitment: 'P12M', renewal },
    ]);
    expect(pricePlans.map(({ terms }) => terms)).toEqual([['no-commitment'], ['12-months']]);
  });

  test('may fall back to the price without commitment', () => {
    const engagementConfiguration = { duration: 'P12M', defaultEndAction: 'STOP_ENGAGEMENT_FALLBACK_DEFAULT_PRICE' };
    const [, bound] = plansOf([renew, { ...yearly, engagementConfiguration }]);
    expect(bound).toMatchObject({ phases: [{ kind: 'fixedTerm', duration: 'P12M' }], after: { pricePlan: 'vps-1-default' } });
  });

  test('that can be paid in several periods are several price plans', () => {
    const plans = plansOf([renew, { ...renew, interval: 12, price: 10_000_000_000 }]);
    expect(plans.map(({ id }) => id)).toEqual(['vps-1-default-p12m', 'vps-1-default-p1m']);
  });

  test('have phases, the first of which may be free', () => {
    const trial = { ...renew, phase: 1, price: 0, repeat: { min: 1, max: 2 } };
    const [one] = plansOf([install, trial, { ...renew, phase: 2 }]);
    expect(one?.phases.map(({ id, kind, duration, charges }) => [id, kind, duration, charges.map(charge => charge.id)])).toEqual([
      ['phase-1', 'trial', 'P2M', ['installation', 'renew']],
      ['phase-2', 'evergreen', undefined, ['renew-phase-2']],
    ]);
  });

  test('have no phase behind an endless one, and say so', () => {
    const input = data([plan([renew, { ...renew, phase: 2, price: 1 }])]);
    expect(findingsOf(input)).toEqual([
      'warning IMP002 /plans/0/pricings/1 A price of mode default of the plan “vps-1” is for phase 2, but the phase before it has no end, so it is never charged.',
    ]);
    expect(importOvh(input).report.opaque).toContainEqual({ path: ['plans', 0, 'pricings', 1], note: 'The phase before it has no end.' });
  });

  test('bind for as long as a phase must be gone through', () => {
    const { offers } = imported(data([plan([{ ...renew, mustBeCompleted: true, repeat: { min: 1, max: 6 } }])]));
    expect(offers[0]?.terms).toEqual([{ id: '6-months', commitment: 'P6M' }]);
  });
});

describe('the options of a plan', () => {
  const yearly = { ...renew, mode: 'upfront12', interval: 12, price: 1_000_000_000 };
  const addons = [
    { planCode: 'ram-1', product: 'ram', invoiceName: '1 GB', pricings: [{ ...renew, price: 0 }, yearly] },
    { planCode: 'ram-2', product: 'ram', invoiceName: '2 GB', pricings: [{ ...renew, price: 200_000_000 }, yearly] },
  ];
  const family = { name: 'memory', addons: ['ram-1', 'ram-2'], default: 'ram-1', exclusive: true, mandatory: true };
  const withOptions = (addonFamilies: readonly Data[]): Data => ({
    ...data([plan([renew, yearly], { addonFamilies })]),
    products: [{ name: 'vps' }, { name: 'ram' }],
    addons,
  });

  test('are groups of which one member is chosen, priced by the mode of the plan', () => {
    const { offers } = imported(withOptions([family]));
    expect(offers[0]?.groups).toEqual([
      {
        id: 'memory',
        min: 1,
        max: 1,
        items: [1, 2].map(size => ({
          offer: `ram-${size}`,
          pricePlan: { 'vps-1-default': `ram-${size}-default`, 'vps-1-upfront12': `ram-${size}-upfront12` },
          min: 0,
          max: 1,
          ...(size === 1 ? { default: 1 } : {}),
          charged: true,
        })),
      },
    ]);
    expect(offers.slice(1).map(({ sellable }) => sellable)).toEqual([false, false]);
  });

  test('may be taken together, and left out', () => {
    const { offers } = imported(withOptions([{ ...family, exclusive: false, mandatory: false }]));
    expect(offers[0]?.groups?.[0]).toMatchObject({ min: 0, max: 2 });
  });

  test('that do not exist are warnings, and are lost by name', () => {
    const input = withOptions([{ ...family, addons: ['ram-1', 'ram-3'], default: 'ram-9' }]);
    expect(findingsOf(input)).toEqual([
      'warning REF001 /plans/0/addonFamilies/0/addons/1 The plan “vps-1” names the add-on “ram-3”, which does not exist. Did you mean “ram-1”?',
      'warning REF001 /plans/0/addonFamilies/0/default The option family “memory” of the plan “vps-1” has the default “ram-9”, which is none of its add-ons.',
    ]);
    expect(importOvh(input).report.lost.map(({ path }) => path.join('/'))).toEqual([
      'plans/0/addonFamilies/0/addons/1',
      'plans/0/addonFamilies/0/default',
    ]);
  });
});

describe('a product', () => {
  test('has its technical facts, what is chosen with an order, and what a plan narrows', () => {
    const blobs = { technical: { cpu: { cores: 8, boost: 4.75, ecc: true }, disks: [{ size: 500 }], names: ['a', 'b'], nothing: null } };
    const product = { name: 'vps', description: 'Small', blobs };
    const configurations = [{ name: 'region', isCustom: false, isMandatory: true, values: ['gra', 'rbx'] }];
    const { products, offers } = imported({ ...data([plan([renew], { configurations })]), products: [product] });
    expect(products[0]).toMatchObject({ id: 'vps', name: 'Small', kind: 'base' });
    expect(products[0]?.characteristics).toEqual([
      { id: 'cpu.cores', name: 'Cpu cores', type: 'integer', default: 8, configurable: false },
      { id: 'cpu.boost', name: 'Cpu boost', type: 'decimal', default: '4.75', configurable: false },
      { id: 'cpu.ecc', name: 'Cpu ecc', type: 'boolean', default: true, configurable: false },
      { id: 'disks.1.size', name: 'Disks 1 size', type: 'integer', default: 500, configurable: false },
      { id: 'names', name: 'Names', type: 'text', max: 2, default: ['a', 'b'], configurable: false },
      { id: 'region', name: 'Region', type: 'text', min: 1, max: 1, configurable: true },
    ]);
    expect(offers[0]?.characteristics).toEqual({ region: ['gra', 'rbx'] });
  });

  test('that a plan names and that is not there is made, with a warning', () => {
    const input = data([plan([renew], { product: 'vsp' })]);
    expect(findingsOf(input)).toEqual([
      'warning REF001 /plans/0/product The plan “vps-1” names the product “vsp”, which does not exist. It got a product of its own name.',
    ]);
    expect(imported(input).products.map(({ id, name }) => [id, name])).toEqual([
      ['vps', 'vps'],
      ['vsp', 'VPS 1'],
    ]);
  });
});

describe('a promotion', () => {
  const promotion = {
    name: 'Spring',
    description: '20% off',
    type: 'percentage',
    value: 20,
    startDate: '2026-03-01T06:00:00+01:00',
    endDate: '2026-03-15T06:00:00+01:00',
    duration: null,
    quantity: 2,
    globalQuantity: 100,
    isGlobalQuantityLimited: true,
    discount: { value: 210_000_000, tax: 42_000_000 },
    total: { value: 840_000_000, tax: 168_000_000 },
    context: 'standard',
  };

  test('is a discount of the prices that it is on, in its time', () => {
    const second = { ...plan([{ ...renew, promotions: [promotion] }]), planCode: 'vps-2' };
    const { catalogue, report } = importOvh(data([plan([{ ...renew, promotions: [promotion] }]), second]));
    expect(report.lost).toEqual([]);
    expect(catalogue?.discounts).toEqual([
      {
        id: 'Spring',
        description: '20% off',
        status: 'active',
        validFor: { from: '2026-03-01T06:00:00+01:00', until: '2026-03-15T06:00:00+01:00' },
        origin: { system: 'ovh', id: 'Spring', raw: { context: 'standard' } },
        kind: 'percent',
        value: '20',
        appliesTo: [1, 2].map(size => ({ offer: `vps-${size}`, pricePlan: `vps-${size}-default`, charge: 'renew' })),
        duration: 'forever',
        limit: { total: 100, perCustomer: 2 },
        precedence: 1,
        stacking: 'exclusive',
      },
    ]);
    if (catalogue === undefined) return;
    const monthly = (at: string): unknown => quoteOffer(indexCatalogue(catalogue), { offer: 'vps-1', at });
    expect(monthly('2026-03-05')).toMatchObject({ recurring: [{ total: '8.40' }] });
    expect(monthly('2026-04-05')).toMatchObject({ recurring: [{ total: '10.50' }] });
  });

  test.each([
    ['fixed_amount', { kind: 'amount', amounts: [{ currency: 'EUR', amount: '2.1' }] }],
    ['forced_amount', { kind: 'override', amounts: [{ currency: 'EUR', amount: '8.4' }] }],
  ])('of type %s takes off an amount, or sets one', (type, expected) => {
    expect(imported(data([plan([{ ...renew, promotions: [{ ...promotion, type }] }])])).discounts?.[0]).toMatchObject(expected);
  });

  test('that does not come to what it states is a warning', () => {
    const wrong = { ...promotion, discount: { value: 300_000_000 } };
    expect(findingsOf(data([plan([{ ...renew, promotions: [wrong] }])]))).toEqual([
      'warning IMP001 /plans/0/pricings/0/promotions/0 The promotion “Spring” states what it takes off 10.5, but that is not what it comes to; the catalogue works it out anew.',
    ]);
  });
});

describe('a catalogue', () => {
  test('that has a code twice is refused, with both places', () => {
    const text = JSON.stringify(data([plan([renew]), plan([renew])]));
    const [issue, ...others] = importOvh(text, { file: 'fr.json' }).report.issues;
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      code: 'SYS002',
      message: 'The plan “vps-1” is there twice.',
      place: { file: 'fr.json' },
      related: [{ path: ['plans', 0] }],
    });
  });

  test('without currency, plans or with another currency than there are says so', () => {
    expect(findingsOf({})).toEqual(['error SYS014  The catalogue has no “locale”.', 'error SYS014  The catalogue has no “plans”.']);
    expect(findingsOf({ ...data([]), locale: { currencyCode: 'N/A', subsidiary: 'FR' } })).toEqual([
      'error SYS013 /locale/currencyCode “N/A” is no currency of ISO 4217.',
    ]);
    expect(findingsOf([1])).toEqual([
      'error SYS013  This is no catalogue of OVHcloud: that is a map with catalogId, locale, products, plans and addons.',
    ]);
  });

  test('has the id that is asked for, else one of its subsidiary, so that its versions can be compared', () => {
    expect(imported(data([])).id).toBe('ovh-fr');
    expect(importOvh(data([]), { id: 'mine' }).catalogue?.id).toBe('mine');
    expect(codeOf(() => importOvh(data([]), { id: ' ' }))).toBe('bad-id');
  });
});
