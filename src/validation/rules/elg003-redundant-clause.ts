import { printCondition } from '../../condition/print-condition.js';
import type { Path } from '../../kernel/issue.js';
import type { Condition } from '../../model/condition.js';
import { listNeededTogether } from '../list-needed-together.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted, sayList } from '../say-thing.js';
import { sayThing } from '../say-where.js';
import { shorten } from '../shorten.js';

export const elg003RedundantClause: Rule = {
  code: 'ELG003',
  slug: 'redundant-clause',
  purpose: 'Of several comparisons that must all hold, one follows from the others.',
  why: 'Whoever reads the condition takes it for a limit of its own; a rep tells a customer of a hurdle that is none.',
  help: 'Remove it, or correct the value if another one was meant.',
  check: findRedundant,
};

function* findRedundant(context: RuleContext): Iterable<Finding> {
  for (const parts of listNeededTogether(context)) {
    if (context.analysis().canHold({ all: parts.map(({ condition }) => condition) }) === 'no') continue;
    let kept = parts;
    // From the last, so that of two that say the same the first stays.
    for (const part of parts.toReversed()) {
      const others = kept.filter(one => one !== part);
      const reason = findReason(context, others, part);
      if (reason === undefined) continue;
      kept = others;
      yield describe(context, part, reason);
    }
  }
}

interface Part {
  readonly path: Path;
  readonly condition: Condition;
  readonly subjects: ReadonlySet<string>;
}

// The one that says it all where there is one, else all that speak of the same things.
function findReason(context: RuleContext, others: readonly Part[], part: Part): readonly Part[] | undefined {
  const near = others.filter(({ subjects }) => [...subjects].some(subject => part.subjects.has(subject)));
  const spoken = new Set(near.flatMap(({ subjects }) => [...subjects]));
  if (![...part.subjects].every(subject => spoken.has(subject))) return undefined;
  const implies = (list: readonly Part[]): boolean =>
    context.analysis().implies({ all: list.map(({ condition }) => condition) }, part.condition);
  const alone = near.find(one => implies([one]));
  if (alone !== undefined) return [alone];
  return near.length > 1 && implies(near) ? near : undefined;
}

function describe(context: RuleContext, part: Part, reason: readonly Part[]): Finding {
  const say = ({ condition }: Part): string => quoted(shorten(printCondition(condition)));
  const message = `${sayThing(context, part.path)} does not need ${say(part)}: ${sayList(reason.map(say), 'and')} ${
    reason.length === 1 ? 'says' : 'say'
  } so already.`;
  const related = reason.map(({ path }) => ({ path, message: 'What says so already.' }));
  const fix = { title: `Remove ${say(part)}`, applicability: 'unsafe', edits: [{ op: 'remove', path: part.path }] } as const;
  return { path: part.path, message, related, fixes: [fix], data: { parts: reason.length } };
}
