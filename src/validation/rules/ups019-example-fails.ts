import { isInstantText } from '../../kernel/instant.js';
import type { UpsellExample } from '../../model/upsell-rule.js';
import { type ExampleOutcome, playExample } from '../play-example.js';
import type { Finding, OptionValues, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted, sayList } from '../say-thing.js';

export const ups019ExampleFails: Rule = {
  code: 'UPS019',
  slug: 'example-fails',
  purpose: 'An example customer of an upsell rule does not get what the example says.',
  needs: ['whole'],
  options: { maximumExamples: { default: 1000, purpose: 'How many examples are played; each costs as much as an answer for a customer.' } },
  why: 'The example is what the owner of the rule meant; the rule does something else.',
  help: 'Mend the rule, or the example.',
  check: findFailures,
};

function* findFailures(context: RuleContext, options: OptionValues): Iterable<Finding> {
  let left = options['maximumExamples'] ?? 0;
  for (const [at, rule] of (context.catalogue.upsellRules ?? []).entries()) {
    for (const [position, example] of rule.status === 'active' ? (rule.examples ?? []).entries() : []) {
      left -= 1;
      if (left < 0 || !isInstantText(example.context.at)) continue;
      const outcome = playExample(context.index, rule, example);
      if (isAsExpected(example, outcome)) continue;
      const name = quoted(example.name ?? example.customer.id);
      const message = `Example ${name} of upsell rule ${context.nameOf(rule)} should be ${sayExpected(example)}, but ${sayOutcome(outcome)}.`;
      const evidence = [{ kind: 'customer', value: { customer: example.customer, context: example.context } }] as const;
      yield {
        path: ['upsellRules', at, 'examples', position, 'expect'],
        message,
        evidence,
        data: { expected: example.expect, ...outcome },
      };
    }
  }
}

function isAsExpected({ expect, code }: UpsellExample, { kind, codes }: ExampleOutcome): boolean {
  return kind === expect && (kind !== 'suppressed' || code === undefined || codes.includes(code));
}

function sayExpected({ expect, code }: UpsellExample): string {
  return code === undefined || expect !== 'suppressed' ? expect : `suppressed by ${code}`;
}

function sayOutcome({ kind, codes }: ExampleOutcome): string {
  if (kind === 'refused') return `the question cannot be asked: ${codes.join()}`;
  return kind === 'suppressed' && codes.length > 0 ? `it is suppressed by ${sayList(codes, 'and')}` : `it is ${kind}`;
}
