import { baseOf } from '../../condition/derive-fact.js';
import { specOf } from '../../condition/read-facts.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';

export const ups011ConsentUnused: Rule = {
  code: 'UPS011',
  slug: 'consent-unused',
  purpose: 'An upsell rule demands a consent for facts that it does not read.',
  why: 'The consent was meant for facts that are read under another name, and for those nobody is asked.',
  help: 'Write the beginning of the names of the facts that the rule reads.',
  check: findUnused,
};

function* findUnused(context: RuleContext): Iterable<Finding> {
  const reads = readsByRule(context);
  for (const [at, rule] of (context.catalogue.upsellRules ?? []).entries()) {
    for (const prefix of Object.keys(rule.consent ?? {})) {
      if ([...(reads.get(at) ?? [])].some(fact => fact.startsWith(prefix))) continue;
      const path = ['upsellRules', at, 'consent', prefix];
      const message = `Upsell rule ${context.nameOf(rule)} demands consent for facts that begin with ${quoted(prefix)}, but it reads none of them.`;
      yield { path, part: 'key', message, data: { prefix, reads: [...(reads.get(at) ?? [])] } };
    }
  }
}

function readsByRule(context: RuleContext): ReadonlyMap<number, ReadonlySet<string>> {
  const reads = new Map<number, Set<string>>();
  for (const { path, to, id } of context.references()) {
    const [collection, at] = path;
    if (to !== 'facts' || collection !== 'upsellRules' || typeof at !== 'number') continue;
    const derived = specOf(context.catalogue.facts, id)?.derived;
    const known = reads.get(at) ?? new Set();
    for (const fact of [id, derived === undefined ? undefined : baseOf(derived)]) if (fact !== undefined) known.add(fact);
    reads.set(at, known);
  }
  return reads;
}
