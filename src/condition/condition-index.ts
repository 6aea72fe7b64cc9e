/** Many conditions, made ready to be matched together. */
import type { Slots } from './condition-slot.js';
import type { Rows } from './fill-rows.js';

/**
 * Many conditions, made ready to be matched together. A condition has a number: its place in the list that the index was made from. It
 * is kept twice: as boxes, whose bits are compared for 32 at a time, and as a program that decides it exactly.
 */
export interface ConditionIndex {
  /** How many conditions there are. */
  readonly size: number;
  /** The zone in which the dates of the conditions begin. */
  readonly timeZone: string;
  readonly slots: Slots;
  /** The slots that are encoded for every scene; the others only when they are come upon. */
  readonly eager: readonly number[];
  /** The sets among them, with the slots of their members. */
  readonly rows: Rows;
  /** The number of the condition of each box. */
  readonly conditionOfBox: Uint32Array;
  /** The steps of all programs. */
  readonly program: Int32Array;
  /** Where the program of each condition begins. */
  readonly starts: Int32Array;
}
