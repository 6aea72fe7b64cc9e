import { isBundle } from '../find-twins.js';
import { makeNumbering } from '../number-in-group.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const dup005IdenticalOffers: Rule = {
  code: 'DUP005',
  slug: 'identical-offers',
  purpose: 'Two offers are the same in everything but id and name.',
  why: 'Sales are counted twice, and a change is made to one of them only.',
  help: 'Keep one of them, with the id of the other as an alias.',
  check: findIdentical,
};

function* findIdentical(context: RuleContext): Iterable<Finding> {
  const numbered = makeNumbering();
  for (const { first, second, path, firstPath, substance } of context.twins().filter(twins => !isBundle(twins.second))) {
    const names = [context.nameOf(first), context.nameOf(second)];
    const isNamesake = names[0] === names[1];
    const message = isNamesake
      ? `There are two offers ${names[0]} (${first.id} and ${second.id}), the same in everything but the id.`
      : `Offers ${names[0]} and ${names[1]} are the same in everything but their names.`;
    yield {
      path,
      message,
      related: [{ path: firstPath, message: 'The other offer.' }],
      data: { other: first.id },
      identity: numbered(substance),
    };
  }
}
