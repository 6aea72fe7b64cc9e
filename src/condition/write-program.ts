import type { ConditionNode } from './read-node.js';

/** Where a program ends when the condition holds. */
export const holds = -1;

/** Where it ends when the condition does not. */
const fails = -2;

/** How many numbers a step has: slot, from, to, whether it is wanted within (1) or not (0), and the next step where it is as wanted, and where not. */
export const stepSize = 6;

/**
 * Writes a condition as steps, each of which compares one code and says where to go on.
 *
 * @param node - The condition.
 * @param program - The steps so far, to which those of the condition are added.
 * @param ends - Where to go on.
 * @returns Where the condition begins.
 */
export function writeProgram(node: ConditionNode, program: number[], ends: Ends = { yes: holds, no: fails }): number {
  const { yes, no } = ends;
  if ('parts' in node) {
    // From the last part to the first, so that each knows where the next begins.
    return node.parts.reduceRight(
      (next, part) => writeProgram(part, program, node.isAll ? { yes: next, no } : { yes, no: next }),
      node.isAll ? yes : no,
    );
  }
  return program.push(node.slot, node.from, node.to, node.isWanted ? 1 : 0, yes, no) - stepSize;
}

interface Ends {
  readonly yes: number;
  readonly no: number;
}
