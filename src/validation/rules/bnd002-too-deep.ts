import { containment } from '../bundle-members.js';
import { findCycles, type Graph } from '../find-cycles.js';
import type { Finding, OptionValues, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const bnd002TooDeep: Rule = {
  code: 'BND002',
  slug: 'too-deep',
  purpose: 'A bundle contains bundles within bundles, deeper than people can follow.',
  options: { maximumDepth: { default: 3, purpose: 'How many levels of members a bundle may have.' } },
  why: 'Reps cannot explain a bill that is nested so deeply.',
  help: 'Make the members of the inner bundles members of the outer one.',
  check: findDeep,
};

function* findDeep({ catalogue, index, nameOf }: RuleContext, options: OptionValues): Iterable<Finding> {
  const graph = containment(index);
  // In a circle there is no depth; that is another finding.
  if (findCycles(graph).length > 0) return;
  const limit = options['maximumDepth'] ?? Number.POSITIVE_INFINITY;
  const depths = measureDepths(graph);
  const inner = new Set([...graph.values()].flat());
  for (const [at, { id, name }] of catalogue.offers.entries()) {
    const depth = depths.get(id) ?? 0;
    // The outermost bundle is the one that reps sell.
    if (depth <= limit || inner.has(id)) continue;
    const message = `Bundle ${nameOf({ id, ...(name === undefined ? {} : { name }) })} contains bundles within bundles, ${depth} levels deep; ${limit} is the limit.`;
    yield { path: ['offers', at], message, data: { depth, limit } };
  }
}

function measureDepths(graph: Graph): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const root of graph.keys()) {
    const stack = [root];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const members = graph.get(id) ?? [];
      const open = depths.has(id) ? [] : members.filter(member => !depths.has(member));
      stack.push(...open);
      if (open.length > 0) continue;
      depths.set(id, members.length === 0 ? 0 : 1 + members.reduce((most, member) => Math.max(most, depths.get(member) ?? 0), 0));
      stack.pop();
    }
  }
  return depths;
}
