/** Whether predicates can come out as wanted all at once: nobody is at least 60 and below 26. */
import { canonicalJson } from '../kernel/canonical-json.js';
import { type Decimal, formatDecimal } from '../kernel/decimal.js';
import { addDecimals } from '../kernel/decimal-arithmetic.js';
import { formatInstant, parseInstant } from '../kernel/instant.js';
import type { FactPredicate } from '../model/condition.js';
import type { FactValue } from '../model/customer.js';
import type { FactSpec } from '../model/fact-spec.js';
import { checkFact } from './check-fact.js';
import type { ConditionScene } from './condition-scene.js';
import { decimalOfValue } from './decimal-of-value.js';
import { evaluatePredicate, type Predicate } from './evaluate-predicate.js';
import { listComparands } from './list-comparands.js';

/** A predicate, and how it is to come out. */
export interface PredicateWish {
  readonly predicate: Predicate;
  readonly wanted: 'true' | 'false';
}

/**
 * Tells whether predicates can come out as wanted all at once. Patterns, stretches of time and comparisons with another fact are taken to go
 * with everything, and so are a date and what is worked out from it.
 *
 * @param wishes - The predicates.
 * @param scene - What is known: the declarations, the instant and the zone.
 * @returns False where no value of some fact, allowance or number of things owned makes all that is asked of it come out so.
 */
export function canHoldTogether(wishes: readonly PredicateWish[], scene: ConditionScene): boolean {
  const groups = new Map<string, PredicateWish[]>();
  for (const wish of wishes) {
    const key = subjectOf(wish.predicate);
    groups.set(key, [...(groups.get(key) ?? []), wish]);
  }
  return [...groups.values()].every(group => {
    const isMet = (one: ConditionScene): boolean => group.every(({ predicate, wanted }) => evaluatePredicate(predicate, one) === wanted);
    return isMet(scene) || (scenesFor(group, scene)?.some(isMet) ?? true);
  });
}

function subjectOf(predicate: Predicate): string {
  if ('fact' in predicate) return `fact ${predicate.fact}`;
  return 'owns' in predicate ? canonicalJson(predicate.owns) : `feature ${predicate.feature}`;
}

// One for each value that the predicates tell from the others; undefined where they say too much for that.
function scenesFor(wishes: readonly PredicateWish[], scene: ConditionScene): readonly ConditionScene[] | undefined {
  const { timeZone } = scene;
  const asked = wishes.flatMap(({ predicate, wanted }) => ('fact' in predicate ? [{ predicate, wanted }] : []));
  const [first] = asked;
  if (first === undefined) return amountsFor(wishes).map(amount => ({ ...scene, owned: () => amount, allowance: () => amount }));
  const comparedWith = asked.flatMap(({ predicate }) => listComparands(predicate));
  if (comparedWith.some(one => typeof one === 'object') || asked.some(({ predicate }) => asksBeyondValues(predicate))) return undefined;
  const spec = scene.factSpec(first.predicate.fact);
  const unwanted = asked.flatMap(({ predicate, wanted }) => (wanted === 'false' ? listComparands(predicate) : []));
  const values = spec === undefined ? [] : valuesOf(spec, { comparedWith, unwanted, timeZone });
  return [undefined, ...values.filter(one => spec !== undefined && checkFact(spec, one, timeZone) === undefined)].map(value => ({
    ...scene,
    factValue: () => value,
  }));
}

function asksBeyondValues({ matches, withinLast, withinNext }: FactPredicate): boolean {
  return (matches ?? withinLast ?? withinNext) !== undefined;
}

function amountsFor(wishes: readonly PredicateWish[]): readonly Decimal[] {
  const bounds = wishes.flatMap(({ predicate }) => {
    if ('owns' in predicate) return predicate.atLeast ?? '1';
    return 'feature' in predicate ? (predicate.lt ?? predicate.lte ?? predicate.gt ?? predicate.gte ?? []) : [];
  });
  return bounds.flatMap(around).filter(({ coefficient }) => coefficient >= 0n);
}

const steps = [-1, 0, 1];

// No decimal text has more digits, so nothing lies between a number and these.
function around(value: unknown): readonly Decimal[] {
  const number = decimalOfValue(value);
  return number === undefined ? [] : steps.map(step => addDecimals(number, { coefficient: BigInt(step), scale: 20 }));
}

interface Constants {
  readonly comparedWith: readonly unknown[];
  readonly unwanted: readonly unknown[];
  readonly timeZone: string;
}

// Of all types at once: what is not of the type of the fact is no value of it.
function valuesOf({ values = [], range = {} }: FactSpec, { comparedWith, unwanted, timeZone }: Constants): readonly FactValue[] {
  const texts = comparedWith.filter(one => typeof one === 'string');
  const members = texts.filter(one => !unwanted.includes(one) && (values.length === 0 || values.includes(one)));
  return [
    true,
    false,
    ...texts,
    ...values,
    // Longer than all that is compared with, so it is none of it.
    `${texts.join('')}.`,
    // Whoever has all that may be had has what is wanted; nobody is refused for having more.
    [],
    members,
    ...[...comparedWith, range.min, range.max].flatMap((one): readonly FactValue[] => [
      ...steps.map(step => Math.floor(Number(one)) + step),
      ...around(one).map(formatDecimal),
      ...(typeof one === 'string' ? steps.map(step => formatInstant((parseInstant(one, timeZone) ?? 0) + step)) : []),
    ]),
  ];
}
