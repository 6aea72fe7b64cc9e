/** The phases of a price plan. */
import type { Path } from '../../kernel/issue.js';
import type { Phase, PhaseKind, PricePlan } from '../../model/price-plan.js';
import type { XmlElement } from '../common/write-xml.js';
import { flatAmounts, isChargeable, noteCharge } from './export-charges.js';
import { durationElement, periodWord } from './export-duration.js';
import { leaf, sayText, wordFor, wrap } from './export-scene.js';
import { exportUsages } from './export-usages.js';
import { type ChargePlace, groupCharges } from './group-charges.js';
import { noBillingPeriod, phaseKinds } from './killbill-words.data.js';
import type { PlanPen } from './plan-pen.js';

/** Writes the phases of a plan: the last is the final one. */
export function exportPhases(pen: PlanPen, plan: PricePlan, path: Path): readonly XmlElement[] {
  const open = plan.phases.findIndex(({ duration }) => duration === undefined);
  const phases = open < 0 ? plan.phases : plan.phases.slice(0, open + 1);
  const elements = phases.map((phase, at) =>
    exportPhase(pen, phase, { plan, path: [...path, 'phases', at], isFinal: at === phases.length - 1 }),
  );
  return [...wrap('initialPhases', elements.slice(0, -1)), ...elements.slice(-1)];
}

interface PhasePlace {
  readonly plan: PricePlan;
  readonly path: Path;
  readonly isFinal: boolean;
}

function exportPhase(pen: PlanPen, phase: Phase, { plan, path, isFinal }: PhasePlace): XmlElement {
  const type = typeOf(pen, phase, { plan, path, isFinal });
  const name = sayText(pen.scene.catalogue, phase.name, [...path, 'name']);
  if (name !== undefined) pen.mapped(name.path);
  const duration =
    durationElement(phase.duration) ?? pen.refuse(`its phase “${phase.id}” lasts ${phase.duration ?? ''}, which is not of one unit`);
  for (const field of ['id', 'kind', 'duration']) pen.mapped([...path, field]);
  if (phase.charges.length === 0) pen.mapped([...path, 'charges']);
  const all = phase.charges.map((charge, at): ChargePlace => ({ charge, path: [...path, 'charges', at] }));
  const places = all.filter(({ charge }) => isChargeable(charge));
  for (const { path: left } of all.filter(place => !places.includes(place)))
    pen.lost(left, 'Kill Bill has no price that is charged with a change or at the end alone.');
  const groups = groupCharges(places);
  const sections = [
    ...exportFixed(pen, groups.fixed),
    ...exportRecurring(pen, groups.recurring),
    ...wrap('usages', exportUsages(pen, groups.usages, plan)),
  ];
  for (const { charge } of groups.others) pen.refuse(`its charge “${charge.id}” is of a kind that no phase there has`);
  return {
    name: isFinal ? 'finalPhase' : 'phase',
    attributes: { type, ...(name === undefined ? {} : { prettyName: name.text }) },
    children: [...(duration === undefined ? [] : [duration]), ...(sections.length === 0 ? [nothing] : sections)],
  };
}

// A phase must have a section; this one charges nothing.
const nothing: XmlElement = { name: 'recurring', children: [leaf('billingPeriod', 'NO_BILLING_PERIOD')] };

// There, what has no end is EVERGREEN and nothing else is, and a trial is never the last.
function typeOf(pen: PlanPen, { id, kind, duration }: Phase, { isFinal, path }: PhasePlace): string {
  const hasEnd = duration !== undefined;
  const wanted: PhaseKind = !hasEnd ? 'evergreen' : kind === 'evergreen' || (isFinal && kind === 'trial') ? 'fixedTerm' : kind;
  const word = wordFor(phaseKinds, wanted) ?? 'EVERGREEN';
  if (wanted !== kind) {
    const message = `The phase “${id}” of kind ${kind} is written as ${word}: Kill Bill takes no other there.`;
    pen.find([...path, 'kind'], { code: 'EXP001', severity: 'info', message });
  }
  return word;
}

function exportFixed(pen: PlanPen, place: ChargePlace | undefined): readonly XmlElement[] {
  if (place === undefined) return [];
  noteCharge(pen, place);
  return [{ name: 'fixed', children: [flatAmounts(pen, 'fixedPrice', place)] }];
}

function exportRecurring(pen: PlanPen, place: ChargePlace | undefined): readonly XmlElement[] {
  if (place === undefined) return [];
  const { charge, path } = place;
  noteCharge(pen, place);
  pen.mapped([...path, 'period']);
  const period = periodWord(charge.period ?? noBillingPeriod);
  if (period === undefined || period === 'NO_BILLING_PERIOD')
    pen.refuse(`its charge “${charge.id}” has no billing period that Kill Bill knows`);
  return [{ name: 'recurring', children: [leaf('billingPeriod', period ?? ''), flatAmounts(pen, 'recurringPrice', place)] }];
}
