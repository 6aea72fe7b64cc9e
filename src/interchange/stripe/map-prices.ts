/** Stripe's prices as price plans of one charge. */
import type { Charge } from '../../model/charge.js';
import type { Phase, PricePlan } from '../../model/price-plan.js';
import { cleanId, type UniqueIds } from '../common/unique-ids.js';
import { originOf } from './origin-of.js';
import type { StripeData, StripePrice } from './stripe-data.js';
import type { StripeIndex } from './stripe-index.js';

/** What prices are mapped with. */
export interface PriceContext {
  readonly data: StripeData;
  readonly index: StripeIndex;
  readonly ids: UniqueIds;
  readonly units: UniqueIds;
}

/** Maps the prices; those of a product that is not there too. */
export function mapPrices(context: PriceContext): readonly PricePlan[] {
  const taken = new Set(context.ids.all().map(([, id]) => id));
  return context.data.prices.map(price => mapPrice(price, context, taken));
}

function mapPrice(price: StripePrice, context: PriceContext, taken: Set<string>): PricePlan {
  const { id, product, nickname, lookupKey, isActive, taxIncluded, metadata } = price;
  const isAlias = lookupKey !== undefined && cleanId(lookupKey) === lookupKey && !taken.has(lookupKey);
  if (isAlias) taken.add(lookupKey);
  const isSold = context.index.products.has(product);
  const raw = { ...price.raw, ...(lookupKey === undefined || isAlias ? {} : { lookup_key: lookupKey }), ...(isSold ? {} : { product }) };
  return {
    id: context.ids.idOf(id) ?? id,
    status: isActive ? 'active' : 'retired',
    ...(nickname === undefined ? {} : { name: nickname }),
    ...(isAlias ? { aliases: [lookupKey] } : {}),
    phases: phasesOf(price, context),
    proration: price.recurring === undefined ? 'none' : 'bySecond',
    ...(taxIncluded === undefined ? {} : { taxIncluded }),
    origin: originOf(id, raw),
    ...(metadata === undefined ? {} : { metadata }),
  };
}

function phasesOf(price: StripePrice, context: PriceContext): readonly Phase[] {
  const days = price.recurring?.trialDays;
  const main: Phase = { id: 'main', kind: 'evergreen', charges: [chargeOf(price, context)] };
  return days === undefined ? [main] : [{ id: 'trial', kind: 'trial', duration: `P${days}D`, charges: [] }, main];
}

function chargeOf({ product, prices, recurring }: StripePrice, { index, units }: PriceContext): Charge {
  const label = index.products.get(product)?.unitLabel;
  const isMetered = recurring?.isMetered === true;
  const isCounted = prices.every(price => price.chosen === undefined);
  const unit = label === undefined || !isCounted ? undefined : (units.idOf(label) ?? units.claim(label, 'unit'));
  return {
    id: 'price',
    kind: recurring === undefined ? 'oneTime' : isMetered ? 'usage' : 'recurring',
    timing: isMetered ? 'inArrears' : 'inAdvance',
    ...(recurring === undefined ? {} : { period: recurring.period }),
    ...(unit === undefined ? {} : { unit }),
    ...(recurring?.aggregation === undefined ? {} : { meter: { aggregation: recurring.aggregation } }),
    quantity: quantityOf(isCounted, isMetered),
    prices,
  };
}

// An amount that the customer chooses is paid once, whatever is counted.
function quantityOf(isCounted: boolean, isMetered: boolean): Charge['quantity'] {
  if (!isCounted) return { kind: 'fixed' };
  return isMetered ? { kind: 'metered' } : { kind: 'licensed', default: '1' };
}
