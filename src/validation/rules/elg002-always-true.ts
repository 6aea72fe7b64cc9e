import { printCondition } from '../../condition/print-condition.js';
import type { Condition } from '../../model/condition.js';
import { listPredicates } from '../list-conditions.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';
import { sayThing } from '../say-where.js';
import { shorten } from '../shorten.js';

export const elg002AlwaysTrue: Rule = {
  code: 'ELG002',
  slug: 'always-true',
  purpose: 'A condition can never be false: it asks for what is true of everybody.',
  why: 'It looks like a check and is none; a need that is always met lets a worse deal through.',
  help: 'Remove the condition, or correct the value.',
  check: findEmpty,
};

function* findEmpty(context: RuleContext): Iterable<Finding> {
  for (const { places } of context.conditionGroups()) {
    for (const place of places) {
      // A condition without any comparison says openly that it is for everybody.
      if (listPredicates([place]).length === 0 || context.analysis().canHold(denied(place.condition)) !== 'no') continue;
      const message = `${sayThing(context, place.path)} asks for ${quoted(shorten(printCondition(place.condition)))}, which is never false. It decides nothing.`;
      yield { path: place.path, message };
    }
  }
}

function denied(condition: Condition): Condition {
  return { not: condition };
}
