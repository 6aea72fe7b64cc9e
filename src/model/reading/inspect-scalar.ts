/** Inspects what has no members: texts, numbers, choices. */
import { closestWord } from '../../kernel/closest-word.js';
import { isDateText } from '../../kernel/date.js';
import { compileGuard } from './compile-guard.js';
import { plainLetters } from './explain-fields.js';
import { type Inspection, reportValue, type Spot, type ValueFault } from './inspection.js';
import { mendText } from './mend-text.js';
import { reportMismatch } from './report-mismatch.js';
import { joinWords, quote } from './say-value.js';
import type { BooleanShape, ChoiceShape, NumberShape, TextShape } from './shape.js';
import { isDoubtful } from './take-data.js';
import { textForms } from './text-forms.data.js';

/**
 * Inspects a value that must be a text.
 *
 * @param shape - What it must look like.
 * @param spot - The value.
 * @param inspection - Takes the fault.
 */
export function inspectText(shape: TextShape, spot: Spot, inspection: Inspection): void {
  const { value } = spot;
  if (typeof value !== 'string') reportMismatch([shape], spot, inspection);
  else if (!shape.fits(value)) reportText(shape, { ...spot, value }, inspection);
}

function reportText(shape: TextShape, spot: Spot & { readonly value: string }, inspection: Inspection): void {
  reportValue(spot, inspection, describeText(shape, spot.value));
}

function describeText(shape: TextShape, text: string): ValueFault {
  const { form } = shape;
  if (text === '') return { says: 'is an empty text.', help: 'Write something, or leave the field out.' };
  if (form === undefined) return { says: `cannot be ${quote(text)}.` };
  const { rule, example } = textForms[form];
  const mended = mendText(form, text);
  const says = saysOf(shape, text);
  const help = `Write ${rule}, such as "${example}".`;
  if (mended === undefined || !shape.fits(mended.text)) return { says: `${says}.`, help, data: { form } };
  const fix = { title: `Write "${mended.text}"`, applicability: mended.sure ? 'safe' : 'unsafe', value: mended.text } as const;
  return { says: `${says}. Did you mean ${quote(mended.text)}?`, help, fix, data: { form, suggestion: mended.text } };
}

function saysOf({ form }: TextShape, text: string): string {
  if (form === 'quantity' && text.startsWith('-')) return `is ${quote(text)}, but it may not be negative`;
  if (form === 'instant' && isMissingDay(text)) return `is ${quote(text)}, a day that the calendar does not have`;
  if (form === 'instant' && /T\d{2}:\d{2}(?::\d{2})?$/.test(text)) return `is ${quote(text)}, a time without its offset from UTC`;
  return `is ${quote(text)}, which is not ${form === undefined ? 'allowed' : textForms[form].noun}`;
}

function isMissingDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text) && !isDateText(text.slice(0, 10));
}

/**
 * Inspects a value that must be a number.
 *
 * @param shape - Between which ends.
 * @param spot - The value.
 * @param inspection - Takes the fault.
 */
export function inspectNumber(shape: NumberShape, spot: Spot, inspection: Inspection): void {
  const { value } = spot;
  const isRight = compileGuard(shape);
  if (typeof value !== 'number') reportMismatch([shape], spot, inspection);
  else if (!isRight(value)) reportValue(spot, inspection, { says: describeNumber(shape, value) });
}

function describeNumber(shape: NumberShape, value: number): string {
  if (isDoubtful(value)) return 'is a number of so many digits that it may not be the one that was written.';
  const kind = shape.whole && !Number.isSafeInteger(value) ? 'a whole number' : 'a number';
  return `is ${writeNumber(value)}, but it must be ${kind}${sayEnds(shape)}.`;
}

function sayEnds({ min, max }: NumberShape): string {
  if (min > Number.MIN_SAFE_INTEGER && max < Number.MAX_SAFE_INTEGER) return ` from ${writeNumber(min)} to ${writeNumber(max)}`;
  return '';
}

// Written by hand, since Intl differs from engine to engine.
function writeNumber(value: number): string {
  const text = String(value);
  return /^-?\d{4,}$/.test(text) ? text.replace(/\B(?=(?:\d{3})+$)/g, ',') : text;
}

/**
 * Inspects a value that must be true or false.
 *
 * @param shape - Says so.
 * @param spot - The value.
 * @param inspection - Takes the fault.
 */
export function inspectBoolean(shape: BooleanShape, spot: Spot, inspection: Inspection): void {
  if (typeof spot.value !== 'boolean') reportMismatch([shape], spot, inspection);
}

/**
 * Inspects a value that must be one of a few.
 *
 * @param shape - The few.
 * @param spot - The value.
 * @param inspection - Takes the fault.
 */
export function inspectChoice(shape: ChoiceShape, spot: Spot, inspection: Inspection): void {
  const { value } = spot;
  if (shape.values.some(allowed => allowed === value)) return;
  const words = shape.values.filter(allowed => typeof allowed === 'string');
  if (typeof value === 'string' && words.length > 0) reportWord(words, { ...spot, value }, inspection);
  else reportMismatch([shape], spot, inspection);
}

function reportWord(allowed: readonly string[], spot: Spot & { readonly value: string }, inspection: Inspection): void {
  const same = allowed.find(word => plainLetters(word) === plainLetters(spot.value));
  const suggestion = same ?? closestWord(spot.value, allowed);
  const says = `cannot be ${quote(spot.value)}.${suggestion === undefined ? '' : ` Did you mean ${quote(suggestion)}?`}`;
  reportValue(spot, inspection, {
    says: `${says} Allowed: ${joinWords(allowed, 'or')}.`,
    data: { allowed, ...(suggestion !== undefined && { suggestion }) },
    ...(suggestion !== undefined && {
      fix: { title: `Write ${suggestion}`, applicability: same === undefined ? 'unsafe' : 'safe', value: suggestion },
    }),
  });
}
