/** Inspects records with known fields. A misspelt field is one finding, not two: unknown here, missing there. */
import { isRecord } from '../../kernel/is-record.js';
import type { Fix, Path } from '../../kernel/issue.js';
import { type BrokenRule, explainFields, type UnknownField } from './explain-fields.js';
import { capitalize, type Inspection, memberSpot, type Spot } from './inspection.js';
import { reportMismatch } from './report-mismatch.js';
import { joinWords, quote, withArticle } from './say-value.js';
import type { FieldRule, ObjectShape, Shape } from './shape.js';
import { readMark } from './take-data.js';
import { wordsFor } from './things.data.js';

/**
 * Inspects a value that must be a record with known fields.
 *
 * @param shape - The fields.
 * @param spot - The value.
 * @param inspection - Takes the faults.
 */
export function inspectObject(shape: ObjectShape, spot: Spot, inspection: Inspection): void {
  inspectObjectAmong(shape, spot, { inspection, rivals: [] });
}

/** An inspection of a record that might have had several shapes. */
export interface ObjectInspection {
  readonly inspection: Inspection;
  /** Fields that would have made it another shape, so that one of the two is too many. */
  readonly rivals: readonly string[];
}

/**
 * Inspects a record for which one of several shapes was chosen.
 *
 * @param shape - The chosen shape.
 * @param spot - The value.
 * @param among - Takes the faults, and knows the fields of the shapes that were not chosen.
 */
export function inspectObjectAmong(shape: ObjectShape, spot: Spot, { inspection, rivals }: ObjectInspection): void {
  const { value, path } = spot;
  // A channel and a segment have one shape, but are called differently.
  const noun = (path.length === 2 ? wordsFor(path[0])?.singular : undefined) ?? shape.noun;
  const own: Spot = { value, path, owner: { depth: path.length, noun } };
  if (isRecord(value)) inspectRecord({ shape, value, spot: own, inspection }, rivals);
  else reportMismatch([shape], spot, inspection);
}

function inspectRecord(record: RecordSpot, rivals: readonly string[]): void {
  const { shape, value, spot, inspection } = record;
  const { unknown, missing, broken } = explainFields(shape, value);
  // What seems to be missing or broken may be so because the record is two things in one.
  if (rivals.length === 0) for (const name of missing) reportMissing(name, record);
  for (const rule of broken) if (rivals.length === 0 || rule.present.length > 0) reportRule(rule, record);
  for (const name of Object.keys(value)) {
    const field = shape.fields.get(name);
    if (field !== undefined) inspection.inspect(field.shape, memberSpot(spot, name, value[name]));
    else if (rivals.includes(name)) reportRival(name, record);
    else inspectUnknown(name, unknown.get(name), record);
  }
}

interface RecordSpot {
  readonly shape: ObjectShape;
  readonly value: Readonly<Record<string, unknown>>;
  readonly spot: Spot;
  readonly inspection: Inspection;
}

function sayRecord({ spot, inspection }: RecordSpot): string {
  return capitalize(inspection.namer.sayThing(spot.path, spot.owner.noun));
}

function reportMissing(name: string, record: RecordSpot): void {
  const { shape, spot, inspection } = record;
  const field = shape.fields.get(name);
  const path = [...spot.path, name];
  const only = field?.shape.kind === 'choice' && field.shape.values.length === 1 ? { value: field.shape.values[0] } : undefined;
  const fix: Fix | undefined = only && {
    title: `Add ${name}: ${JSON.stringify(only.value)}`,
    applicability: 'safe',
    edits: [{ op: 'add', path, ...only }],
  };
  inspection.report({
    code: 'SYS014',
    severity: 'error',
    path,
    message: `${sayRecord(record)} has no ${quote(name)}.`,
    help: `Add ${quote(name)}${sayAllowed(field?.shape)}: ${field?.description ?? ''}`,
    ...(fix && { fixes: [fix] }),
    data: { field: name, noun: spot.owner.noun },
  });
}

function sayAllowed(shape: Shape | undefined): string {
  return shape?.kind === 'choice' && shape.values.length > 1 ? ` (${joinWords(shape.values.map(String), 'or')})` : '';
}

function reportRule({ rule, present }: BrokenRule, record: RecordSpot): void {
  const [first, second] = present;
  if (first === undefined) reportBroken(record, { code: 'SYS014', at: [], says: `needs ${sayCount(rule)}` });
  else if (second === undefined) {
    const says = `has ${quote(first)}, which needs ${quote(mateOf(first, rule.of))} beside it`;
    reportBroken(record, { code: 'SYS014', at: [first], says });
  } else {
    const names = joinWords(rule.of.map(quoteParts), 'or');
    reportBoth([first, second], record, `but may have only one of ${names}`);
  }
}

function reportBoth([first, second]: readonly [string, string], record: RecordSpot, but: string): void {
  const help =
    record.spot.owner.noun === 'condition'
      ? 'Keep the one that is meant, or put two conditions in a list under “all” or “any”.'
      : 'Keep the one that is meant.';
  reportBroken(record, { code: 'SYS013', at: [second], says: `has both ${quote(first)} and ${quote(second)}, ${but}`, help });
}

interface Broken {
  readonly code: 'SYS013' | 'SYS014';
  readonly at: Path;
  readonly says: string;
  readonly help?: string;
}

function reportBroken(record: RecordSpot, { code, at, says, help }: Broken): void {
  record.inspection.report({
    code,
    severity: 'error',
    path: [...record.spot.path, ...at],
    message: `${sayRecord(record)} ${says}.`,
    ...(help !== undefined && { help }),
    data: { noun: record.spot.owner.noun },
  });
}

function sayCount({ rule, of }: FieldRule): string {
  return `${rule === 'exactly-one' ? 'exactly one' : 'at least one'} of ${joinWords(of.map(quoteParts), 'or')}`;
}

function quoteParts(name: string): string {
  return name.split(' with ').map(quote).join(' with ');
}

function mateOf(name: string, of: readonly string[]): string {
  const parts = of.map(each => each.split(' with ')).find(each => each.includes(name)) ?? [];
  return parts.find(part => part !== name) ?? name;
}

function reportRival(name: string, record: RecordSpot): void {
  const own = Object.keys(record.value).find(each => record.shape.fields.get(each)?.required) ?? '';
  reportBoth([own, name], record, 'but may have only one of them');
}

function inspectUnknown(name: string, found: UnknownField | undefined, record: RecordSpot): void {
  const { shape, value, spot, inspection } = record;
  const member = memberSpot(spot, name, value[name]);
  if (readMark(member.value) === undefined) reportUnknown(name, found, record);
  else inspection.inspect({ kind: 'anything' }, member);
  const meant = found?.explains && found.suggestion !== undefined ? shape.fields.get(found.suggestion) : undefined;
  if (meant !== undefined) inspection.inspect(meant.shape, member);
}

const whyUnknown = 'Nothing reads a field that is not known, so what it says has no effect.';

function reportUnknown(name: string, found: UnknownField | undefined, record: RecordSpot): void {
  const { shape, spot, inspection } = record;
  const isError = found?.explains || found?.instead !== undefined;
  const fix = renameFix(name, found, record);
  inspection.report({
    // What must be there and is not is an error whatever a profile says of unknown fields.
    code: isError ? 'SYS014' : 'SYS004',
    severity: isError ? 'error' : 'warning',
    path: [...spot.path, name],
    message: `${quote(name)} is not ${withArticle(spot.owner.noun)} field.${sayMeant(found)}`,
    why: whyUnknown,
    help: helpRename(found, shape),
    ...(fix && { fixes: [fix] }),
    data: { field: name, noun: spot.owner.noun, ...(found?.suggestion !== undefined && { suggestion: found.suggestion }) },
  });
}

function renameFix(name: string, found: UnknownField | undefined, { spot, value }: RecordSpot): Fix | undefined {
  if (found?.suggestion === undefined || found.isThere) return undefined;
  return {
    title: `Rename it to ${found.suggestion}`,
    applicability: found.same ? 'safe' : 'unsafe',
    edits: [
      { op: 'remove', path: [...spot.path, name] },
      { op: 'add', path: [...spot.path, found.suggestion], value: value[name] },
    ],
  };
}

function sayMeant(found: UnknownField | undefined): string {
  if (found?.suggestion !== undefined) return ` Did you mean ${quote(found.suggestion)}${found.isThere ? ', which is there too' : ''}?`;
  return found?.instead === undefined ? '' : ` There must be ${sayCount(found.instead)}.`;
}

function helpRename(found: UnknownField | undefined, { fields }: ObjectShape): string {
  if (found?.isThere) return 'Remove one of the two.';
  if (found?.suggestion !== undefined) return `Rename it to ${quote(found.suggestion)}.`;
  if (found?.instead !== undefined) return 'Rename it to the one that is meant.';
  return fields.has('metadata') ? 'Remove it. What only you need can stand under “metadata”.' : 'Remove it.';
}
