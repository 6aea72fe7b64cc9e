/** What an importer reads: the values of a file as they were written, each with its way from the root and its place. */
import type { Path } from '../../kernel/issue.js';

/** The way to a map or list. What is in it shares it, so that a file of a million values makes no million paths. */
export interface SourceWay {
  /** Absent: it is the outermost value. */
  readonly within?: SourceWay | undefined;
  readonly step: string | number;
  /** How many steps there are. */
  readonly depth: number;
}

/** The way of the outermost value. */
export const rootWay: SourceWay = { within: undefined, step: '', depth: 0 };

interface SourceSpot {
  /** The map or list that it stands in; absent: it is the outermost value. */
  readonly within?: SourceWay | undefined;
  /** Its name, or its position from 0. */
  readonly step: string | number;
  /** The position in document order, from 1; no two values of a file share one. */
  readonly order: number;
  /** From and until where the value stands in the text, in UTF-16 code units; absent where there is no text, or where the log knows it. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** The same for the name of a member. */
  readonly nameStart?: number | undefined;
  readonly nameEnd?: number | undefined;
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

/** Where a value stands. */
export type { SourceSpot };

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

/** The way from the root of the file to a value. */
export function pathOf({ within, step }: Pick<SourceSpot, 'within' | 'step'>): Path {
  if (within === undefined) return [];
  const path: (string | number)[] = [step];
  for (let way: SourceWay | undefined = within; way?.within !== undefined; way = way.within) path.push(way.step);
  return path.reverse();
}

/** Where a value, or the name of a member, stands in the text; undefined where the node does not say. */
export function rangeOf(
  { start, end, nameStart, nameEnd }: Pick<SourceSpot, 'start' | 'end' | 'nameStart' | 'nameEnd'>,
  part: 'name' | 'value' = 'value',
): readonly [number, number] | undefined {
  if (part === 'name' && nameStart !== undefined && nameEnd !== undefined) return [nameStart, nameEnd];
  return start === undefined || end === undefined ? undefined : [start, end];
}

/** The spot at the end of a path. */
export function spotAt(
  path: Path,
  { order, start, end = start }: { readonly order: number; readonly start?: number; readonly end?: number },
): SourceSpot {
  let within: SourceWay = rootWay;
  for (const step of path.slice(0, -1)) within = wayTo(within, step);
  return { within: path.length === 0 ? undefined : within, step: path.at(-1) ?? '', order, start, end };
}

/** The way to a map or list within another. */
export function wayTo(within: SourceWay, step: string | number): SourceWay {
  return { within, step, depth: within.depth + 1 };
}

/** What stands for input as a whole, where there is no text to show. */
export const wholeInput: SourceNull = { kind: 'null', step: '', order: 0 };

/** What stands for a file as a whole, in findings about it. */
export const wholeFile: SourceNull = { kind: 'null', step: '', order: 0, start: 0, end: 0 };
