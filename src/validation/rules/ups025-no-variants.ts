import { decimal } from '../../kernel/decimal.js';
import { isZeroDecimal } from '../../kernel/decimal-arithmetic.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';

export const ups025NoVariants: Rule = {
  code: 'UPS025',
  slug: 'no-variants',
  purpose: 'An experiment has no variant that anybody can be given.',
  why: 'Nobody who takes part sees the rule.',
  help: 'Give at least one variant a weight above 0, or remove the experiment.',
  check: findEmpty,
};

function* findEmpty({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, rule] of (catalogue.upsellRules ?? []).entries()) {
    const { experiment } = rule;
    if (experiment === undefined || experiment.variants.some(({ weight }) => !isZeroDecimal(decimal(weight)))) continue;
    const path = ['upsellRules', at, 'experiment', 'variants'];
    const what = experiment.variants.length === 0 ? 'has no variants' : 'gives every variant the weight 0';
    yield {
      path,
      message: `Experiment ${quoted(experiment.id)} of upsell rule ${nameOf(rule)} ${what}.`,
      data: { experiment: experiment.id },
    };
  }
}
