import type { ConditionUse } from '../list-conditions.js';
import type { Finding, Rule } from '../rule.js';
import { contradictionPath } from '../rule-conditions.js';
import type { RuleContext } from '../rule-context.js';
import { lowerFirst, sayThing } from '../say-where.js';

export const elg001NeverTrue: Rule = {
  code: 'ELG001',
  slug: 'never-true',
  purpose: 'A condition of an offer, a product, a charge or a discount can never hold.',
  why: 'Nobody can get what hangs on it, and every customer is refused with a reason that makes no sense.',
  help: 'Correct one of the comparisons that contradict one another.',
  check: findImpossible,
};

function* findImpossible(context: RuleContext): Iterable<Finding> {
  for (const group of context.conditionGroups()) {
    const subject = subjects[group.use];
    if (subject === undefined || context.analysis().canHold(group.condition) !== 'no') continue;
    const { words, paths } = context.analysis().contradiction(group.condition);
    const reason =
      words === '' ? 'its condition contradicts itself' : `${words} cannot hold ${paths.length === 1 ? 'for anybody' : 'together'}`;
    const message = `${subject(lowerFirst(sayThing(context, group.owner)))}: ${reason}.`;
    yield { path: contradictionPath(group, paths), message, data: { parts: paths.length } };
  }
}

// What an upsell rule asks for is the matter of UPS001.
const subjects: Readonly<Partial<Record<ConditionUse, (thing: string) => string>>> = {
  eligibility: thing => `Nobody can get ${thing}`,
  provisioning: thing => `Nobody can be given ${thing}`,
  relationship: thing => `A relationship of ${thing} never applies`,
  charge: thing => `A charge of ${thing} is never made`,
  discount: thing => `Nobody can get ${thing}`,
};
