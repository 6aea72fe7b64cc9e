/** In which direction a value went, and whether that is better or worse for who holds or buys the thing. */
import { isRecord } from '../kernel/is-record.js';
import type { Worse } from '../model/schema-kit.js';
import { absentTruths, absentValues } from './absent-values.data.js';
import type { Change } from './change.js';
import type { Direction } from './classified-change.js';
import { compareTariffs } from './compare-tariffs.js';
import { compareFeatureValues, compareScalars, compareSets, compareWindows, type Order } from './compare-values.js';
import { memberOf } from './plain-record.js';

/** What happened to a value. */
export type Verb = 'added' | 'removed' | 'changed' | 'moved' | 'renamed' | 'raised' | 'lowered' | 'widened' | 'narrowed';

/** A value's way, and for whom it is good. */
export interface Movement {
  readonly verb: Verb;
  /** Undefined where the values do not tell. */
  readonly direction: Exclude<Direction, 'mixed' | 'unknown'> | undefined;
}

/**
 * Tells in which direction a value went.
 *
 * @param change - The change of one field; not of a thing that came or went.
 * @returns The verb, and better or worse where the field says which way is worse and the values can be compared.
 */
export function movementOfChange(change: Change): Movement {
  const { kind } = change;
  if (kind === 'moved' || kind === 'renamed') return { verb: kind, direction: undefined };
  const scale = scaleOf(change);
  const { order } = scale;
  if (order === undefined || order === 0) return { verb: kind, direction: undefined };
  const direction = directionOf(order, change.worse ?? scale.worse);
  if (scale.isExtent) return { verb: order < 0 ? 'narrowed' : 'widened', direction };
  // A number of which neither way is worse, such as a default quantity, is other, not more.
  return direction === undefined ? { verb: kind, direction } : { verb: order < 0 ? 'lowered' : 'raised', direction };
}

function directionOf(order: -1 | 1, worse: Worse | undefined): Movement['direction'] {
  if (worse === undefined || worse === 'any') return undefined;
  const worseOrder = worse === 'increase' || worse === 'widen' ? 1 : -1;
  return order === worseOrder ? 'worse' : 'better';
}

interface Scale {
  readonly order: Order;
  /** Which way is worse where the field does not say. */
  readonly worse?: Worse;
  /** Whether it is about what a set or a window holds, not about a size. */
  readonly isExtent?: true;
}

type ReadScale = (change: Change) => Scale;

const scaleOf: ReadScale = change => {
  const name = change.field.slice(change.field.lastIndexOf('.') + 1);
  const named = Object.hasOwn(namedScales, name) ? namedScales[name] : undefined;
  if (named !== undefined) return named(change);
  if (allowanceFields.has(change.field)) return allowanceScale(change);
  if (Array.isArray(change.before) || Array.isArray(change.after)) return setScale(change);
  if (Object.hasOwn(absentTruths, change.field)) return truthScale(change);
  return sizeScale(change);
};

const windowScale = (ends: readonly [string, string]): ReadScale => {
  return ({ before, after }) => ({ order: compareWindows(after, before, ends), worse: 'narrow', isExtent: true });
};

const tariffScale: ReadScale = ({ before, after }) => ({ order: compareTariffs(after, before), worse: 'increase' });

const namedScales: Readonly<Record<string, ReadScale>> = {
  validFor: windowScale(['from', 'until']),
  range: windowScale(['min', 'max']),
  graduated: tariffScale,
  volume: tariffScale,
  matrix: tariffScale,
};

const allowanceFields: ReadonlySet<string> = new Set(['products.*.features.*', 'features.*.default']);

const allowanceScale: ReadScale = ({ before, after }) => {
  const isStated = before !== undefined && after !== undefined;
  return { order: isStated ? compareFeatureValues(after, before) : undefined, worse: 'decrease' };
};

// A set that may be narrowed has no limit where it is absent; any other has nothing in it then.
const setScale: ReadScale = ({ before, after, worse, roles }) => {
  const isOpen = worse === 'narrow';
  // Cases and texts are no sets, and of legal words more are not better.
  const isWords = [before, after].every(list => list === undefined || (Array.isArray(list) && list.every(isWord)));
  if (!isWords || (worse === undefined && roles.includes('legal'))) return { order: undefined };
  if (isOpen && before === undefined) return { order: -1, isExtent: true };
  if (isOpen && after === undefined) return { order: 1, isExtent: true };
  const [was, is] = [before ?? [], after ?? []];
  const order = Array.isArray(was) && Array.isArray(is) ? compareSets(is, was) : undefined;
  return { order, worse: 'narrow', isExtent: true };
};

function isWord(element: unknown): boolean {
  return typeof element !== 'object' || element === null;
}

const truthScale: ReadScale = ({ before, after, field }) => {
  const absent = absentTruths[field];
  return { order: compareScalars(after ?? absent, before ?? absent), worse: 'narrow', isExtent: true };
};

const sizeScale: ReadScale = ({ before, after, field }) => {
  if (isRecord(before) && isRecord(after)) return { order: compareScalars(memberOf(after, 'amount'), memberOf(before, 'amount')) };
  if (typeof (before ?? after) === 'boolean') return { order: undefined };
  if (before !== undefined && after !== undefined) return { order: compareScalars(after, before) };
  const absent = Object.hasOwn(absentValues, field) ? absentValues[field] : 'unstated';
  if (absent === undefined || absent === 'unstated') return { order: undefined };
  const isMore = (before === undefined) === (absent === 'least');
  return { order: isMore ? 1 : -1 };
};
