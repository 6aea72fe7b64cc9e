/** Finds everything that keeps data from having a shape, in document order. Runs only where the fast check has said no. */
import { assertNever } from '../../kernel/assert-never.js';
import type { Path } from '../../kernel/issue.js';
import type { Fault } from './fault.js';
import { inspectObject } from './inspect-object.js';
import { inspectBoolean, inspectChoice, inspectNumber, inspectText } from './inspect-scalar.js';
import { inspectAnything, inspectList, inspectMap, reportMark } from './inspect-structure.js';
import { inspectUnion } from './inspect-union.js';
import type { Inspection, Spot } from './inspection.js';
import type { Namer } from './name-things.js';
import { openShape, type Shape } from './shape.js';
import { readMark } from './take-data.js';

/** Data to look for faults in. */
export interface Suspect {
  readonly shape: Shape;
  /** Taken data; its marks are faults too. */
  readonly value: unknown;
  readonly path: Path;
  /** Names the things of the whole data. */
  readonly namer: Namer;
  readonly hasMarks: boolean;
}

/**
 * Finds the faults of data.
 *
 * @param suspect - The data and what it must look like.
 * @returns The faults in document order; none where the data has the shape.
 */
export function findFaults({ shape, value, path, namer, hasMarks }: Suspect): readonly Fault[] {
  const faults: Fault[] = [];
  const inspection: Inspection = {
    namer,
    hasMarks,
    report: fault => faults.push(fault),
    inspect: (part, spot) => inspectPart(part, spot, inspection),
  };
  // Until a record with known fields is reached, the catalogue holds the value.
  inspection.inspect(shape, { value, path, owner: { depth: 0, noun: 'catalogue' } });
  return faults;
}

function inspectPart(shape: Shape, spot: Spot, inspection: Inspection): void {
  if (readMark(spot.value) === undefined) inspectPlain(shape, spot, inspection);
  else reportMark(spot, inspection);
}

function inspectPlain(shape: Shape, spot: Spot, inspection: Inspection): void {
  const open = openShape(shape);
  if (open.kind === 'object') inspectObject(open, spot, inspection);
  else if (open.kind === 'list') inspectList(open, spot, inspection);
  else if (open.kind === 'map') inspectMap(open, spot, inspection);
  else if (open.kind === 'union') inspectUnion(open, spot, inspection);
  else if (open.kind === 'text') inspectText(open, spot, inspection);
  else if (open.kind === 'number') inspectNumber(open, spot, inspection);
  else if (open.kind === 'boolean') inspectBoolean(open, spot, inspection);
  else if (open.kind === 'choice') inspectChoice(open, spot, inspection);
  else if (open.kind === 'anything') inspectAnything(spot, inspection);
  else assertNever(open);
}
