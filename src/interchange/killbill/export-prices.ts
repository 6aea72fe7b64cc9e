/** Prices as amounts by currency. */
import type { Path } from '../../kernel/issue.js';
import type { Charge } from '../../model/charge.js';
import { type Price, priceModels } from '../../model/price.js';
import type { XmlElement } from '../common/write-xml.js';
import { leaf } from './export-scene.js';
import type { PlanPen } from './plan-pen.js';

/** What of a price can be written: with the model that the place of the price takes, and nothing beside it. */
export interface PriceForm<Value> {
  /** The fields that the place can say. */
  readonly fields: readonly (keyof Price)[];
  /** What a price says; undefined where the place cannot say it. */
  readonly read: (price: Price) => Value | undefined;
}

/** A price that can be written. */
export interface WritablePrice<Value> {
  readonly currency: string;
  readonly value: Value;
  readonly path: Path;
}

/** The prices of a charge that can be written, one a currency; the others are lost. A charge of which none can be written is refused. */
export function writablePrices<Value>(
  pen: PlanPen,
  charge: Charge,
  { path, form }: { readonly path: Path; readonly form: PriceForm<Value> },
): readonly WritablePrice<Value>[] {
  const found: WritablePrice<Value>[] = [];
  for (const [at, price] of charge.prices.entries()) {
    const place = [...path, 'prices', at];
    const value = isPlain(price, form.fields) && pen.scene.currencies.includes(price.currency) ? form.read(price) : undefined;
    if (value === undefined || found.some(({ currency }) => currency === price.currency)) reportPrice(pen, price, place);
    else found.push({ currency: price.currency, value, path: place });
  }
  if (charge.prices.length === 0) pen.mapped([...path, 'prices']);
  else if (found.length === 0) pen.refuse(`no price of its charge “${charge.id}” can be written`);
  return found;
}

function isPlain(price: Price, fields: readonly (keyof Price)[]): boolean {
  const allowed: readonly string[] = ['currency', ...fields];
  return Object.entries(price).every(([name, value]) => value === undefined || allowed.includes(name));
}

function reportPrice(pen: PlanPen, price: Price, path: Path): void {
  const model = priceModels.find(name => name in price) ?? 'flat';
  const about =
    price.scope !== undefined
      ? 'is for some only'
      : price.validFor !== undefined
        ? 'is for a time'
        : `is of the model “${model}” or has modifiers`;
  pen.find(path, { code: 'EXP002', message: `A price in ${price.currency} ${about}, or there is another one, and is left out.` });
}

/** One amount, whatever the quantity. */
export const flatForm: PriceForm<string> = { fields: ['flat', 'perUnit'], read: ({ flat, perUnit }) => flat ?? perUnit };

/** The element of amounts: empty where all is free; a currency without a value where there is no price at all. */
export function amountsElement(pen: PlanPen, name: string, prices: readonly WritablePrice<string>[]): XmlElement {
  const { currencies } = pen.scene;
  for (const { path } of prices) pen.mapped(path);
  const isFree =
    prices.length === currencies.length && prices.every(({ currency, value }, at) => currency === currencies[at] && value === '0');
  if (isFree) return { name };
  if (prices.length > 0) return { name, children: prices.map(({ currency, value }) => priceElement(currency, leaf('value', value))) };
  const none: XmlElement = { name: 'value', attributes: { 'xsi:nil': 'true' } };
  return { name, children: currencies.map(currency => priceElement(currency, none)) };
}

function priceElement(currency: string, value: XmlElement): XmlElement {
  return { name: 'price', children: [leaf('currency', currency), value] };
}
