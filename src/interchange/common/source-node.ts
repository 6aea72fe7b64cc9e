/** What an importer reads: the values of a file as they were written, each with its path and its place. */
import type { Path } from '../../kernel/issue.js';

interface SourceSpot {
  readonly path: Path;
  /** The position in document order, from 0. */
  readonly order: number;
  /** From and until where the value stands in the text, in UTF-16 code units; absent where there is no text. */
  readonly range?: readonly [number, number] | undefined;
  /** The same for the name of a member. */
  readonly nameRange?: readonly [number, number] | undefined;
}

export interface SourceText extends SourceSpot {
  readonly kind: 'text';
  readonly text: string;
}

/** A number as it was written, so that 12.10 stays 12.10 and 0.1 exact. */
export interface SourceNumber extends SourceSpot {
  readonly kind: 'number';
  readonly text: string;
}

export interface SourceBoolean extends SourceSpot {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface SourceNull extends SourceSpot {
  readonly kind: 'null';
}

export interface SourceList extends SourceSpot {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
}

export interface SourceMap extends SourceSpot {
  readonly kind: 'map';
  readonly members: ReadonlyMap<string, SourceNode>;
}

/** What no format of plain data has, such as a function. */
export interface SourceOther extends SourceSpot {
  readonly kind: 'other';
  readonly what: string;
}

/** A value of a file. */
export type SourceNode = SourceText | SourceNumber | SourceBoolean | SourceNull | SourceList | SourceMap | SourceOther;

/** The words by which messages call the kinds of values. */
export const kindWords: Readonly<Record<SourceNode['kind'], string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'yes or no',
  null: 'empty',
  list: 'a list',
  map: 'a map',
  other: 'no plain data',
};
