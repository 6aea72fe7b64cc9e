/** The plans and the price lists that they stand on. */

import { requireInstant } from '../../kernel/instant.js';
import type { Path } from '../../kernel/issue.js';
import type { Offer } from '../../model/offer.js';
import type { PricePlan } from '../../model/price-plan.js';
import type { XmlElement } from '../common/write-xml.js';
import { momentText } from './export-duration.js';
import { exportPhases } from './export-phases.js';
import { type ExportScene, leaf, noteEntity, rawOf, sayText, wordFor } from './export-scene.js';
import { recurringOf } from './group-charges.js';
import { billingModes } from './killbill-words.data.js';
import { openPlanPen, type PlanPen } from './plan-pen.js';

/** A plan to be written, and the offer that sells it. */
export interface PlanPart {
  readonly plan: PricePlan;
  readonly offer: Offer;
}

/** What plans are written by. */
export interface PlanScene extends ExportScene {
  /** The word of the billing mode that is said for the whole catalogue. */
  readonly mode: string | undefined;
  /** From when the catalogue holds. */
  readonly effectiveDate: string;
}

/** A plan that was written. */
export interface WrittenPlan {
  readonly id: string;
  readonly element: XmlElement;
  /** The ids of its price lists; absent: the default one. */
  readonly priceLists?: readonly string[];
}

/** Writes the plans; one that cannot be written whole is left out, since without a charge it would be too cheap. */
export function exportPlans(scene: PlanScene, parts: readonly PlanPart[]): readonly WrittenPlan[] {
  return parts.flatMap(part => exportPlan(scene, part) ?? []);
}

function exportPlan(scene: PlanScene, { plan, offer }: PlanPart): WrittenPlan | undefined {
  const path = ['pricePlans', scene.positions.get(plan) ?? 0];
  const pen = openPlanPen(scene);
  const lists = plan.priceLists?.filter(list => scene.names.priceList.has(list));
  if (lists?.length === 0) pen.refuse('it stands on no price list');
  const element = planElement(pen, { plan, offer, scene, path });
  const why = pen.why();
  if (why !== undefined) {
    const help = 'Change the price plan, or enter it by hand.';
    scene.log.find(path, { code: 'EXP002', message: `The price plan “${plan.id}” is left out: ${why}.`, help });
    return undefined;
  }
  pen.flush();
  return { id: plan.id, element, ...(lists === undefined ? {} : { priceLists: lists }) };
}

interface PlanContext extends PlanPart {
  readonly scene: PlanScene;
  readonly path: Path;
}

function planElement(pen: PlanPen, context: PlanContext): XmlElement {
  const { plan, offer, scene, path } = context;
  noteEntity(pen, plan, path);
  const label = sayText(scene.catalogue, plan.name, [...path, 'name']);
  if (label !== undefined) pen.mapped(label.path);
  noteFields(pen, plan, path);
  const product = offer.product ?? '';
  return {
    name: 'plan',
    attributes: { name: scene.names.pricePlan.get(plan.id) ?? plan.id, ...(label === undefined ? {} : { prettyName: label.text }) },
    children: [
      ...existingDate(pen, context),
      leaf('product', scene.names.product.get(product) ?? product),
      ...modeElement(pen, context),
      ...exportPhases(pen, plan, path),
      ...bundleLimit(pen, context),
    ],
  };
}

function noteFields(pen: PlanPen, { proration, after, phases }: PricePlan, path: Path): void {
  pen.mapped([...path, 'priceLists']);
  pen.mapped([...path, 'proration']);
  if (proration !== 'byDay') {
    const message = 'Kill Bill charges a part of a period by its days, whatever the price plan says.';
    pen.find([...path, 'proration'], { code: 'EXP001', severity: 'info', message });
  }
  const isEndless = phases.some(({ duration }) => duration === undefined);
  if (after === 'end' || (after !== undefined && isEndless)) pen.mapped([...path, 'after']);
  else if (after !== undefined) pen.lost([...path, 'after'], 'Kill Bill ends a plan when its last phase ends.');
}

function existingDate(pen: PlanPen, { plan: { existingSubscribers: policy }, scene, path }: PlanContext): readonly XmlElement[] {
  if (policy === undefined) return [];
  const place = [...path, 'existingSubscribers'];
  pen.mapped([...place, 'mode']);
  if (policy.mode === 'keep') return [];
  pen.mapped([...place, 'from']);
  if (policy.mode !== 'moveNow') {
    const message = `Existing subscribers move by “${policy.mode}” here; in the file, from a moment on.`;
    pen.find([...place, 'mode'], { code: 'EXP001', severity: 'info', message });
  }
  const { timeZone } = scene.catalogue;
  const from = policy.from ?? scene.effectiveDate;
  const isEarly = requireInstant(from, timeZone) < requireInstant(scene.effectiveDate, timeZone);
  return [leaf('effectiveDateForExistingSubscriptions', momentText(isEarly ? scene.effectiveDate : from, timeZone))];
}

// Kill Bill has one mode for all recurring charges of a plan.
function modeElement(pen: PlanPen, { plan, scene, path }: PlanContext): readonly XmlElement[] {
  const timings = new Set(plan.phases.flatMap(phase => recurringOf(phase)?.timing ?? []));
  if (timings.size > 1) pen.refuse('it is charged partly in advance and partly in arrears');
  const raw = rawOf(plan)['recurringBillingMode'];
  const kept = typeof raw === 'string' && billingModes.has(raw) ? raw : undefined;
  const [timing] = timings;
  const mode = wordFor(billingModes, timing) ?? kept ?? scene.mode ?? 'IN_ADVANCE';
  if (kept === mode) pen.restored([...path, 'origin', 'raw', 'recurringBillingMode']);
  return mode === scene.mode ? [] : [leaf('recurringBillingMode', mode)];
}

function bundleLimit(pen: PlanPen, { plan, path }: PlanContext): readonly XmlElement[] {
  const limit = rawOf(plan)['plansAllowedInBundle'];
  if (typeof limit !== 'string') return [];
  pen.restored([...path, 'origin', 'raw', 'plansAllowedInBundle']);
  return [leaf('plansAllowedInBundle', limit)];
}

/** Writes the price lists with their plans. */
export function exportPriceLists(scene: ExportScene, plans: readonly WrittenPlan[]): XmlElement {
  const { catalogue, names, log } = scene;
  const main = [...names.priceList].find(([, name]) => name === 'DEFAULT')?.[0];
  const listed = groupByList(plans, main);
  const listElement = (name: string, id: string | undefined): XmlElement => {
    const at = (catalogue.priceLists ?? []).findIndex(list => list.id === id);
    for (const field of at < 0 ? [] : ['id', 'default']) log.mapped(['priceLists', at, field]);
    const label = sayText(catalogue, catalogue.priceLists?.[at]?.name, ['priceLists', at, 'name']);
    if (label !== undefined) log.mapped(label.path);
    return {
      name: id === main ? 'defaultPriceList' : 'childPriceList',
      attributes: { name: names.priceList.get(id ?? '') ?? name, ...(label === undefined ? {} : { prettyName: label.text }) },
      children: [{ name: 'plans', children: (listed.get(id) ?? []).map(plan => leaf('plan', names.pricePlan.get(plan) ?? plan)) }],
    };
  };
  const others = [...names.priceList].filter(([id]) => id !== main);
  return { name: 'priceLists', children: [listElement('DEFAULT', main), ...others.map(([id, name]) => listElement(name, id))] };
}

function groupByList(plans: readonly WrittenPlan[], main: string | undefined): ReadonlyMap<string | undefined, readonly string[]> {
  const groups = new Map<string | undefined, string[]>();
  for (const { id, priceLists } of plans) {
    for (const list of new Set(priceLists ?? [main])) {
      const group = groups.get(list);
      if (group === undefined) groups.set(list, [id]);
      else group.push(id);
    }
  }
  return groups;
}
