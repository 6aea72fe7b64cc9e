/** Changes that are judged by what the thing says, not by its place alone. */
import { isRecord } from '../kernel/is-record.js';
import type { Change } from './change.js';
import type { Outcome } from './change-rules.data.js';
import type { ChangeClass, Direction } from './classified-change.js';
import { memberOf } from './plain-record.js';

/** An outcome with the rule that gave it. */
export interface Judgement extends Outcome {
  readonly rule: string;
}

/**
 * Judges a change by what the thing says that came, went or changed its status.
 *
 * @param change - Any change.
 * @returns The judgement; undefined where the place and its role decide.
 */
export function judgeThing(change: Change): Judgement | undefined {
  if (change.field === `${change.collection}.*`) return judgeEntity(change);
  if (change.field === `${change.collection}.*.status`) return judgeStatus(change);
  if (change.kind !== 'added' && change.kind !== 'removed') return undefined;
  return Object.hasOwn(judges, change.field) ? judges[change.field]?.(change) : undefined;
}

function judgeEntity({ kind, collection, draft }: Change): Judgement | undefined {
  if (draft) return undefined;
  if (kind === 'added') return judgement('identity.added', 'minor');
  // A rule is advice: nobody holds it, and nobody looks it up.
  return collection === 'upsellRules' ? judgement('upsell.removed', 'minor') : judgement('identity.removed', 'breaking');
}

function judgeStatus({ before, after, collection }: Change): Judgement {
  if (after === 'draft') return judgement('offerability.withdrawn', 'breaking', 'worse');
  if (after === 'active') return judgement(before === 'draft' ? 'identity.added' : 'offerability.reactivated', 'minor');
  if (before === 'draft' || collection === 'upsellRules') return judgement('offerability.retired', 'minor');
  return judgement('offerability.retired', 'customerAffecting', 'worse');
}

const price: Judge = ({ kind, before, after }) => {
  const isAdded = kind === 'added';
  const isGeneral = memberIn(before ?? after, 'scope') === undefined && memberIn(before ?? after, 'validFor') === undefined;
  if (!isGeneral) return judgement(`price.variant-${kind}`, 'customerAffecting', 'unknown');
  return isAdded ? judgement('price.currency-added', 'minor') : judgement('price.currency-removed', 'breaking');
};

// What must be taken comes to every new bundle; what may be taken changes nothing for those who do not.
const member: Judge = ({ kind, before, after }) => {
  if (kind === 'removed') return judgement('reference.member-removed', 'customerAffecting', 'worse');
  return memberIn(after ?? before, 'min') === 0
    ? judgement('reference.member-added', 'minor')
    : judgement('reference.member-added', 'customerAffecting', 'mixed');
};

const bindingKinds: ReadonlySet<unknown> = new Set(['requires', 'excludes']);

const relationship: Judge = ({ kind, before, after }) => {
  if (!bindingKinds.has(memberIn(before ?? after, 'kind'))) return judgement(`eligibility.relationship-${kind}`, 'minor');
  return kind === 'added'
    ? judgement('eligibility.tightened', 'customerAffecting', 'worse')
    : judgement('eligibility.loosened', 'minor', 'better');
};

const characteristic: Judge = ({ kind, after }) => {
  const min = memberIn(after, 'min');
  const isRequired = typeof min === 'number' && min > 0 && memberIn(after, 'default') === undefined;
  return kind === 'added' && isRequired ? judgement('characteristic.required', 'breaking') : undefined;
};

const feature: Judge = ({ kind, before, after }) => {
  return (before ?? after) === false ? judgement(`allowance.${kind}`, 'minor') : undefined;
};

type Judge = (change: Change) => Judgement | undefined;

const judges: Readonly<Record<string, Judge>> = {
  'pricePlans.*.phases.*.charges.*.prices.*': price,
  'offers.*.items.*': member,
  'offers.*.groups.*': member,
  'offers.*.groups.*.items.*': member,
  'offers.*.relationships.*': relationship,
  'products.*.relationships.*': relationship,
  'products.*.characteristics.*': characteristic,
  'products.*.features.*': feature,
};

function judgement(rule: string, changeClass: ChangeClass, direction?: Direction): Judgement {
  return { rule, class: changeClass, ...(direction === undefined ? {} : { direction }) };
}

function memberIn(value: unknown, name: string): unknown {
  return isRecord(value) ? memberOf(value, name) : undefined;
}
