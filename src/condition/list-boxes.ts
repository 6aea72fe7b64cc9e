import { type CodeRanges, intersectRanges, invertRanges, uniteRanges } from './code-ranges.js';
import type { Slots } from './condition-slot.js';
import type { ConditionNode, LeafNode } from './read-node.js';

/**
 * What a condition accepts of some things, together. By slot: the codes accepted of it, or of a set the members one of which it must have;
 * by the complement (~) of a set's slot: those none of which it may have.
 */
export interface Box {
  readonly limits: ReadonlyMap<number, CodeRanges>;
  /** False where the condition asks for more than that. */
  readonly isExact: boolean;
}

/**
 * Lists boxes, one of which a scene must lie in for a condition to hold.
 *
 * @param node - The condition.
 * @param slots - What it asks for.
 * @returns The boxes. Where all are exact, the condition holds if and only if the scene lies in one of them.
 */
export function listBoxes(node: ConditionNode, slots: Slots): readonly Box[] {
  if (!('parts' in node)) return [boxOf(node)];
  const parts = node.parts.map(part => listBoxes(part, slots));
  if (!node.isAll) return joinBoxes(parts.flat(), slots);
  const alone = intersect(
    parts.flatMap(list => (list.length === 1 ? list : [])),
    slots,
  );
  return parts.reduce((left, right) => (right.length === 1 ? left : crossBoxes(left, right, slots)), [alone]);
}

// Conditions that people write have few boxes; of those that machines write, several are taken together beyond so many.
const mostBoxes = 16;

function boxOf({ slot, from, to, isWanted }: LeafNode): Box {
  if (slot < 0) return { limits: new Map([[isWanted ? ~slot : slot, [from]]]), isExact: true };
  return { limits: new Map([[slot, isWanted ? [from, to] : invertRanges([from, to])]]), isExact: true };
}

function crossBoxes(left: readonly Box[], right: readonly Box[], slots: Slots): readonly Box[] {
  if (left.length * right.length > mostBoxes) {
    const [short, long] = left.length < right.length ? [left, right] : [right, left];
    return crossBoxes([long.reduce((one, other) => unite(one, other, slots))], short, slots);
  }
  return left.flatMap(one => right.map(other => intersect([one, other], slots)));
}

function intersect(boxes: readonly Box[], slots: Slots): Box {
  const limits = new Map<number, CodeRanges>();
  let isExact = true;
  for (const box of boxes) {
    if (!box.isExact) isExact = false;
    for (const [key, limit] of box.limits) {
      const known = limits.get(key);
      if (known === undefined) limits.set(key, limit);
      else if (key < 0) limits.set(key, [...known, ...limit]);
      // One of these and one of those: only the first is looked at.
      else if (isSet(key, slots)) isExact = false;
      else limits.set(key, intersectRanges(known, limit));
    }
  }
  return { limits, isExact };
}

// Alternatives over one thing are one box, and many are one that is too large.
function joinBoxes(boxes: readonly Box[], slots: Slots): readonly Box[] {
  const joined = new Map<number | Box, Box>();
  for (const box of boxes) {
    const [key = -1, another] = box.limits.keys();
    const isAlone = key >= 0 && another === undefined;
    const known = isAlone ? joined.get(key) : undefined;
    joined.set(isAlone ? key : box, known === undefined ? box : { ...unite(known, box, slots), isExact: known.isExact && box.isExact });
  }
  const list = [...joined.values()];
  return list.length > mostBoxes ? [list.reduce((one, other) => unite(one, other, slots))] : list;
}

// The limits that both have, each as wide as either.
function unite(one: Box, other: Box, slots: Slots): Box {
  const limits = new Map<number, CodeRanges>();
  for (const [key, limit] of one.limits) {
    const known = other.limits.get(key);
    if (known !== undefined && key >= 0) limits.set(key, isSet(key, slots) ? [...known, ...limit] : uniteRanges(known, limit));
  }
  return { limits, isExact: false };
}

function isSet(key: number, { list }: Slots): boolean {
  return list[key]?.kind === 'set';
}
