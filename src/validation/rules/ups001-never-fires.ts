import type { Finding, Rule } from '../rule.js';
import { contradictionPath } from '../rule-conditions.js';
import type { RuleContext } from '../rule-context.js';
import { sayThing } from '../say-where.js';

export const ups001NeverFires: Rule = {
  code: 'UPS001',
  slug: 'never-fires',
  purpose: 'What an upsell rule asks for can never hold.',
  why: 'The rule never suggests anything, or what it suggests is always held back as a worse deal.',
  help: 'Correct one of the comparisons that contradict one another.',
  check: findImpossible,
};

function* findImpossible(context: RuleContext): Iterable<Finding> {
  for (const group of context.conditionGroups()) {
    const isOfRule = group.use === 'when' || group.use === 'suits' || group.use === 'need';
    if (!isOfRule || context.analysis().canHold(group.condition) !== 'no') continue;
    const { words, paths } = context.analysis().contradiction(group.condition);
    const what = group.use === 'need' ? 'names a need that nobody can have' : 'can never fire';
    const reason =
      words === '' ? 'its condition contradicts itself' : `${words} cannot hold ${paths.length === 1 ? 'for anybody' : 'together'}`;
    yield {
      path: contradictionPath(group, paths),
      message: `${sayThing(context, group.owner)} ${what}: ${reason}.`,
      data: { parts: paths.length },
    };
  }
}
