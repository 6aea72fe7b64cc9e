/** Reads the phases of a plan: how long they last and what is charged in them. */
import type { Charge, ChargeTiming } from '../../model/charge.js';
import type { Phase, PhaseKind } from '../../model/price-plan.js';
import { type Fields, missField, refuseValue, shorten, textField } from '../common/fields.js';
import type { SourceNode } from '../common/source-node.js';
import { openUniqueIds, type UniqueIds } from '../common/unique-ids.js';
import {
  closeFields,
  elementField,
  itemsField,
  type KillBillReading,
  nodeOf,
  openElement,
  requiredWordField,
  wordField,
} from './killbill-fields.js';
import { billingPeriods, fixedTypes, noBillingPeriod, phaseKinds, timeUnits } from './killbill-words.data.js';
import { flatPrices, readAmounts } from './read-prices.js';
import { readUsages } from './read-usages.js';
import type { KeptField } from './usage-parts.js';

/** What the phases of one plan are read by. */
export interface PhaseReading extends KillBillReading {
  readonly plan: string;
  /** When recurring charges are made. */
  readonly mode: ChargeTiming;
}

/** The phases, and what of their usages is only kept. */
export interface ReadPhases {
  readonly phases: readonly Phase[];
  readonly kept: readonly KeptField[];
}

interface PhasePart {
  readonly node: SourceNode;
  readonly isFinal: boolean;
}

/** The ids that are taken within the plan. */
interface PlanIds {
  readonly phases: UniqueIds;
  readonly charges: UniqueIds;
}

/** Reads the initial phases and the final one. */
export function readPhases(fields: Fields, reading: PhaseReading): ReadPhases {
  const initial = itemsField(fields, 'initialPhases', 'phase').map((node): PhasePart => ({ node, isFinal: false }));
  const final = fields.node.members.get('finalPhase');
  fields.taken.push('finalPhase');
  if (final === undefined) missField(fields, 'finalPhase', 'Write the phase that goes on when all others are over.');
  const parts = final === undefined ? initial : [...initial, { node: final, isFinal: true }];
  const ids: PlanIds = { phases: openUniqueIds(), charges: openUniqueIds() };
  const read = parts.flatMap(part => readPhase(part, reading, ids) ?? []);
  return { phases: read.map(({ phase }) => phase), kept: read.flatMap(({ kept }) => kept) };
}

interface ReadPhase {
  readonly phase: Phase;
  readonly kept: readonly KeptField[];
}

function readPhase({ node, isFinal }: PhasePart, reading: PhaseReading, ids: PlanIds): ReadPhase | undefined {
  const fields = openElement(node, reading.log, `${typeOf(node)}phase of plan “${reading.plan}”`);
  if (fields === undefined) return undefined;
  const kind = requiredWordField(fields, '@type', phaseKinds);
  const name = textField(fields, '@prettyName');
  const duration = readDuration(fields);
  const id = ids.phases.claim(kind ?? 'phase', '2');
  const hasSection = ['fixed', 'recurring'].some(section => fields.node.members.has(section)) || hasUsage(fields);
  if (!hasSection) reportNothing(fields);
  const fixed = readFixed(fields, { ...reading, id, ids });
  const recurring = readRecurring(fields, { ...reading, id, ids });
  const usages = readUsages(fields, { ...reading, ids: ids.charges });
  closeFields(fields);
  if (kind !== undefined) checkKind(fields, { kind, isFinal, isEndless: duration === 'endless' });
  const phase: Phase = {
    id,
    ...(name === undefined ? {} : { name }),
    kind: kind ?? 'evergreen',
    ...(duration === undefined || duration === 'endless' ? {} : { duration }),
    charges: [...fixed, ...recurring, ...usages.charges],
  };
  return { phase, kept: usages.kept };
}

// The type tells the phases of a plan apart, so messages say it.
function typeOf(node: SourceNode): string {
  const type = node.kind === 'map' ? node.members.get('@type') : undefined;
  return type?.kind === 'text' && phaseKinds.has(type.text) ? `${type.text} ` : '';
}

function reportNothing({ log, node, subject }: Fields): void {
  log.find(node, {
    code: 'SYS014',
    message: `The ${subject} has no section that says what is charged.`,
    help: 'Write a section “fixed”, “recurring” or “usages”; a recurring section with NO_BILLING_PERIOD charges nothing.',
  });
}

function hasUsage(fields: Fields): boolean {
  const usages = fields.node.members.get('usages');
  return usages?.kind === 'map' && usages.members.has('usage');
}

function readDuration(fields: Fields): string | undefined {
  const duration = elementField(fields, 'duration', `duration of the ${fields.subject}`);
  if (duration === undefined) {
    if (!fields.node.members.has('duration')) missField(fields, 'duration', 'Write how long the phase lasts, or UNLIMITED.');
    return undefined;
  }
  const unit = requiredWordField(duration, 'unit', timeUnits);
  const number = readNumber(duration);
  closeFields(duration);
  if (unit === undefined || number === 'bad') return undefined;
  if (unit === '') return refuseNumber(duration, number) ?? 'endless';
  if (number === undefined) return missField(duration, 'number', 'Write how many; only UNLIMITED needs none.');
  return `P${number}${unit}`;
}

// -1 is how the format writes that there is none.
function readNumber(duration: Fields): string | undefined | 'bad' {
  const text = textField(duration, 'number');
  if (text === undefined || text === '-1') return undefined;
  if (/^\+?0*\d{1,6}$/.test(text)) return text.replace(/^\+?0*(?=\d)/, '');
  const message = `“number” of the ${duration.subject} must be a whole number up to 999999; it is “${shorten(text)}”.`;
  return refuseValue(duration.log, nodeOf(duration, 'number'), message) ?? 'bad';
}

function refuseNumber(duration: Fields, number: string | undefined): undefined {
  if (number === undefined) return undefined;
  return refuseValue(
    duration.log,
    nodeOf(duration, 'number'),
    `The ${duration.subject} is UNLIMITED and has the number ${number} all the same.`,
  );
}

interface KindCheck {
  readonly kind: PhaseKind;
  readonly isFinal: boolean;
  readonly isEndless: boolean;
}

function checkKind(fields: Fields, { kind, isFinal, isEndless }: KindCheck): void {
  const { log, node, subject } = fields;
  if (!isFinal && kind === 'evergreen') {
    log.find(node, {
      code: 'PHS002',
      message: `The ${subject} is an initial one, and never ends: no other can follow.`,
      help: 'Make it the final phase.',
    });
  }
  if (isFinal && kind === 'trial') {
    log.find(node, {
      code: 'PHS001',
      message: `The ${subject} is the final one. What comes after the trial?`,
      help: 'Add the phase that follows the trial.',
    });
  }
  if ((kind === 'evergreen') !== isEndless) {
    const words = kind === 'evergreen' ? 'has an end; only phases of other types have one' : 'has no end; only an EVERGREEN one has none';
    refuseValue(log, node.members.get('duration') ?? node, `The ${subject} ${words}.`);
  }
}

interface SectionReading extends PhaseReading {
  /** The id of the phase. */
  readonly id: string;
  readonly ids: PlanIds;
}

function readFixed(fields: Fields, reading: SectionReading): readonly Charge[] {
  const section = elementField(fields, 'fixed', `fixed price of the ${fields.subject}`);
  if (section === undefined) return [];
  wordField(section, '@type', fixedTypes);
  const amounts = readAmounts(section, 'fixedPrice', reading);
  closeFields(section);
  if (amounts === undefined) return [];
  const id = reading.ids.charges.claim(`${reading.id}-fixed`, 'fixed');
  return [{ id, kind: 'oneTime', timing: 'inAdvance', quantity: { kind: 'fixed' }, prices: flatPrices(amounts) }];
}

function readRecurring(fields: Fields, reading: SectionReading): readonly Charge[] {
  const section = elementField(fields, 'recurring', `recurring price of the ${fields.subject}`);
  if (section === undefined) return [];
  const hasPeriod = section.node.members.has('billingPeriod');
  const period = wordField(section, 'billingPeriod', billingPeriods);
  const amounts = readAmounts(section, 'recurringPrice', reading);
  closeFields(section);
  if (hasPeriod && period === undefined) return [];
  const complaint = complain(period, amounts !== undefined);
  if (complaint !== undefined) {
    const help = 'Write both; a phase that charges nothing has the billing period NO_BILLING_PERIOD and no price.';
    section.log.find(section.node, { code: 'PHS011', message: `The ${section.subject} ${complaint}.`, help });
  }
  if (period === undefined || amounts === undefined) return [];
  const id = reading.ids.charges.claim(`${reading.id}-recurring`, 'recurring');
  return [{ id, kind: 'recurring', timing: reading.mode, period, quantity: { kind: 'fixed' }, prices: flatPrices(amounts) }];
}

function complain(period: string | undefined, hasPrice: boolean): string | undefined {
  const hasPeriod = period !== undefined && period !== noBillingPeriod;
  if (hasPrice && !hasPeriod) return 'has an amount, but no billing period';
  if (!hasPrice && hasPeriod) return 'has a billing period, but no amount';
  return !hasPrice && period === undefined ? 'has neither a billing period nor an amount' : undefined;
}
