import type { Slot } from './condition-slot.js';
import type { Rows } from './fill-rows.js';

/** What a scene is encoded in. */
export interface Codes {
  /** The code of each slot. */
  readonly codes: Int32Array;
  /** For each set how many of the members that are asked for it has, then their numbers; nothing for what is no set. */
  readonly members: readonly Int32Array[];
}

/**
 * What matching writes on. It is made once for an index: memory that is new for every scene costs more than all that is done with it.
 * Invariant: nothing in it outlives a call, and no scene asks the index that asks it.
 */
export interface Workspace extends Codes {
  /** For each attribute the row that must have the bit of a box. */
  readonly standing: Int32Array;
  /** Where several rows begin: how many, then each; and so on. */
  readonly lists: Int32Array;
  /** The boxes that were found. */
  readonly boxes: Uint32Array;
  /** The conditions that were found to hold, as bits. */
  readonly held: Int32Array;
  /** The conditions that were found to be unknown. */
  readonly unknown: Int32Array;
}

/** Makes what a scene is encoded in. */
export function makeCodes(slots: readonly Slot[]): Codes {
  const nothing = new Int32Array(1);
  const members = slots.map(({ kind, codes }) => (kind === 'set' ? new Int32Array(codes.size + 1) : nothing));
  return { codes: new Int32Array(slots.length), members };
}

/** Makes what matching writes on. */
export function makeWorkspace(slots: readonly Slot[], { attributes, conditions }: Rows, size: number): Workspace {
  const words = (size + 31) >>> 5;
  return {
    ...makeCodes(slots),
    standing: new Int32Array(attributes.length),
    lists: new Int32Array(attributes.reduce((sum, { starts, isSet }) => sum + (isSet ? starts.length + 1 : 0), 0)),
    boxes: new Uint32Array(conditions.length),
    held: new Int32Array(words),
    unknown: new Int32Array(words),
  };
}
