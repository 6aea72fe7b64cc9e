import { findCycles, type Graph } from '../find-cycles.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayRound } from '../say-thing.js';

export const ref012CircularDefinition: Rule = {
  code: 'REF012',
  slug: 'circular-definition',
  purpose: 'Categories contain one another, or units are multiples of one another, in a circle.',
  why: 'A shelf in itself cannot be shown, and a quantity cannot be converted.',
  help: 'Remove one of the links.',
  check: findCircles,
};

function* findCircles({ catalogue, targets, nameOf }: RuleContext): Iterable<Finding> {
  const categories = new Map(catalogue.categories.map(category => [category.id, category]));
  const parents: Graph = new Map(catalogue.categories.map(({ id, parent }) => [id, parent === undefined ? [] : [parent]]));
  for (const cycle of findCycles(parents)) {
    const names = cycle.map(id => nameOf(categories.get(id) ?? { id }));
    const path = [...(targets().categories.get(cycle[0] ?? '') ?? []), 'parent'];
    yield { path, message: `These categories contain one another in a circle: ${sayRound(names)}.`, data: { cycle } };
  }
  const units = new Map(catalogue.units.map(unit => [unit.id, unit]));
  const multiples: Graph = new Map(catalogue.units.map(({ id, of }) => [id, of === undefined ? [] : [of.unit]]));
  for (const cycle of findCycles(multiples)) {
    const names = cycle.map(id => nameOf(units.get(id) ?? { id }));
    const path = [...(targets().units.get(cycle[0] ?? '') ?? []), 'of'];
    yield { path, message: `These units are multiples of one another in a circle: ${sayRound(names)}.`, data: { cycle } };
  }
}
