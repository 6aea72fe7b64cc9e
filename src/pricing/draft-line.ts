/** One charge at one date: its exact amount before discounts, or why that is not known. */
import { type Decimal, decimal, formatDecimal, parseDecimal } from '../kernel/decimal.js';
import { compareDecimals } from '../kernel/decimal-arithmetic.js';
import type { Duration } from '../kernel/duration.js';
import { formatInstant } from '../kernel/instant.js';
import type { Period } from '../kernel/period.js';
import type { Charge } from '../model/charge.js';
import type { Price } from '../model/price.js';
import { billedPeriodAt, clipToPhase, instantOfDay, readBillingPeriod } from './charge-period.js';
import { chooseOnlyPrice, choosePrice, type FoundPrice } from './choose-price.js';
import { citePrice } from './cite-price.js';
import { chosenValue, isChosen } from './meet-characteristics.js';
import type { Findings, MeterReading, PlannedPhase, PricedPart, PricingScene } from './pricing-scene.js';
import type { QuoteAssumption, QuotePlace, QuoteReason, UsageTariff } from './quote.js';
import { type RatedPrice, ratePrice } from './rate-price.js';

/** A charge of a planned phase of a part. */
export interface ChargeSpot {
  readonly part: PricedPart;
  readonly planned: PlannedPhase;
  readonly charge: Charge;
}

/** A period of a recurring charge with its length. */
export interface DraftPeriod extends Period {
  readonly duration: Duration;
}

/** A line before discounts and rounding. */
export interface DraftLine extends ChargeSpot {
  readonly place: Required<QuotePlace>;
  readonly price: Price;
  readonly choice: FoundPrice;
  readonly isAgreed: boolean;
  readonly quantity: Decimal;
  readonly rating: RatedPrice;
  /** The billed period of a recurring charge. */
  readonly period?: DraftPeriod;
}

/** What a charge comes to at a date. */
export interface DraftResult extends Findings {
  readonly lines: readonly DraftLine[];
  readonly usage: readonly UsageTariff[];
}

/** Nothing is charged. */
export const noDraft: DraftResult = { lines: [], usage: [], reasons: [], assumptions: [] };

/**
 * Rates one charge at a date of its phase.
 *
 * @param scene - What is fixed for the quote.
 * @param spot - The charge with its phase and part.
 * @param date - A day within the phase; a recurring charge is rated for the period in which it lies.
 * @returns A line, or a tariff of usage, or reasons; nothing where the charge's condition does not hold.
 */
export function draftLine(scene: PricingScene, spot: ChargeSpot, date: string): DraftResult {
  const { charge } = spot;
  const place = placeOf(spot);
  const chosen = charge.characteristics === undefined ? noDraft : meetCharacteristics(scene, spot);
  if (chosen === undefined || chosen.reasons.length > 0) return chosen ?? noDraft;
  const drafted = draftCharge(scene, { ...spot, place }, date);
  return chosen.assumptions.length === 0 ? drafted : joinDrafts([chosen, drafted]);
}

// Undefined where it is for other values than those that were chosen.
function meetCharacteristics(scene: PricingScene, { part, charge }: ChargeSpot): DraftResult | undefined {
  const assumptions: QuoteAssumption[] = [];
  const reasons: QuoteReason[] = [];
  for (const [characteristic, wanted] of Object.entries(charge.characteristics ?? {})) {
    const value = chosenValue(scene, part.offer, characteristic);
    if (value.kind === 'none' || (value.kind === 'values' && !isChosen(wanted, value.values))) return undefined;
    if (value.kind === 'unknown') reasons.push({ code: value.code, offer: part.offer, details: { characteristic, values: value.offered } });
    else if (value.isDefault)
      assumptions.push({ code: 'CHARACTERISTIC_DEFAULTED', offer: part.offer, details: { characteristic, values: value.values } });
  }
  return { ...noDraft, reasons, assumptions };
}

interface PlacedSpot extends ChargeSpot {
  readonly place: Required<QuotePlace>;
}

function draftCharge(scene: PricingScene, spot: PlacedSpot, date: string): DraftResult {
  const { charge, place } = spot;
  const outcome = charge.when === undefined ? 'true' : scene.decide(charge.when);
  if (outcome === 'false') return noDraft;
  if (outcome === 'unknown') return because({ code: 'CONDITION_UNKNOWN', ...place });
  const duration = readBillingPeriod(charge.period);
  const hasPeriod = charge.kind === 'recurring' || (isMetered(charge) && scene.readMeter !== undefined);
  if (hasPeriod && duration === undefined) return because({ code: 'PERIOD_UNKNOWN', ...place });
  const period =
    !hasPeriod || duration === undefined ? undefined : { ...billedPeriodAt(scene, spot.planned, { duration, date }), duration };
  const choice =
    chooseOnlyPrice(charge.prices, scene.currency) ??
    choosePrice(charge.prices, { ...circumstancesOf(scene), at: formatInstant(instantOfDay(scene, period?.from ?? date)) });
  const assumptions = choice.skipped.map((scope): QuoteAssumption => ({ code: 'SCOPED_PRICE_SKIPPED', ...place, details: { ...scope } }));
  if (choice.kind === 'none') return { ...because({ code: choice.code, ...place, details: { currency: scene.currency } }), assumptions };
  if (isMetered(charge) && scene.readMeter === undefined) return { ...noDraft, usage: [tariffOf(spot, place, choice)], assumptions };
  const result = rateCharge(scene, { ...spot, place, choice, ...(period === undefined ? {} : { period }) });
  return { ...result, assumptions: [...assumptions, ...result.assumptions] };
}

/** Tells whether a charge is made by what was used. */
export function isMetered(charge: Charge): boolean {
  return charge.kind === 'usage' || charge.quantity.kind === 'metered';
}

/** Wraps one reason. */
export function because(reason: QuoteReason): DraftResult {
  return { ...noDraft, reasons: [reason] };
}

/** Puts results together, in order. */
export function joinDrafts(results: readonly DraftResult[]): DraftResult {
  return {
    lines: results.flatMap(result => result.lines),
    usage: results.flatMap(result => result.usage),
    reasons: results.flatMap(result => result.reasons),
    assumptions: results.flatMap(result => result.assumptions),
  };
}

interface Rateable extends ChargeSpot {
  readonly place: Required<QuotePlace>;
  readonly choice: FoundPrice;
  readonly period?: DraftPeriod;
}

function rateCharge(scene: PricingScene, spot: Rateable): DraftResult {
  const { charge, choice, place } = spot;
  const found = isMetered(charge) ? meterCharge(scene, spot) : quantityOf(scene, charge);
  if (found.kind === 'unknown') return because({ code: found.code, ...place, details: found.details });
  const agreed = ownMember(scene.agreedAmounts, charge.id);
  const price = agreed === undefined ? choice.price : agreedPrice(choice.price, agreed);
  const chosen = ownMember(scene.chosenAmounts, charge.id);
  const rating = ratePrice(price, {
    ...(scene.dimensions === undefined ? {} : { dimensions: scene.dimensions }),
    ...found.reading,
    quantity: found.quantity,
    ...(charge.unit === undefined ? {} : { unit: charge.unit }),
    ...(chosen === undefined ? {} : { chosen: decimal(chosen) }),
  });
  if (rating.kind === 'unrated') return because({ code: rating.code, ...place, details: { quantity: formatDecimal(found.quantity) } });
  const line = { ...spot, price, isAgreed: agreed !== undefined, quantity: found.quantity, rating };
  const assumptions: readonly QuoteAssumption[] = found.isDefault
    ? [{ code: 'QUANTITY_DEFAULTED', ...place, details: { quantity: formatDecimal(found.quantity) } }]
    : [];
  return { lines: [line], usage: [], reasons: [], assumptions };
}

// An amount agreed for a charge by the unit is one for the unit; for every other model it is the whole amount.
function agreedPrice(price: Price, amount: string): Price {
  const { currency } = price;
  if (price.perUnit === undefined) return { currency, flat: amount };
  const { freeUnits, divideBy } = price;
  return { currency, perUnit: amount, ...(freeUnits === undefined ? {} : { freeUnits }), ...(divideBy === undefined ? {} : { divideBy }) };
}

type FoundQuantity =
  | { readonly kind: 'known'; readonly quantity: Decimal; readonly isDefault: boolean; readonly reading?: MeterReading }
  | {
      readonly kind: 'unknown';
      readonly code: 'QUANTITY_UNKNOWN' | 'QUANTITY_OUT_OF_RANGE' | 'USAGE_UNKNOWN';
      readonly details: Readonly<Record<string, unknown>>;
    };

// What was used counts within the phase only: before and after it another phase meters.
function meterCharge(scene: PricingScene, { charge, choice, period, planned }: Rateable): FoundQuantity {
  const days = period === undefined ? undefined : clipToPhase(period, planned);
  const reading = days === undefined ? undefined : scene.readMeter?.({ charge, price: choice.price, period: days });
  if (reading === undefined) return { kind: 'unknown', code: 'USAGE_UNKNOWN', details: { unit: charge.unit } };
  return { kind: 'known', quantity: reading.quantity, isDefault: false, reading };
}

function quantityOf(scene: PricingScene, charge: Charge): FoundQuantity {
  const { quantity, unit } = charge;
  if (quantity.kind === 'fixed') return { kind: 'known', quantity: decimal(quantity.default ?? '1'), isDefault: false };
  const asked = ownMember(scene.quantities, charge.id) ?? (unit === undefined ? undefined : ownMember(scene.quantities, unit));
  const text = asked ?? quantity.default ?? quantity.min;
  if (text === undefined) return { kind: 'unknown', code: 'QUANTITY_UNKNOWN', details: { unit } };
  const value = decimal(text);
  if (asked !== undefined && scene.isOrder && !canBeOrdered(scene, charge, value)) {
    return { kind: 'unknown', code: 'QUANTITY_OUT_OF_RANGE', details: { quantity: asked, min: quantity.min, max: quantity.max } };
  }
  return { kind: 'known', quantity: value, isDefault: asked === undefined };
}

function canBeOrdered(scene: PricingScene, charge: Charge, value: Decimal): boolean {
  const { min, max } = charge.quantity;
  const decimals = charge.unit === undefined ? undefined : scene.index.units.get(charge.unit)?.decimals;
  const shortest = parseDecimal(formatDecimal(value)) ?? value;
  if (decimals !== undefined && shortest.scale > decimals) return false;
  return (
    (min === undefined || compareDecimals(value, decimal(min)) >= 0) && (max === undefined || compareDecimals(value, decimal(max)) <= 0)
  );
}

function circumstancesOf(scene: PricingScene): Omit<Parameters<typeof choosePrice>[1], 'at'> {
  const { currency, timeZone, channel, segment, market } = scene;
  return {
    currency,
    timeZone,
    ...(channel === undefined ? {} : { channel }),
    ...(segment === undefined ? {} : { segment }),
    ...(market === undefined ? {} : { market }),
  };
}

function tariffOf({ charge }: ChargeSpot, place: Required<QuotePlace>, choice: FoundPrice): UsageTariff {
  const text = charge.billText ?? charge.name;
  return {
    ...place,
    ...(charge.unit === undefined ? {} : { unit: charge.unit }),
    ...(text === undefined ? {} : { text }),
    ...(charge.period === undefined ? {} : { period: charge.period }),
    tariff: choice.price,
    price: citePrice(choice),
  };
}

function placeOf({ part, planned, charge }: ChargeSpot): Required<QuotePlace> {
  return { offer: part.offer, pricePlan: planned.plan.id, phase: planned.phase.id, charge: charge.id };
}

function ownMember(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
