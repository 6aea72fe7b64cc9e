import { parseDuration } from '../kernel/duration.js';
import type { Comparand, Condition, FactOperator, FactPredicate, FeaturePredicate, OwnsPredicate } from '../model/condition.js';
import { findOperator } from './find-operator.js';

/**
 * Prints a condition as one readable line.
 *
 * @param condition - The condition.
 * @returns The line, the same for equal conditions; notes such as reasons are not in it.
 * @example
 * printCondition({ all: [{ fact: 'tenureMonths', gte: 6 }, { any: [{ owns: { offer: 'fibre-100' } }, { not: { fact: 'age', lt: 18 } }] }] })
 * // => 'tenureMonths ≥ 6 and (owns fibre-100 or not age < 18)'
 */
export function printCondition(condition: Condition): string {
  if ('all' in condition) return printParts(condition.all, ' and ', 'always');
  if ('any' in condition) return printParts(condition.any, ' or ', 'never');
  if ('not' in condition) return `not ${printPart(condition.not)}`;
  if ('fact' in condition) return printFact(condition);
  return 'owns' in condition ? printOwns(condition) : printFeature(condition);
}

function printParts(parts: readonly Condition[], joint: string, empty: string): string {
  const [first, second] = parts;
  if (first === undefined) return empty;
  return second === undefined ? printCondition(first) : parts.map(printPart).join(joint);
}

// Only what has several parts of its own needs parentheses.
function printPart(part: Condition): string {
  const text = printCondition(part);
  const parts = 'all' in part ? part.all : 'any' in part ? part.any : [];
  if (parts.length === 1) return printPart(parts[0] ?? part);
  return parts.length > 1 ? `(${text})` : text;
}

const words: Readonly<Record<FactOperator, string>> = {
  eq: '=',
  ne: '≠',
  in: 'in',
  notIn: 'not in',
  lt: '<',
  lte: '≤',
  gt: '>',
  gte: '≥',
  between: 'between',
  exists: 'is',
  contains: 'contains',
  containsAny: 'contains any of',
  before: 'before',
  after: 'after',
  withinLast: 'within the last',
  withinNext: 'within the next',
  matches: 'matches',
};

function printFact(predicate: FactPredicate): string {
  const operator = findOperator(predicate);
  if (operator === undefined) return predicate.fact;
  return `${predicate.fact} ${words[operator]} ${printRequired(predicate, operator)}`;
}

function printRequired(predicate: FactPredicate, operator: FactOperator): string {
  const required: Comparand | readonly Comparand[] | undefined = predicate[operator];
  if (required === undefined) return '';
  if (operator === 'exists') return required === true ? 'known' : 'unknown';
  if (operator === 'withinLast' || operator === 'withinNext') return printDuration(String(required));
  if (!isList(required)) return printComparand(required);
  const items = required.map(printComparand);
  return operator === 'between' ? items.join(' and ') : `(${items.join(', ')})`;
}

function isList(required: Comparand | readonly Comparand[]): required is readonly Comparand[] {
  return Array.isArray(required);
}

function printComparand(comparand: Comparand): string {
  if (typeof comparand === 'string') return /^[\w.:+-]+$/.test(comparand) ? comparand : JSON.stringify(comparand);
  if (typeof comparand !== 'object') return String(comparand);
  const { fact, times, plus } = comparand;
  return `${fact}${times === undefined ? '' : ` × ${times}`}${plus === undefined ? '' : ` + ${plus}`}`;
}

function printDuration(text: string): string {
  const duration = parseDuration(text);
  if (duration === undefined) return text;
  const parts = Object.entries(duration).flatMap(([unit, count]) =>
    count === 0 ? [] : [`${count} ${count === 1 ? unit.slice(0, -1) : unit}`],
  );
  return parts.length === 0 ? '0 days' : parts.join(' ');
}

function printOwns({ owns, atLeast }: OwnsPredicate): string {
  const { offer, product, category, family } = owns;
  const count = atLeast === undefined || atLeast === '1' ? '' : `at least ${atLeast} `;
  if (offer !== undefined) return `owns ${count}${printComparand(offer)}`;
  const [kind, id] =
    product !== undefined ? ['product', product] : category !== undefined ? ['category', category] : ['family', family ?? ''];
  return `owns ${count}${count === '' ? '' : 'of '}${kind} ${printComparand(id)}`;
}

function printFeature({ feature, lt, lte, gt, gte }: FeaturePredicate): string {
  const word = lt !== undefined ? '<' : lte !== undefined ? '≤' : gt !== undefined ? '>' : '≥';
  return `feature ${printComparand(feature)} ${word} ${lt ?? lte ?? gt ?? gte ?? ''}`;
}
