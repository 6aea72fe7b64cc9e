import type { Condition } from '../model/condition.js';
import { collectSlots, type Declarations } from './collect-slots.js';
import type { ConditionIndex } from './condition-index.js';
import type { Slot } from './condition-slot.js';
import { fillRows } from './fill-rows.js';
import { listBoxes } from './list-boxes.js';
import { placeBoxes } from './place-boxes.js';
import { readNode } from './read-node.js';
import { makeWorkspace } from './workspace.js';
import { writeProgram } from './write-program.js';

/**
 * Makes conditions ready to be matched together, so that what it costs to match them follows how many match and not how many there are.
 * Literals are read here, once; nothing is made into code.
 *
 * @param conditions - The conditions.
 * @param declarations - How facts are declared, and the zone in which dates begin: those of the scenes.
 * @returns The index.
 */
export function indexConditions(conditions: readonly Condition[], declarations: Declarations): ConditionIndex {
  const slots = collectSlots(conditions, declarations);
  const reader = { ...declarations, slots };
  const program: number[] = [];
  const starts = new Int32Array(conditions.length);
  const firsts = new Int32Array(conditions.length);
  const boxes = conditions.map((condition, number) => {
    const node = readNode(condition, reader);
    firsts[number] = program.length;
    starts[number] = writeProgram(node, program);
    return listBoxes(node, slots);
  });
  const rows = fillRows(placeBoxes(boxes, slots), slots);
  const asked = new Set(rows.attributes.map(({ key }) => key));
  const isLate = ({ kind, number }: Slot): boolean => kind === 'other' && !asked.has(number);
  return {
    size: conditions.length,
    timeZone: declarations.timeZone,
    slots: slots.list,
    eager: slots.list.filter(slot => !isLate(slot)),
    late: Int32Array.from(slots.list.filter(isLate), ({ number }) => number),
    rows,
    program: Int32Array.from(program),
    starts,
    firsts,
    space: makeWorkspace(slots.list, rows, conditions.length),
  };
}
