/** Which element of a list was which element of the list before it. */

import { canonicalJson } from '../kernel/canonical-json.js';
import { isRecord } from '../kernel/is-record.js';
import { type ListRule, wholeElement } from './comparison.data.js';
import { followRenames, type Renames } from './follow-renames.js';

/** Two elements that are the same thing, by their positions. */
export interface ElementPair {
  readonly before: number;
  readonly after: number;
}

/** Two lists of elements. */
export interface ElementLists {
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
  /** Ids that have become others: an element that was named by the former one is the same. */
  readonly renames?: Renames;
}

/** The elements of two lists, told apart. */
export interface PairedElements {
  /** In the order of the list after the change. */
  readonly pairs: readonly ElementPair[];
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

/**
 * Pairs the elements of two lists by what names them; of several with one name the first goes with the first.
 *
 * @param lists - The list before the change and after it.
 * @param rule - What tells the elements apart.
 * @returns The pairs, and the elements without a partner.
 */
export function pairElements({ before, after, renames }: ElementLists, rule: ListRule): PairedElements {
  const pairs: ElementPair[] = [];
  let lost = [...before.keys()];
  let gained = [...after.keys()];
  const followed = renames === undefined ? undefined : before.map(element => followRenames(element, renames));
  // An id within a thing may happen to be the former id of another thing, so the names as they are come first.
  const rounds = [
    ...rule.keys.map(members => ({ members, known: before })),
    ...(followed === undefined ? [] : rule.keys.map(members => ({ members, known: followed }))),
    ...(rule.rest === 'inOrder' ? [{ members: [], known: before }] : []),
  ];
  for (const { members, known } of rounds) {
    const waiting = groupByName(known, lost, members);
    gained = gained.filter(at => {
      const partner = waiting.get(nameOf(after[at], members))?.shift();
      if (partner !== undefined) pairs.push({ before: partner, after: at });
      return partner === undefined;
    });
    lost = [...waiting.values()].flat().sort((a, b) => a - b);
  }
  return { pairs: pairs.sort((a, b) => a.after - b.after), added: gained, removed: lost };
}

function groupByName(list: readonly unknown[], positions: readonly number[], members: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const at of positions) {
    const name = nameOf(list[at], members);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [at]);
    else group.push(at);
  }
  return groups;
}

// No members: every element has the same name, so that what is left is paired in its order.
function nameOf(element: unknown, members: readonly string[]): string {
  if (members.length === 0) return '';
  if (!isRecord(element) || members.includes(wholeElement)) return canonicalJson(element);
  return canonicalJson(members.map(member => element[member] ?? null));
}
