import type { ChangeMatch, PolicyCase } from '../../model/change-policy.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { toKey } from '../to-key.js';

export const chg001CaseNeverReached: Rule = {
  code: 'CHG001',
  slug: 'case-never-reached',
  purpose: 'A case of the change policy is never reached: an earlier one matches whatever it matches.',
  why: 'Whoever wrote the case expects it to decide, and another one does.',
  help: 'Put the more particular case before the more general one, or remove it.',
  check: findUnreached,
};

function* findUnreached({ catalogue }: RuleContext): Iterable<Finding> {
  for (const [list, cases] of Object.entries(catalogue.changePolicy ?? {})) {
    const seen = new Map<string, number>();
    for (const [at, policyCase] of Array.isArray(cases) ? cases.entries() : []) {
      const first = earlier(seen, policyCase);
      if (!seen.has(keyOf(policyCase.when))) seen.set(keyOf(policyCase.when), at);
      if (first === undefined) continue;
      const path = ['changePolicy', list, at];
      const message = `Case ${at + 1} of the change policy “${list}” is never reached: case ${first + 1} matches all that it matches.`;
      const related = [{ path: ['changePolicy', list, first], message: 'The case that decides.' }];
      yield { path, message, related, data: { list, case: at + 1, first: first + 1 }, discriminator: keyOf(policyCase.when) };
    }
  }
}

// Every choice of the fields that the case asks for, with fewer fields, would match all that it matches; there are few fields.
function earlier(seen: ReadonlyMap<string, number>, { when = {} }: PolicyCase<string>): number | undefined {
  const fields = Object.entries(when);
  const choices = 2 ** fields.length;
  const found: number[] = [];
  for (let choice = 0; choice < choices; choice += 1) {
    const first = seen.get(keyOf(Object.fromEntries(fields.filter((_, bit) => Math.floor(choice / 2 ** bit) % 2 === 1))));
    if (first !== undefined) found.push(first);
  }
  return found.length === 0 ? undefined : Math.min(...found);
}

function keyOf(when: ChangeMatch | undefined): string {
  return toKey(when ?? {});
}
