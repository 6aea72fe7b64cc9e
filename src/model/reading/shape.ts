/** What a schema says, in the few words that checking, naming and documenting data need. */
import type { TextForm } from '../primitives.js';

/** A record with known fields. */
export interface ObjectShape {
  readonly kind: 'object';
  /** What findings call it, such as `price plan`. */
  readonly noun: string;
  /** The name of the noun's interface. */
  readonly name: string | undefined;
  readonly fields: ReadonlyMap<string, FieldShape>;
  readonly rules: readonly FieldRule[];
}

/** One field of a record. */
export interface FieldShape {
  readonly shape: Shape;
  readonly required: boolean;
  readonly description: string;
}

/** How many of some fields there must be. A name may be two that go together: `atLeast with of`. */
export interface FieldRule {
  readonly rule: 'exactly-one' | 'at-least-one';
  readonly of: readonly string[];
  readonly holds: (value: unknown) => boolean;
}

/** A list of things of one shape. */
export interface ListShape {
  readonly kind: 'list';
  readonly item: Shape;
  readonly min: number;
  readonly max: number;
}

/** A record with free names. */
export interface MapShape {
  readonly kind: 'map';
  readonly value: Shape;
}

/** One of several shapes. */
export interface UnionShape {
  readonly kind: 'union';
  readonly noun: string | undefined;
  readonly options: readonly Shape[];
}

/** A text. */
export interface TextShape {
  readonly kind: 'text';
  readonly form: TextForm | undefined;
  readonly filled: boolean;
  readonly fits: (text: string) => boolean;
}

/** A number between two ends, both included. */
export interface NumberShape {
  readonly kind: 'number';
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
}

/** True or false. */
export interface BooleanShape {
  readonly kind: 'boolean';
}

/** One of a few values. */
export interface ChoiceShape {
  readonly kind: 'choice';
  readonly values: readonly (string | number | boolean | null)[];
}

/** Whatever JSON can say. */
export interface AnythingShape {
  readonly kind: 'anything';
}

/** A shape that contains itself, read when it is needed. */
export interface LaterShape {
  readonly kind: 'later';
  readonly shape: () => Shape;
}

/** What data must look like. */
export type Shape =
  | ObjectShape
  | ListShape
  | MapShape
  | UnionShape
  | TextShape
  | NumberShape
  | BooleanShape
  | ChoiceShape
  | AnythingShape
  | LaterShape;

/**
 * Looks through a shape that is read later.
 *
 * @param shape - A shape.
 * @returns The shape it stands for.
 */
export function openShape(shape: Shape): Exclude<Shape, LaterShape> {
  let open = shape;
  while (open.kind === 'later') open = open.shape();
  return open;
}
