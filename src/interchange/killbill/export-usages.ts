/** The usages of a phase. */
import type { Charge, UsageLimit } from '../../model/charge.js';
import type { PricePlan } from '../../model/price-plan.js';
import type { XmlElement } from '../common/write-xml.js';
import { exportBlocks } from './export-blocks.js';
import { flatAmounts, noteCharge } from './export-charges.js';
import { periodWord } from './export-duration.js';
import { leaf, sayText, wordFor, wrap } from './export-scene.js';
import { exportTiers } from './export-tiers.js';
import { type ChargePlace, isBlock, usageOf } from './group-charges.js';
import { openKept } from './kept-fields.js';
import { billingModes, tierPolicies } from './killbill-words.data.js';
import type { PlanPen } from './plan-pen.js';

/** Writes usages. */
export function exportUsages(pen: PlanPen, usages: readonly (readonly ChargePlace[])[], plan: PricePlan): readonly XmlElement[] {
  return usages.flatMap(places => exportUsage(pen, places, plan) ?? []);
}

function exportUsage(pen: PlanPen, places: readonly ChargePlace[], plan: PricePlan): XmlElement | undefined {
  const [first] = places;
  if (first === undefined) return undefined;
  const name = usageOf(first.charge);
  const complaint = complain(places);
  if (complaint !== undefined) return pen.refuse(`its usage “${name}” ${complaint}`);
  for (const place of places) noteUsage(pen, place);
  const kept = openKept(pen, plan, name);
  const metered = places.filter(({ charge }) => charge.kind === 'usage');
  const label = labelOf(pen, places);
  return {
    name: 'usage',
    attributes: {
      name: nameOf(pen, name, first),
      ...(label === undefined ? {} : { prettyName: label }),
      billingMode: wordFor(billingModes, first.charge.timing) ?? '',
      usageType: isCapacity(places) ? 'CAPACITY' : 'CONSUMABLE',
      ...policyOf(metered),
    },
    children: [
      leaf('billingPeriod', periodOf(pen, places, name)),
      ...wrap('limits', limitsOf(pen, places).map(limitElement)),
      ...wrap(
        'blocks',
        exportBlocks(
          pen,
          places.filter(({ charge }) => isBlock(charge)),
          kept,
        ),
      ),
      ...wrap('tiers', exportTiers(pen, metered, kept)),
      ...pricesOf(pen, places),
    ],
  };
}

// What one usage cannot have.
function complain(places: readonly ChargePlace[]): string | undefined {
  const charges = places.map(({ charge }) => charge);
  const metered = charges.filter(({ kind }) => kind === 'usage');
  const blocks = charges.filter(isBlock);
  if (new Set(charges.map(({ timing }) => timing)).size > 1) return 'is charged partly in advance and partly in arrears';
  if (new Set(charges.flatMap(({ period }) => period ?? [])).size > 1) return 'has charges of different periods';
  if (charges.slice(1).some(({ limits }) => limits !== undefined)) return 'has several charges with limits';
  const units = [...metered, ...blocks].map(({ unit }) => unit ?? '');
  if (new Set(units).size < units.length) return 'charges one unit twice';
  if (metered.some(({ unit }) => unit === undefined) && (metered.length > 1 || blocks.length > 0))
    return 'is both for what is used and for a capacity';
  if (new Set(metered.filter(({ unit }) => unit !== undefined).map(modelOf)).size > 1)
    return 'has tiers that are counted in different ways';
  return requireParts(charges, metered.length > 0);
}

function modelOf({ prices }: Charge): string {
  return prices.some(price => price.volume !== undefined) ? 'volume' : 'graduated';
}

// The system demands tiers in arrears, and limits or blocks in advance.
function requireParts(charges: readonly Charge[], isMetered: boolean): string | undefined {
  const [first] = charges;
  if (first?.timing === 'inArrears') return isMetered ? undefined : 'is paid in arrears and not for what was used';
  const isSaid = charges.some(isBlock) || (first?.limits ?? []).length > 0;
  return isSaid ? undefined : 'is charged for what is used before it is used';
}

function noteUsage(pen: PlanPen, place: ChargePlace): void {
  const { charge, path } = place;
  noteCharge(pen, place);
  for (const field of ['period', 'unit', 'billCode']) pen.mapped([...path, field]);
  if (charge.quantity.kind === 'licensed' && (charge.quantity.min ?? charge.quantity.max ?? charge.quantity.default) !== undefined) {
    pen.lost([...path, 'quantity'], 'Kill Bill asks for no least, most or usual number of blocks.');
  }
}

function nameOf(pen: PlanPen, name: string, { path, charge }: ChargePlace): string {
  const given = pen.scene.nameUsage(name);
  if (given !== name) {
    const message = `The usage “${name}” has the name “${given}” in the file.`;
    pen.find([...path, charge.billCode === undefined ? 'id' : 'billCode'], { code: 'EXP003', severity: 'info', message });
  }
  return given;
}

function labelOf(pen: PlanPen, places: readonly ChargePlace[]): string | undefined {
  const said = places.map(({ charge, path }) => sayText(pen.scene.catalogue, charge.name, [...path, 'name']));
  const label = said[0]?.text;
  for (const each of said) if (each !== undefined && each.text === label) pen.mapped(each.path);
  return label;
}

function isCapacity(places: readonly ChargePlace[]): boolean {
  const metered = places.find(({ charge }) => charge.kind === 'usage');
  if (metered !== undefined) return metered.charge.unit === undefined;
  return !places.some(({ charge }) => isBlock(charge));
}

function policyOf(metered: readonly ChargePlace[]): Readonly<Record<string, string>> {
  const isVolume = metered.some(({ charge }) => charge.unit !== undefined && modelOf(charge) === 'volume');
  return isVolume ? { tierBlockPolicy: wordFor(tierPolicies, 'volume') ?? '' } : {};
}

function periodOf(pen: PlanPen, places: readonly ChargePlace[], name: string): string {
  const period = places.find(({ charge }) => charge.period !== undefined)?.charge.period ?? 'P0D';
  return periodWord(period) ?? pen.refuse(`its usage “${name}” has no billing period that Kill Bill knows`) ?? '';
}

function limitsOf(pen: PlanPen, places: readonly ChargePlace[]): readonly UsageLimit[] {
  const [first] = places;
  if (first?.charge.limits === undefined) return [];
  pen.mapped([...first.path, 'limits']);
  return first.charge.limits.map(limit => ({ ...limit, unit: pen.scene.names.unit.get(limit.unit) ?? limit.unit }));
}

function limitElement({ unit, min, max }: UsageLimit): XmlElement {
  const children = [leaf('unit', unit), ...(max === undefined ? [] : [leaf('max', max)]), ...(min === undefined ? [] : [leaf('min', min)])];
  return { name: 'limit', children: children.length > 1 ? children : [...children, leaf('max', '-1')] };
}

function pricesOf(pen: PlanPen, places: readonly ChargePlace[]): readonly XmlElement[] {
  const plain = places.filter(({ charge }) => charge.kind !== 'usage' && !isBlock(charge));
  const fixed = plain.filter(({ charge }) => charge.kind === 'oneTime');
  const recurring = plain.filter(({ charge }) => charge.kind === 'recurring');
  if (fixed.length > 1 || recurring.length > 1 || plain.some(({ charge }) => charge.quantity.kind !== 'fixed')) {
    pen.refuse('one of its usages has more prices than there can be');
  }
  return [
    ...fixed.slice(0, 1).map(place => flatAmounts(pen, 'fixedPrice', place)),
    ...recurring.slice(0, 1).map(place => flatAmounts(pen, 'recurringPrice', place)),
  ];
}
