/** Reads the prices of a plan. */
import type { Decimal } from '../../kernel/decimal.js';
import { parseDuration } from '../../kernel/duration.js';
import {
  type Fields,
  keepRest,
  mapField,
  missField,
  openFields,
  refuseKind,
  refuseValue,
  requiredTextField,
  takeField,
  textField,
  textListField,
  untaken,
} from '../common/fields.js';
import { plainOf } from '../common/plain-of.js';
import { type OvhEngagement, type OvhPricing, type OvhRange, type Raw, strategies } from './ovh-catalogue.js';
import { amountField, claimField, countField, mapListField, wordField } from './ovh-fields.js';
import { readPromotions } from './read-promotions.js';
import type { TaxTest } from './usual-tax.js';

/** What prices are read by. */
export interface PricingReading {
  /** What `type` is taken for where it says the same: the pricing type of the plan. */
  readonly pricingType: string | undefined;
  /** Tells whether a tax is the one that the catalogue's rate makes of an amount. */
  readonly isUsualTax: TaxTest;
}

/** Reads the member `pricings`. */
export function readPricings(fields: Fields, reading: PricingReading): readonly OvhPricing[] {
  const rows = mapListField(fields, 'pricings', at => `price ${at} of the ${fields.subject}`);
  return rows.flatMap(row => readPricing(row, reading) ?? []);
}

function readPricing(fields: Fields, reading: PricingReading): OvhPricing | undefined {
  const capacities = readCapacities(fields);
  const amount = amountField(fields, 'price') ?? missPrice(fields);
  const mode = textField(fields, 'mode') ?? 'default';
  const description = textField(fields, 'description');
  const engagement = readEngagement(fields);
  const { interval, intervalUnit, period } = readInterval(fields);
  const type = readType(fields, reading.pricingType);
  const pricing = {
    node: fields.node,
    capacities,
    amount: amount ?? zero,
    mode,
    description,
    commitment: countField(fields, 'commitment') ?? 0,
    engagement,
    period,
    interval,
    intervalUnit,
    isMetered: capacities.includes('consumption') || type.isConsumption,
    mustBeCompleted: claimField(fields, 'mustBeCompleted'),
    phase: countField(fields, 'phase') ?? 0,
    promotions: readPromotions(fields, reading.isUsualTax),
    quantity: readRange(fields, 'quantity'),
    repeat: readRange(fields, 'repeat'),
    strategy: wordField(fields, 'strategy', { words: strategies, standard: 'tiered' }) ?? 'tiered',
    raw: joinRaw(type.raw, readTax(fields, reading), keepRest(fields)),
  };
  return amount === undefined ? undefined : pricing;
}

const zero: Decimal = { coefficient: 0n, scale: 0 };
const nothing: Raw = {};

function joinRaw(type: Raw, tax: Raw, rest: Raw | undefined): Raw {
  return type === nothing && tax === nothing && rest === undefined ? nothing : { ...type, ...tax, ...rest };
}

function missPrice(fields: Fields): undefined {
  const kind = fields.node.members.get('price')?.kind;
  return kind === undefined || kind === 'null' ? missField(fields, 'price', 'Write the price in hundred-millionths.') : undefined;
}

function readCapacities(fields: Fields): readonly string[] {
  const capacities: string[] = [];
  for (const { text: written } of textListField(fields, 'capacities') ?? []) {
    const text = written.trim();
    if (text !== '' && !capacities.includes(text)) capacities.push(text);
  }
  if (capacities.length === 0 && fields.node.members.get('capacities')?.kind !== 'text')
    missField(fields, 'capacities', 'Write what is priced, such as “installation” or “renew”.');
  return capacities;
}

const intervalLetters: Readonly<Record<'none' | 'hour' | 'day' | 'week' | 'month' | 'year', string>> = {
  none: '',
  hour: 'TH',
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
};
const intervalUnits = ['none', 'hour', 'day', 'week', 'month', 'year'] as const;

type Interval = Pick<OvhPricing, 'interval' | 'intervalUnit' | 'period'>;

function readInterval(fields: Fields): Interval {
  const interval = countField(fields, 'interval') ?? 0;
  const intervalUnit = wordField(fields, 'intervalUnit', { words: intervalUnits, standard: 'none' }) ?? 'none';
  const letters = intervalLetters[intervalUnit];
  if (interval === 0 || letters === '') return { interval, intervalUnit, period: undefined };
  const period = `P${letters.slice(0, -1)}${interval}${letters.slice(-1)}`;
  if (parseDuration(period) === undefined)
    return (
      refuseValue(fields.log, fields.node, `The ${fields.subject} comes again after ${interval} ${intervalUnit}s, which is too long.`) ?? {
        interval,
        intervalUnit,
        period: undefined,
      }
    );
  return { interval, intervalUnit, period };
}

function readRange(fields: Fields, name: 'quantity' | 'repeat'): OvhRange {
  const map = mapField(fields, name);
  if (map === undefined) return { min: 1 };
  const inner = openFields(map, fields.log, `${name} of the ${fields.subject}`);
  const min = countField(inner, 'min') ?? 0;
  const max = countField(inner, 'max');
  for (const [, member] of untaken(inner)) fields.log.lost(member, 'A range has a least and a most.');
  if (max !== undefined && max < min) refuseKind(fields, map, { name, wanted: 'a range whose most is not below its least' });
  return max === undefined ? { min } : { min, max };
}

function readEngagement(fields: Fields): OvhEngagement | undefined {
  const map = mapField(fields, 'engagementConfiguration');
  if (map === undefined || map.members.size === 0) return undefined;
  const inner = openFields(map, fields.log, `engagement of the ${fields.subject}`);
  const duration = requiredTextField(inner, 'duration', 'Write how long it is, such as “P12M”.');
  const endAction = textField(inner, 'defaultEndAction');
  // Paid all at once or month by month: the period of the price says it.
  textField(inner, 'type');
  for (const [, member] of untaken(inner)) fields.log.lost(member, 'An engagement has a length, a kind and what happens at its end.');
  if (duration === undefined) return undefined;
  if (!isCalendarDuration(duration))
    return refuseKind(inner, map.members.get('duration') ?? map, { name: 'duration', wanted: 'a duration such as “P12M”' });
  return endAction === undefined ? { node: map, duration } : { node: map, duration, endAction };
}

// As narrow as a duration in a catalogue.
function isCalendarDuration(text: string): boolean {
  return /^P(?=\d)(?:\d{1,6}Y)?(?:\d{1,6}M)?(?:\d{1,6}W)?(?:\d{1,6}D)?$/.test(text) && parseDuration(text) !== undefined;
}

interface PricingType {
  readonly isConsumption: boolean;
  readonly raw: Raw;
}

function readType(fields: Fields, pricingType: string | undefined): PricingType {
  const node = fields.node.members.get('type');
  const type = textField(fields, 'type');
  const isConsumption = type === 'consumption';
  if (node === undefined || type === undefined || type === pricingType) return { isConsumption, raw: nothing };
  fields.log.opaque(node);
  return { isConsumption, raw: { type } };
}

function readTax(fields: Fields, { isUsualTax }: PricingReading): Raw {
  const node = takeField(fields, 'tax');
  if (node === undefined) return nothing;
  const isUsual = isUsualTax(fields.node.members.get('price'), node);
  if (isUsual) fields.log.mapped(node);
  else fields.log.opaque(node, 'It is another tax than the rate of the catalogue makes.');
  return isUsual ? nothing : { tax: plainOf(node) };
}
