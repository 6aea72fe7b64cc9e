/** Turns a shape into a function that says yes or no, fast: the whole check of a catalogue without a fault. No code is made from text. */
import { isRecord } from '../../kernel/is-record.js';
import { type FieldRule, type ObjectShape, openShape, type Shape, type UnionShape } from './shape.js';

/** Says whether data has a shape. The data must be plain: see `takeData`. */
export type Guard = (value: unknown) => boolean;

const compiled = /* @__PURE__ */ new WeakMap<Shape, Guard>();

/**
 * Makes the guard of a shape, once.
 *
 * @param shape - What data must look like.
 * @returns A function that stops at the first fault.
 */
export function compileGuard(shape: Shape): Guard {
  const before = compiled.get(shape);
  if (before !== undefined) return before;
  const guard = makeGuard(shape);
  compiled.set(shape, guard);
  return guard;
}

function makeGuard(shape: Shape): Guard {
  switch (shape.kind) {
    case 'object':
      return objectGuard(shape);
    case 'list':
      return listGuard(compileGuard(shape.item), shape.min, shape.max);
    case 'map':
      return mapGuard(compileGuard(shape.value));
    case 'union':
      return unionGuard(shape);
    case 'text':
      return value => typeof value === 'string' && shape.fits(value);
    case 'number':
      return numberGuard(shape.whole, shape.min, shape.max);
    case 'boolean':
      return value => typeof value === 'boolean';
    case 'choice':
      return choiceGuard(shape.values);
    case 'anything':
      return () => true;
    case 'later':
      return laterGuard(shape.shape);
  }
}

// Records of one shape mostly name their fields in one order, so each field remembers which followed it last.
interface FieldGuard {
  readonly name: string;
  readonly guard: Guard;
  readonly required: boolean;
  readonly counts: boolean;
  next: FieldGuard | undefined;
}

function objectGuard(shape: ObjectShape): Guard {
  const [counted, otherRules] = splitRules(shape.rules);
  const fields = fieldGuards(shape, counted);
  const needed = [...shape.fields.values()].filter(field => field.required).length;
  const atMost = counted?.rule === 'exactly-one' ? 1 : Number.POSITIVE_INFINITY;
  const atLeast = counted === undefined ? 0 : 1;
  const start = makeField('', () => false);
  return value => {
    if (!isRecord(value)) return false;
    let required = 0;
    let seen = 0;
    let last = start;
    for (const name in value) {
      let field = last.next;
      if (field?.name !== name) {
        field = fields.get(name);
        if (field === undefined) return false;
        last.next = field;
      }
      if (!field.guard(value[name])) return false;
      if (field.required) required += 1;
      if (field.counts) seen += 1;
      last = field;
    }
    return required === needed && seen >= atLeast && seen <= atMost && keepsAll(otherRules, value);
  };
}

function makeField(name: string, guard: Guard): FieldGuard {
  return { name, guard, required: false, counts: false, next: undefined };
}

function fieldGuards({ fields }: ObjectShape, counted: FieldRule | undefined): ReadonlyMap<string, FieldGuard> {
  const guards = new Map<string, FieldGuard>();
  for (const [name, { shape, required }] of fields) {
    const counts = counted?.of.includes(name) ?? false;
    guards.set(name, { ...makeField(name, compileGuard(shape)), required, counts });
  }
  return guards;
}

// The first rule about plain fields is counted on the way; a field that is there has a value, so counting says what the rule says.
function splitRules(rules: readonly FieldRule[]): readonly [FieldRule | undefined, readonly FieldRule[]] {
  const [first, ...others] = rules;
  return first?.of.every(name => !name.includes(' ')) ? [first, others] : [undefined, rules];
}

function keepsAll(rules: readonly FieldRule[], value: object): boolean {
  for (const rule of rules) if (!rule.holds(value)) return false;
  return true;
}

function listGuard(item: Guard, min: number, max: number): Guard {
  return value => {
    if (!Array.isArray(value) || value.length < min || value.length > max) return false;
    for (let index = 0; index < value.length; index += 1) if (!item(value[index])) return false;
    return true;
  };
}

function mapGuard(member: Guard): Guard {
  return value => {
    if (!isRecord(value)) return false;
    for (const name in value) if (!member(value[name])) return false;
    return true;
  };
}

function unionGuard({ options }: UnionShape): Guard {
  const guards = options.map(compileGuard);
  return value => {
    for (const guard of guards) if (guard(value)) return true;
    return false;
  };
}

function numberGuard(whole: boolean, min: number, max: number): Guard {
  if (!whole) return value => typeof value === 'number' && value >= min && value <= max;
  return value => typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max;
}

function choiceGuard(values: readonly unknown[]): Guard {
  const allowed = new Set(values);
  return value => allowed.has(value);
}

function laterGuard(shape: () => Shape): Guard {
  let guard: Guard | undefined;
  return value => {
    guard ??= compileGuard(openShape(shape()));
    return guard(value);
  };
}
