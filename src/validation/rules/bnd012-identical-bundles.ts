import { isBundle } from '../find-twins.js';
import { makeNumbering } from '../number-in-group.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const bnd012IdenticalBundles: Rule = {
  code: 'BND012',
  slug: 'identical-bundles',
  purpose: 'Two bundles have the same members, prices and conditions.',
  why: 'Reps and customers look for a difference that is not there.',
  help: 'Keep one of them, with the id of the other as an alias.',
  check: findIdentical,
};

function* findIdentical(context: RuleContext): Iterable<Finding> {
  const numbered = makeNumbering();
  for (const { first, second, path, firstPath, substance } of context.twins().filter(twins => isBundle(twins.second))) {
    const message = `${context.nameOf(first)} and ${context.nameOf(second)} have the same members, prices and conditions.`;
    yield {
      path,
      message,
      related: [{ path: firstPath, message: 'The other bundle.' }],
      data: { other: first.id },
      identity: numbered(substance),
    };
  }
}
