/** Plans and add-ons as offers; option families as groups of their members. */

import { closestWord } from '../../kernel/closest-word.js';
import type { Offer } from '../../model/offer.js';
import type { ItemPricePlan, OfferGroup, OfferItem } from '../../model/offer-item.js';
import { shorten } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import { openUniqueIds } from '../common/unique-ids.js';
import type { FixedPlan } from './map-products.js';
import { originOf } from './origin-of.js';
import type { OvhCatalogue, OvhFamily, OvhPlan, OvhReference } from './ovh-catalogue.js';
import { type OvhIds, offerIdOf } from './ovh-ids.js';
import type { PricedMode, PricedPlans } from './plan-prices.js';

/** What offers are mapped by. */
export interface OfferMapping {
  readonly ids: OvhIds;
  readonly priced: PricedPlans;
  readonly fixed: ReadonlyMap<OvhPlan, FixedPlan>;
}

/** Maps plans, then add-ons, which are sold only with them. */
export function mapOffers(ovh: OvhCatalogue, mapping: OfferMapping, log: ImportLog): readonly Offer[] {
  const addons = new Map(ovh.addons.map(addon => [addon.code, addon]));
  const families = new Set(ovh.families.map(({ name }) => name));
  const context: Context = { ...mapping, addons, families, log };
  noteUnusedFamilies(ovh, log);
  return [
    ...ovh.plans.map(plan => mapOffer(plan, offerIdOf(mapping.ids, plan, false), context)),
    ...ovh.addons.map(addon => ({ ...mapOffer(addon, offerIdOf(mapping.ids, addon, true), context), sellable: false })),
  ];
}

interface Context extends OfferMapping {
  readonly addons: ReadonlyMap<string, OvhPlan>;
  readonly families: ReadonlySet<string>;
  readonly log: ImportLog;
}

function noteUnusedFamilies({ families, plans, addons }: OvhCatalogue, log: ImportLog): void {
  const used = new Set([...plans, ...addons].flatMap(({ family }) => family?.name ?? []));
  for (const { name, node } of families) {
    if (!used.has(name)) log.lost(node, 'No plan and no add-on is of this family.');
  }
}

function mapOffer(plan: OvhPlan, id: string, context: Context): Offer {
  const modes = context.priced.plans.get(plan)?.modes ?? [];
  const terms = context.priced.plans.get(plan)?.terms ?? [];
  const fixed = context.fixed.get(plan);
  const groups = mapGroups(plan, modes, context);
  const [first] = modes;
  refuseUnknownFamily(plan, context);
  return {
    id,
    name: plan.invoiceName ?? plan.code,
    status: 'active',
    ...(plan.tags.length === 0 ? {} : { tags: plan.tags }),
    product: fixed?.product ?? plan.code,
    ...(groups.length === 0 ? {} : { groups }),
    ...(first === undefined ? {} : { pricePlans: modes.map(({ pricePlan }) => pricePlan.id) }),
    ...(first === undefined || modes.length === 1 ? {} : { defaultPricePlan: first.pricePlan.id }),
    ...(terms.length === 0 ? {} : { terms }),
    ...(fixed === undefined || Object.keys(fixed.characteristics).length === 0 ? {} : { characteristics: fixed.characteristics }),
    ...(plan.family === undefined ? {} : { family: plan.family.name }),
    origin: originOf(plan.code, { ...plan.raw, ...fixed?.raw }),
  };
}

function refuseUnknownFamily({ subject, family }: OvhPlan, { families, log }: Context): void {
  if (family === undefined || families.has(family.name)) return;
  refuseMissing({ subject, reference: family, word: 'family', known: families }, log);
}

interface Missing {
  readonly subject: string;
  readonly reference: OvhReference;
  readonly word: string;
  readonly known: Iterable<string>;
}

function refuseMissing({ subject, reference, word, known }: Missing, log: ImportLog): void {
  const near = closestWord(reference.name, known);
  log.find(reference.node, {
    code: 'REF001',
    severity: 'warning',
    message: `The ${subject} names the ${word} “${shorten(reference.name)}”, which does not exist.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
  });
}

function mapGroups(plan: OvhPlan, modes: readonly PricedMode[], context: Context): readonly OfferGroup[] {
  const ids = openUniqueIds();
  return plan.families.map(family => {
    const items = mapItems(plan, family, { modes, context });
    return {
      id: ids.claim(family.name, 'family'),
      min: family.isMandatory ? 1 : 0,
      max: family.isExclusive ? 1 : Math.max(1, items.length),
      items,
    };
  });
}

interface Members {
  readonly modes: readonly PricedMode[];
  readonly context: Context;
}

function mapItems({ subject }: OvhPlan, family: OvhFamily, { modes, context }: Members): readonly OfferItem[] {
  const { addons, log, ids, priced } = context;
  const seen = new Set<string>();
  const standard = standardOf(subject, family, log);
  return family.addons.flatMap(reference => {
    const addon = addons.get(reference.name);
    if (addon === undefined) {
      refuseMissing({ subject, reference, word: 'add-on', known: nearby(addons) }, log);
      log.lost(reference.node, 'There is no such add-on.');
      return [];
    }
    if (seen.has(reference.name)) {
      log.lost(reference.node, 'It is in the family already.');
      return [];
    }
    seen.add(reference.name);
    const pricePlan = matchModes(modes, priced.plans.get(addon)?.modes ?? []);
    return [
      {
        offer: offerIdOf(ids, addon, true),
        ...(pricePlan === undefined ? {} : { pricePlan }),
        min: 0,
        max: family.isExclusive ? 1 : mostOf(addon),
        ...(standard === reference.name ? { default: 1 } : {}),
        charged: true,
      },
    ];
  });
}

// Suggestions compare letters one by one, which is not done for thousands of names.
function nearby(addons: ReadonlyMap<string, OvhPlan>): Iterable<string> {
  return addons.size > 2000 ? [] : addons.keys();
}

function standardOf(subject: string, { standard, addons, name }: OvhFamily, log: ImportLog): string | undefined {
  if (standard === undefined || addons.some(addon => addon.name === standard.name)) return standard?.name;
  log.lost(standard.node, 'The family does not have this add-on.');
  log.find(standard.node, {
    code: 'REF001',
    severity: 'warning',
    message: `The option family “${shorten(name)}” of the ${subject} has the default “${shorten(standard.name)}”, which is none of its add-ons.`,
  });
  return undefined;
}

/** How many can be had where nothing is said. */
const noLimit = 1_000_000;

function mostOf({ pricings }: OvhPlan): number {
  const most = pricings.map(({ quantity }) => quantity.max ?? noLimit);
  return most.length === 0 ? noLimit : Math.max(1, ...most);
}

// An option is priced by the mode of its server.
function matchModes(parents: readonly PricedMode[], members: readonly PricedMode[]): ItemPricePlan | undefined {
  const [first, ...others] = members;
  if (first === undefined) return undefined;
  if (others.length === 0 && parents.length === 0) return first.pricePlan.id;
  const found = parents.flatMap(({ group, pricePlan }) => {
    const member = members.find(each => each.group.name === group.name) ?? members.find(each => each.group.mode === group.mode);
    return member === undefined ? [] : [[pricePlan.id, member.pricePlan.id] as const];
  });
  return Object.fromEntries(found);
}
