import { parseDecimal } from '../../kernel/decimal.js';
import type { Path } from '../../kernel/issue.js';
import type { Feature, FeatureValue } from '../../model/feature.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';
import { lowerFirst, sayThing } from '../say-where.js';

export const prv011FeatureValue: Rule = {
  code: 'PRV011',
  slug: 'feature-value',
  purpose: 'A feature has a value of another type than it is declared with.',
  why: 'It can be neither compared nor added up: the offer looks as if it had less than it has.',
  help: 'Write a value of the type of the feature: true or false, a decimal or "unlimited", words, or a list of words.',
  check: findMismatches,
};

function* findMismatches(context: RuleContext): Iterable<Finding> {
  for (const { path, feature, value } of listValues(context)) {
    if (fits(feature, value)) continue;
    const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
    const message = `Feature ${context.nameOf(feature)} is ${wordFor(feature)}, but ${lowerFirst(sayThing(context, path))} gives it the value ${quoted(shown)}.`;
    yield { path, message, data: { feature: feature.id, type: feature.type } };
  }
}

function* listValues({
  catalogue,
  index,
}: RuleContext): Iterable<{ readonly path: Path; readonly feature: Feature; readonly value: FeatureValue }> {
  for (const [at, feature] of catalogue.features.entries()) {
    if (feature.default !== undefined) yield { path: ['features', at, 'default'], feature, value: feature.default };
  }
  for (const [at, { features = {} }] of catalogue.products.entries()) {
    for (const [id, value] of Object.entries(features)) {
      const feature = index.features.get(id);
      if (feature !== undefined) yield { path: ['products', at, 'features', id], feature, value };
    }
  }
}

function fits({ type }: Feature, value: FeatureValue): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'set') return Array.isArray(value);
  if (type === 'text') return typeof value === 'string';
  if (typeof value === 'string') return isQuantity(value);
  return typeof value === 'object' && !Array.isArray(value) && (!('amount' in value) || isQuantity(value.amount));
}

function isQuantity(text: string): boolean {
  return text === 'unlimited' || parseDecimal(text) !== undefined;
}

function wordFor({ type }: Feature): string {
  const words = { boolean: 'either there or not', quantity: 'a quantity', text: 'a text', set: 'a list of words' } as const;
  return words[type];
}
