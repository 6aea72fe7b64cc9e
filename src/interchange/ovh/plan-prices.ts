/** The prices of all plans and add-ons: price plans with the rows that they were made of, and the terms that they ask for. */
import type { PricePlan } from '../../model/price-plan.js';
import type { Term } from '../../model/term.js';
import type { ImportLog } from '../common/import-log.js';
import { groupPricings, type PricingGroup } from './group-pricings.js';
import { type MappedPlan, mapPricePlan } from './map-price-plan.js';
import { mapTerm, orderTerms } from './map-term.js';
import type { OvhCatalogue, OvhPlan } from './ovh-catalogue.js';
import { type OvhIds, offerIdOf } from './ovh-ids.js';

/** One price plan with what it was made of. */
export interface PricedMode extends MappedPlan {
  readonly offer: string;
  readonly group: PricingGroup;
}

/** What one plan or add-on costs. */
export interface PricedPlan {
  /** The one without commitment first. */
  readonly modes: readonly PricedMode[];
  /** Empty where there is no commitment. */
  readonly terms: readonly Term[];
}

export interface PricedPlans {
  readonly plans: ReadonlyMap<OvhPlan, PricedPlan>;
  readonly pricePlans: readonly PricePlan[];
  readonly units: ReadonlySet<string>;
}

/** Maps the prices, plans first. */
export function planPrices(ovh: OvhCatalogue, ids: OvhIds, log: ImportLog): PricedPlans {
  const plans = new Map<OvhPlan, PricedPlan>();
  for (const plan of ovh.plans) plans.set(plan, pricePlan(plan, { ovh, ids, offer: offerIdOf(ids, plan, false) }, log));
  for (const addon of ovh.addons) plans.set(addon, pricePlan(addon, { ovh, ids, offer: offerIdOf(ids, addon, true) }, log));
  const pricePlans = [...plans.values()].flatMap(({ modes }) => modes.map(mode => mode.pricePlan));
  const charges = pricePlans.flatMap(({ phases }) => phases.flatMap(phase => phase.charges));
  return { plans, pricePlans, units: new Set(charges.flatMap(({ unit }) => unit ?? [])) };
}

interface Pricing {
  readonly ovh: OvhCatalogue;
  readonly ids: OvhIds;
  readonly offer: string;
}

function pricePlan(plan: OvhPlan, { ovh, ids, offer }: Pricing, log: ImportLog): PricedPlan {
  const groups = groupPricings(plan.pricings);
  const named = groups.map(group => ({ group, id: ids.pricePlans.claim(`${offer}-${group.name}`, 'price') }));
  const terms = orderTerms(named.map(({ group }) => mapTerm(group, log)));
  const standard = named.find(({ group }) => group.mode === 'default')?.id;
  const modes = named.map(({ group, id }, index): PricedMode => {
    const term = terms.idOf(index);
    const options = {
      id,
      currency: ovh.currency,
      subject: plan.subject,
      ...(term === undefined ? {} : { term }),
      ...(standard === undefined ? {} : { standard }),
    };
    return { offer, group, ...mapPricePlan(group, options, log) };
  });
  return { modes, terms: terms.terms };
}
