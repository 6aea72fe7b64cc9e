/** Reports a value of the wrong type: what it is, what it must be, and how to write it. */
import type { TextForm } from '../primitives.js';
import { compileGuard } from './compile-guard.js';
import { type Inspection, reportValue, type Spot, type ValueFault } from './inspection.js';
import { joinWords, quote, sayValue, withArticle } from './say-value.js';
import { type ChoiceShape, openShape, type Shape } from './shape.js';
import { textForms } from './text-forms.data.js';

/**
 * Reports that a value has the type of none of the shapes it may have.
 *
 * @param shapes - The shapes it may have.
 * @param spot - The value.
 * @param inspection - Takes the fault.
 */
export function reportMismatch(shapes: readonly Shape[], spot: Spot, inspection: Inspection): void {
  reportValue(spot, inspection, describe(shapes, spot.value));
}

const whyExact = 'A number in a file is a binary fraction, which cannot hold most amounts exactly.';

function describe(shapes: readonly Shape[], value: unknown): ValueFault {
  const expected = sayShapes(shapes);
  if (value === null) return { says: 'has no value (null).', help: helpEmpty(shapes) };
  const says = `must be ${expected}, not ${sayValue(value)}.`;
  const rewritten = rewrite(shapes, value);
  if (rewritten === undefined) return { says };
  const written = typeof rewritten.value === 'string' ? `"${rewritten.value}"` : JSON.stringify(rewritten.value);
  const fix = { title: `Write ${written}`, applicability: rewritten.sure ? 'safe' : 'unsafe', value: rewritten.value } as const;
  const why = rewritten.exact ? { why: whyExact } : {};
  return { says, help: `Write ${written}.`, fix, ...why };
}

function helpEmpty(shapes: readonly Shape[]): string {
  const kinds = shapes.map(shape => openShape(shape).kind);
  if (kinds.includes('list')) return 'Write a list; [] is an empty one.';
  return kinds.includes('map') && kinds.length === 1
    ? 'Write a map; {} is an empty one.'
    : `Write ${sayShapes(shapes)}, or remove the line.`;
}

/**
 * Says what a value must be.
 *
 * @param shapes - The shapes it may have.
 * @returns Such as `a text or a list`.
 */
export function sayShapes(shapes: readonly Shape[]): string {
  return joinWords([...new Set(shapes.map(sayShape))], 'or');
}

function sayShape(shape: Shape): string {
  const open = openShape(shape);
  switch (open.kind) {
    case 'object':
      return `${withArticle(open.noun)} (a map)`;
    case 'map':
      return 'a map';
    case 'list':
      return 'a list';
    case 'union':
      return sayShapes(open.options);
    case 'text':
      return open.form === undefined ? 'a text' : `${textForms[open.form].noun} in quotation marks`;
    case 'number':
      return open.whole ? 'a whole number' : 'a number';
    case 'boolean':
      return 'true or false';
    case 'choice':
      return joinWords(open.values.map(sayAllowed), 'or');
    case 'anything':
      return 'anything';
  }
}

function sayAllowed(value: unknown): string {
  return typeof value === 'string' ? quote(value) : sayValue(value);
}

interface Rewritten {
  readonly value: unknown;
  /** It says the same. */
  readonly sure: boolean;
  /** A decimal, which must be exact. */
  readonly exact: boolean;
}

// The same value in the type that is asked for, where one of the shapes takes it.
function rewrite(shapes: readonly Shape[], value: unknown): Rewritten | undefined {
  for (const shape of shapes.map(openShape)) {
    const isExact = shape.kind === 'text' && shape.form !== undefined && exactForms.has(shape.form);
    const candidate = shape.kind === 'choice' ? choiceFor(shape, value) : candidateFor(shape.kind, value, isExact);
    if (candidate !== undefined && compileGuard(shape)(candidate)) {
      return { value: candidate, sure: shape.kind !== 'text' || isExact, exact: isExact };
    }
  }
  return undefined;
}

const exactForms: ReadonlySet<TextForm> = /* @__PURE__ */ new Set<TextForm>(['decimal', 'quantity', 'amountOrWords']);

// The number that was written as a text, or the other way round.
function choiceFor({ values }: ChoiceShape, value: unknown): unknown {
  return typeof value === 'object' ? undefined : values.find(allowed => String(allowed) === String(value));
}

function candidateFor(kind: Shape['kind'], value: unknown, isExact: boolean): unknown {
  if (kind === 'text') return typeof value === 'number' ? writeExactly(value, isExact) : undefined;
  if (kind === 'number') return typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,10})?$/.test(value) ? Number(value) : undefined;
  if (kind === 'boolean') return typeof value === 'string' ? yesOrNo.get(value.toLowerCase()) : undefined;
  return kind === 'list' && typeof value !== 'object' ? [value] : undefined;
}

const yesOrNo: ReadonlyMap<string, boolean> = /* @__PURE__ */ new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['off', false],
]);

// A double holds 15 significant digits for certain; past them the number may not be the one that was written.
function writeExactly(value: number, isExact: boolean): string | undefined {
  const text = String(value);
  const isPlain = /^-?\d+(?:\.\d+)?$/.test(text) && text.replace(/^-?0?\.?0*|\./g, '').length <= 15;
  return isPlain || !isExact ? text : undefined;
}
