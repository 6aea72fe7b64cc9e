/** Many conditions, made ready to be matched together. */
import type { Slot } from './condition-slot.js';
import type { Rows } from './fill-rows.js';
import type { Workspace } from './workspace.js';

/**
 * Many conditions, made ready to be matched together. A condition has a number: its place in the list that the index was made from. It
 * is kept twice: as boxes, whose bits are compared for 32 at a time, and as a program that decides it exactly.
 */
export interface ConditionIndex {
  /** How many conditions there are. */
  readonly size: number;
  /** The zone in which the dates of the conditions begin. */
  readonly timeZone: string;
  /** What they ask for. */
  readonly slots: readonly Slot[];
  /** Those that are encoded for every scene. */
  readonly eager: readonly Slot[];
  /** The numbers of the others, which are only when they are come upon. */
  readonly late: Int32Array;
  readonly rows: Rows;
  /** The steps of all programs. */
  readonly program: Int32Array;
  /** Where the program of each condition begins. */
  readonly starts: Int32Array;
  /** The first of the steps of each; those of one stand together. */
  readonly firsts: Int32Array;
  readonly space: Workspace;
}
