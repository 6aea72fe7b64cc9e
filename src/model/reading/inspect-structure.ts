/** Inspects what has members: lists, maps, and whatever JSON can say. */
import { isRecord } from '../../kernel/is-record.js';
import { compileGuard } from './compile-guard.js';
import { type Inspection, memberSpot, reportValue, type Spot } from './inspection.js';
import { reportMismatch } from './report-mismatch.js';
import type { ListShape, MapShape } from './shape.js';
import { isDoubtful, readMark } from './take-data.js';

/**
 * Inspects a value that must be a list.
 *
 * @param shape - What it must look like.
 * @param spot - The value.
 * @param inspection - Takes the faults.
 */
export function inspectList(shape: ListShape, spot: Spot, inspection: Inspection): void {
  const { value } = spot;
  if (Array.isArray(value)) inspectEntries(shape, { ...spot, value }, inspection);
  else reportMismatch([shape], spot, inspection);
}

function inspectEntries(shape: ListShape, spot: Spot & { readonly value: readonly unknown[] }, inspection: Inspection): void {
  const { value } = spot;
  const { length } = value;
  if (length < shape.min || length > shape.max) reportValue(spot, inspection, { says: saySize(shape, length), data: { length } });
  const isRight = compileGuard(shape.item);
  for (const [index, item] of value.entries()) {
    // Of many things most are right, and the fast check says so.
    if (inspection.hasMarks || !isRight(item)) inspection.inspect(shape.item, memberSpot(spot, index, item));
  }
}

function saySize({ min, max }: ListShape, length: number): string {
  const has = length === 0 ? 'is empty' : `has ${length} ${length === 1 ? 'entry' : 'entries'}`;
  return `${has}. It needs ${min === max ? 'exactly' : 'at least'} ${min === 1 ? 'one entry' : `${min} entries`}.`;
}

/**
 * Inspects a value that must be a record with free names.
 *
 * @param shape - What its members must look like.
 * @param spot - The value.
 * @param inspection - Takes the faults.
 */
export function inspectMap(shape: MapShape, spot: Spot, inspection: Inspection): void {
  const { value } = spot;
  if (!isRecord(value)) reportMismatch([shape], spot, inspection);
  else for (const [name, member] of Object.entries(value)) inspection.inspect(shape.value, memberSpot(spot, name, member));
}

/**
 * Looks for marks and doubtful numbers in a value that may be anything.
 *
 * @param spot - The value.
 * @param inspection - Takes the faults.
 */
export function inspectAnything(spot: Spot, inspection: Inspection): void {
  const { value } = spot;
  if (typeof value === 'number' && isDoubtful(value)) reportDoubt(spot, inspection);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(name) : name;
    inspection.inspect({ kind: 'anything' }, memberSpot(spot, step, member));
  }
}

function reportDoubt(spot: Spot, inspection: Inspection): void {
  const says = 'is a number of so many digits that it may not be the one that was written.';
  reportValue(spot, inspection, { says, warning: 'SYS015', help: 'Write it in quotation marks.' });
}

/**
 * Reports the mark that stands for what JSON cannot say.
 *
 * @param spot - The mark.
 * @param inspection - Takes the fault.
 */
export function reportMark(spot: Spot, inspection: Inspection): void {
  const isForbiddenName = spot.path.at(-1) === '__proto__';
  const says = isForbiddenName
    ? 'cannot stay: a member may not have this name, which programs take for something else.'
    : `is ${readMark(spot.value) ?? ''}, but a catalogue holds only texts, numbers, true, false, null, lists and maps.`;
  reportValue({ ...spot, value: undefined }, inspection, { says });
}
