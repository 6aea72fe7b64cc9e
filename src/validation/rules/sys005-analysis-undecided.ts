import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { lowerFirst, sayThing } from '../say-where.js';

export const sys005AnalysisUndecided: Rule = {
  code: 'SYS005',
  slug: 'analysis-undecided',
  purpose: 'A condition is too complex to be checked completely.',
  options: {
    maximumSteps: {
      default: 5000,
      purpose: 'How many steps the analysis of one condition may take, for every rule that asks whether a condition can hold.',
    },
  },
  why: 'It was proven neither right nor wrong; a mistake in it would not be found.',
  help: 'Split it into several rules or requirements.',
  check: findHard,
};

function* findHard(context: RuleContext): Iterable<Finding> {
  for (const { places, condition } of context.conditionGroups()) {
    const [first] = places;
    if (first === undefined || context.analysis().canHold(condition) !== 'too-hard') continue;
    yield {
      path: first.path,
      message: `The condition of ${lowerFirst(sayThing(context, first.path))} is too complex to check completely. It was proven neither right nor wrong.`,
    };
  }
}
