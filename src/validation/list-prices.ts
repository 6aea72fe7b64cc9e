/** Every price of a catalogue with the charge, phase and price plan that it belongs to. */
import type { Path } from '../kernel/issue.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Charge } from '../model/charge.js';
import type { Price } from '../model/price.js';
import type { Phase, PricePlan } from '../model/price-plan.js';

/** A charge where the catalogue holds it. */
export interface ChargePlace {
  readonly path: Path;
  readonly charge: Charge;
  readonly phase: Phase;
  readonly plan: PricePlan;
}

/** A price where the catalogue holds it. */
export interface PricePlace extends ChargePlace {
  readonly price: Price;
}

/**
 * Lists the charges of all price plans.
 *
 * @param catalogue - A catalogue.
 * @returns Each charge with its path.
 */
export function listCharges(catalogue: Catalogue): readonly ChargePlace[] {
  return catalogue.pricePlans.flatMap((plan, at) =>
    plan.phases.flatMap((phase, phaseAt) =>
      phase.charges.map((charge, chargeAt) => ({ path: ['pricePlans', at, 'phases', phaseAt, 'charges', chargeAt], charge, phase, plan })),
    ),
  );
}

/**
 * Lists the prices of charges.
 *
 * @param charges - Charges with their paths.
 * @returns Each price with its path.
 */
export function listPrices(charges: readonly ChargePlace[]): readonly PricePlace[] {
  const prices: PricePlace[] = [];
  for (const { path, charge, phase, plan } of charges) {
    for (const [at, price] of charge.prices.entries()) prices.push({ path: [...path, 'prices', at], charge, phase, plan, price });
  }
  return prices;
}
