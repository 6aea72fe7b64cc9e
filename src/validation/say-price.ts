/** How findings name a charge or a price. */
import type { ChargePlace } from './list-prices.js';
import type { RuleContext } from './rule-context.js';

/** Names a charge with its price plan, within a sentence: `charge Line rental of price plan Fibre monthly`. */
export function sayCharge({ nameOf }: Pick<RuleContext, 'nameOf'>, { charge, plan }: Pick<ChargePlace, 'charge' | 'plan'>): string {
  return `charge ${nameOf(charge)} of price plan ${nameOf(plan)}`;
}

/** The same at the beginning of a sentence. */
export function sayChargeFirst(context: Pick<RuleContext, 'nameOf'>, place: Pick<ChargePlace, 'charge' | 'plan'>): string {
  return `Charge${sayCharge(context, place).slice('charge'.length)}`;
}

/** The name of the unit that a charge counts. */
export function unitName(
  { index, nameOf }: Pick<RuleContext, 'index' | 'nameOf'>,
  { charge }: Pick<ChargePlace, 'charge'>,
): string | undefined {
  const unit = charge.unit === undefined ? undefined : index.units.get(charge.unit);
  return unit === undefined ? charge.unit : nameOf(unit);
}
