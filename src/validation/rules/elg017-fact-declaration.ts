import { baseOf } from '../../condition/derive-fact.js';
import { compareComparables, readComparable } from '../../condition/read-comparable.js';
import { specOf } from '../../condition/read-facts.js';
import type { FactSpec, Range } from '../../model/fact-spec.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';

export const elg017FactDeclaration: Rule = {
  code: 'ELG017',
  slug: 'fact-declaration',
  purpose: 'A fact is declared in a way that makes no sense: a range that is empty or has no order, a date that is none.',
  why: 'Values that are right are taken as unknown, and the rep asks the customer what everybody knows.',
  help: 'Correct the declaration.',
  check: findContradictions,
};

function* findContradictions({ catalogue, timeZone }: RuleContext): Iterable<Finding> {
  for (const [name, spec] of Object.entries(catalogue.facts)) {
    const base = spec.derived === undefined ? undefined : baseOf(spec.derived);
    const baseSpec = base === undefined ? undefined : specOf(catalogue.facts, base);
    if (spec.derived !== undefined && spec.type !== 'integer') {
      yield { path: ['facts', name, 'type'], message: `Fact ${name} counts months or days, so it is an integer and no ${spec.type}.` };
    }
    if (baseSpec !== undefined && baseSpec.type !== 'date') {
      yield {
        path: ['facts', name, 'derived'],
        message: `Fact ${name} is worked out from ${quoted(base ?? '')}, which is no date but of the type ${baseSpec.type}.`,
      };
    }
    const complaint = spec.range === undefined ? undefined : complainOfRange(spec, spec.range, timeZone);
    if (complaint !== undefined)
      yield { path: ['facts', name, 'range'], message: `Fact ${name} ${complaint}`, data: { range: { ...spec.range } } };
    if (spec.values !== undefined && spec.type !== 'text' && spec.type !== 'set') {
      yield {
        path: ['facts', name, 'values'],
        message: `Fact ${name} lists its values, which only a text or a set can; it is of the type ${spec.type}.`,
      };
    }
  }
}

function complainOfRange({ type }: FactSpec, { min, max }: Range, timeZone: string): string | undefined {
  if (type !== 'integer' && type !== 'decimal' && type !== 'date') return `has a range, but a ${type} has no order.`;
  const low = readComparable(type, min, timeZone);
  const high = readComparable(type, max, timeZone);
  if (min !== undefined && low === undefined) return `has a range from ${min}, which is no ${type}.`;
  if (max !== undefined && high === undefined) return `has a range up to ${max}, which is no ${type}.`;
  const isCrossed = low !== undefined && high !== undefined && compareComparables(low, high) === 1;
  return isCrossed ? `has a range from ${min} to ${max}, in which nothing lies.` : undefined;
}
