/** Things that lead back to themselves, found in one walk without recursion, so that no depth does harm. */

import { compareText } from '../kernel/compare-text.js';

/** Whither each thing leads. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * Finds the cycles of a graph: one for each set of things that all lead to one another (Tarjan's strongly connected components).
 *
 * @param graph - The edges; what is no key of the map leads nowhere.
 * @returns For each set a shortest way round, beginning with the first of its names, wherever that stands; the first is not
 *   repeated at the end.
 * @example
 * findCycles(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]])) // => [['b', 'c']]
 */
export function findCycles(graph: Graph): readonly (readonly string[])[] {
  return findComponents(graph)
    .map(component => {
      const first = component.reduce((a, b) => (compareText(a, b) <= 0 ? a : b));
      return shortestRound(graph, first, new Set(component));
    })
    .sort((a, b) => compareText(a[0] ?? '', b[0] ?? ''));
}

interface Visit {
  readonly node: string;
  readonly number: number;
  low: number;
  next: number;
}

function findComponents(graph: Graph): readonly (readonly string[])[] {
  const visits = new Map<string, Visit>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const components: (readonly string[])[] = [];
  const enter = (node: string): Visit => {
    const visit: Visit = { node, number: visits.size, low: visits.size, next: 0 };
    visits.set(node, visit);
    open.push(node);
    isOpen.add(node);
    return visit;
  };
  for (const root of graph.keys()) {
    const stack: Visit[] = visits.has(root) ? [] : [enter(root)];
    for (let visit = stack.at(-1); visit !== undefined; visit = stack.at(-1)) {
      const target = graph.get(visit.node)?.[visit.next];
      visit.next += 1;
      if (target === undefined) {
        stack.pop();
        const parent = stack.at(-1);
        if (parent !== undefined) parent.low = Math.min(parent.low, visit.low);
        if (visit.low === visit.number) components.push(closeComponent(visit.node, open, isOpen));
      } else if (!visits.has(target)) stack.push(enter(target));
      else if (isOpen.has(target)) visit.low = Math.min(visit.low, visits.get(target)?.number ?? visit.low);
    }
  }
  return components.filter(([first, second]) => second !== undefined || (first !== undefined && leadsTo(graph, first, first)));
}

function closeComponent(root: string, open: string[], isOpen: Set<string>): readonly string[] {
  const component = open.splice(open.lastIndexOf(root));
  for (const node of component) isOpen.delete(node);
  return component;
}

function leadsTo(graph: Graph, from: string, to: string): boolean {
  return graph.get(from)?.includes(to) ?? false;
}

function shortestRound(graph: Graph, first: string, members: ReadonlySet<string>): readonly string[] {
  const cameFrom = new Map<string, string>();
  const waiting = [first];
  for (const node of waiting) {
    if (leadsTo(graph, node, first)) return wayTo(node, first, cameFrom);
    for (const target of graph.get(node) ?? []) {
      if (!members.has(target) || target === first || cameFrom.has(target)) continue;
      cameFrom.set(target, node);
      waiting.push(target);
    }
  }
  return [first];
}

function wayTo(node: string, first: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [node];
  for (let at = node; at !== first; ) {
    const before = cameFrom.get(at);
    if (before === undefined) break;
    way.push(before);
    at = before;
  }
  return way.reverse();
}
