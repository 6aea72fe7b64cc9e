/** Inspects a value that may have one of several shapes: decides which one is meant, and reports that one's faults alone. */

import { closestWord } from '../../kernel/closest-word.js';
import { isRecord } from '../../kernel/is-record.js';
import { compileGuard } from './compile-guard.js';
import { inspectObjectAmong } from './inspect-object.js';
import { capitalize, type Inspection, reportValue, type Spot } from './inspection.js';
import { mendText } from './mend-text.js';
import { reportMismatch, sayShapes } from './report-mismatch.js';
import { joinWords, quote } from './say-value.js';
import { type ObjectShape, openShape, type UnionShape } from './shape.js';

/**
 * Inspects a value that may have one of several shapes.
 *
 * @param shape - The shapes.
 * @param spot - The value.
 * @param inspection - Takes the faults of the shape that is meant.
 */
export function inspectUnion(shape: UnionShape, spot: Spot, inspection: Inspection): void {
  const options = shape.options.map(openShape);
  const isRight = options.some(option => compileGuard(option)(spot.value));
  const possible = options.filter(option => hasType(option, spot.value));
  const objects = possible.filter(option => option.kind === 'object');
  const [only, ...others] = possible;
  if (isRight) return;
  if (only === undefined) reportMismatch(options, spot, inspection);
  else if (others.length === 0) inspection.inspect(only, spot);
  else if (objects.length > 1) inspectObjects(shape, objects, { spot, inspection });
  else reportWords(possible, spot, inspection);
}

type OpenShape = ReturnType<typeof openShape>;

function hasType(shape: OpenShape, value: unknown): boolean {
  if (shape.kind === 'text') return typeof value === 'string';
  if (shape.kind === 'list') return Array.isArray(value);
  if (shape.kind === 'object' || shape.kind === 'map') return isRecord(value);
  if (shape.kind === 'choice') return shape.values.some(allowed => typeof allowed === typeof value && allowed !== null);
  return typeof value === shape.kind;
}

// Every option takes some text, and none takes this one.
function reportWords(options: readonly OpenShape[], spot: Spot, inspection: Inspection): void {
  const text = String(spot.value);
  const words = options.flatMap(option => (option.kind === 'choice' ? option.values.map(String) : []));
  const suggestion = closestWord(text, words) ?? mendAmong(options, text);
  reportValue(spot, inspection, {
    says: `is ${quote(text)}, but must be ${sayShapes(options)}.${suggestion === undefined ? '' : ` Did you mean ${quote(suggestion)}?`}`,
    ...(suggestion !== undefined && {
      fix: { title: `Write "${suggestion}"`, applicability: 'unsafe', value: suggestion },
      data: { suggestion },
    }),
  });
}

function mendAmong(options: readonly OpenShape[], text: string): string | undefined {
  for (const option of options) {
    if (option.kind !== 'text' || option.form === undefined) continue;
    const mended = mendText(option.form, text);
    if (mended !== undefined && option.fits(mended.text)) return mended.text;
  }
  return undefined;
}

interface RecordAmong {
  readonly spot: Spot;
  readonly inspection: Inspection;
}

function inspectObjects(union: UnionShape, options: readonly ObjectShape[], { spot, inspection }: RecordAmong): void {
  const tellers = findTellers(options);
  const names = Object.keys(spot.value ?? {});
  const [meant, ...rivals] = names.filter(name => tellers.has(name));
  const chosen = tellers.get(meant ?? findMisspelt(names, tellers) ?? '');
  if (chosen === undefined) reportUndecided(union, tellers, { spot, inspection });
  else inspectObjectAmong(chosen, spot, { inspection, rivals });
}

function reportUndecided(union: UnionShape, tellers: ReadonlyMap<string, ObjectShape>, { spot, inspection }: RecordAmong): void {
  const noun = union.noun ?? 'value';
  inspection.report({
    code: 'SYS014',
    severity: 'error',
    path: spot.path,
    message: `${capitalize(inspection.namer.sayThing(spot.path, noun))} needs one of ${joinWords([...tellers.keys()].map(quote), 'or')}.`,
    data: { of: [...tellers.keys()] },
  });
}

// The fields that only one of the shapes must have tell which one is meant.
function findTellers(options: readonly ObjectShape[]): ReadonlyMap<string, ObjectShape> {
  const tellers = new Map<string, ObjectShape>();
  for (const option of options) {
    for (const [name, { required }] of option.fields) if (required) tellers.set(name, option);
  }
  return tellers;
}

function findMisspelt(names: readonly string[], tellers: ReadonlyMap<string, ObjectShape>): string | undefined {
  for (const name of names) {
    const closest = closestWord(name, tellers.keys());
    if (closest !== undefined) return closest;
  }
  return undefined;
}
