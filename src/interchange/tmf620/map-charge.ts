/** A price as a charge of a price plan. */
import { isIsoCurrency } from '../../kernel/currency.js';
import { writeDigits } from '../../kernel/decimal.js';
import type { Charge, ChargeKind } from '../../model/charge.js';
import type { Price } from '../../model/price.js';
import { shorten } from '../common/fields.js';
import { readNumberText } from '../common/number-text.js';
import { cleanId } from '../common/unique-ids.js';
import { countOf } from './map-characteristic.js';
import { describedBy, validityOf } from './map-common.js';
import { idsIn, type MapScene, originOfResource } from './map-scene.js';
import { mapValueUses } from './map-value-uses.js';
import { durationOfWords, isTimeWord } from './periods.js';
import { moneyOf } from './plan-prices.js';
import type { TmfResource } from './tmf-resource.js';
import { elementsOf, mapOf, memberOf, numberText, type TmfMap, textOf } from './tmf-value.js';

/** Where a charge stands. */
export interface ChargePlace {
  readonly id: string;
  /** Whether the price is only a part of its price plan, so that the charge says itself what the plan would. */
  readonly isPart: boolean;
}

export function mapCharge(scene: MapScene, resource: TmfResource, { id, isPart }: ChargePlace): Charge {
  const { value } = resource;
  const kind = kindOf(scene, resource);
  const period = kind === 'oneTime' ? undefined : periodOf(value);
  const unit = unitOf(value);
  const name = textOf(value, 'name');
  const taxCategory = taxCategoryOf(value);
  const characteristics = mapValueUses(scene, value);
  return {
    id,
    ...(isPart && name !== undefined ? { name } : {}),
    ...(isPart ? describedBy(value) : {}),
    kind,
    timing: kind === 'usage' ? 'inArrears' : 'inAdvance',
    ...(period === undefined ? {} : { period }),
    ...(unit === undefined ? {} : { unit: unit.id }),
    ...(kind === 'usage' && unit !== undefined ? { meter: { aggregation: 'sum' as const } } : {}),
    quantity: { kind: unit === undefined ? 'fixed' : kind === 'usage' ? 'metered' : 'licensed' },
    prices: pricesOf(scene, resource, isPart),
    ...(Object.keys(characteristics).length === 0 ? {} : { characteristics }),
    ...(taxCategory === undefined ? {} : { taxCategory }),
    ...(isPart ? originOfResource(resource) : {}),
  };
}

function kindOf(scene: MapScene, resource: TmfResource): ChargeKind {
  const { value, isMissing } = resource;
  const text = textOf(value, 'priceType');
  const word = (text ?? '').toLowerCase().replace(/[^a-z]/g, '');
  if (word.startsWith('recurring')) return 'recurring';
  if (/^(?:onetime|once|nonrecurring|setup|installation|activation|purchase)/.test(word)) return 'oneTime';
  if (/^(?:usage|consumption|metered)/.test(word)) return 'usage';
  const kind = periodOf(value) === undefined ? 'oneTime' : 'recurring';
  if (isMissing) return kind;
  const said = text === undefined ? 'does not say what type it is of' : `is of the type “${shorten(text)}”`;
  scene.find(resource, text === undefined ? [] : ['priceType'], {
    code: 'IMP001',
    severity: 'warning',
    message: `The price “${shorten(resource.id)}” ${said}; it was read as ${kind === 'oneTime' ? 'paid once' : 'paid every period'}.`,
  });
  return kind;
}

function periodOf(value: TmfMap): string | undefined {
  const length = memberOf(value, 'recurringChargePeriodLength');
  const amount = numberText(length) ?? (typeof length === 'string' ? length : undefined);
  const named = textOf(value, 'recurringChargePeriodType') ?? textOf(value, 'recurringChargePeriod');
  if (named === undefined) return undefined;
  const [, leading, word] = /^(\d{1,4})\s+(\w{1,20})$/.exec(named.trim()) ?? [];
  return durationOfWords(word ?? named, leading ?? amount);
}

function unitOf(value: TmfMap): { readonly id: string; readonly size?: string } | undefined {
  const quantity = mapOf(value, 'unitOfMeasure');
  const units = textOf(quantity, 'units');
  if (units === undefined || (isTimeWord(units) && kindIsTimed(value)) || cleanId(units) !== units) return undefined;
  const size = decimalOf(quantity, 'amount');
  return { id: units, ...(size === undefined || Number(size) === 1 || Number(size) <= 0 ? {} : { size }) };
}

// `1 Month` of something that recurs says how long, not how many; minutes that are used are counted.
function kindIsTimed(value: TmfMap): boolean {
  return !/usage|consumption|metered/i.test(textOf(value, 'priceType') ?? '');
}

/** An exact number of a member, written as a number or a text. */
export function decimalOf(value: TmfMap | undefined, name: string): string | undefined {
  const member = memberOf(value, name);
  const number = readNumberText(numberText(member) ?? (typeof member === 'string' ? member.trim() : ''));
  return number.kind === 'decimal' ? writeDigits(number.value) : undefined;
}

function taxCategoryOf(value: TmfMap): string | undefined {
  const [tax] = elementsOf(value, 'tax');
  return textOf(tax?.value, 'taxCategory') ?? textOf(mapOf(value, 'price'), 'taxCategory');
}

function pricesOf(scene: MapScene, resource: TmfResource, isPart: boolean): readonly Price[] {
  const { value } = resource;
  const price = modelOf(scene, resource);
  if (price === undefined) return [];
  const whole = { ...price, ...(isPart ? validityOf(value) : {}) };
  const places = idsIn(value, 'place');
  return places.length === 0 ? [whole] : places.map(market => ({ ...whole, scope: { market } }));
}

function modelOf(scene: MapScene, resource: TmfResource): Price | undefined {
  const { value } = resource;
  const money = moneyOf(value);
  const currency = textOf(money, 'unit')?.toUpperCase();
  const amount = decimalOf(money, 'value');
  if (currency === undefined || amount === undefined) {
    sayNoPrice(scene, resource);
    return undefined;
  }
  if (!isIsoCurrency(currency)) {
    const message = `The price “${shorten(resource.id)}” is in “${shorten(currency)}”, which is no currency; nobody can be charged it.`;
    scene.find(resource, ['price'], { code: 'SYS013', severity: 'warning', message, help: 'Use a code of ISO 4217.' });
    return undefined;
  }
  const unit = unitOf(value);
  const tax = taxOf(value);
  if (unit === undefined) return { currency, ...tax, flat: amount };
  const divideBy = unit.size === undefined ? {} : { divideBy: { size: unit.size, round: 'up' as const } };
  return { currency, ...tax, perUnit: amount, ...divideBy };
}

function taxOf(value: TmfMap): { readonly taxIncluded?: boolean } {
  const price = mapOf(value, 'price');
  if (mapOf(price, 'dutyFreeAmount') !== undefined) return { taxIncluded: false };
  return mapOf(price, 'taxIncludedAmount') === undefined ? {} : { taxIncluded: true };
}

function sayNoPrice(scene: MapScene, resource: TmfResource): void {
  if (resource.isMissing || resource.own !== undefined) return;
  const percentage = countOf(resource.value, 'percentage') ?? 0;
  scene.find(resource, [], {
    code: 'IMP002',
    severity: 'warning',
    message: `The price “${shorten(resource.id)}” names no amount${percentage > 0 ? ', but a percentage of something that it does not name' : ''}; what it costs is not known.`,
  });
}
