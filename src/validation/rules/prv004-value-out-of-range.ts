import { compareComparables, readComparable } from '../../condition/read-comparable.js';
import type { Path } from '../../kernel/issue.js';
import type { Characteristic, CharacteristicValue, CharacteristicValues } from '../../model/characteristic.js';
import { listCharacteristicValues } from '../characteristic-values.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted, sayList } from '../say-thing.js';
import { lowerFirst, sayThing } from '../say-where.js';

export const prv004ValueOutOfRange: Rule = {
  code: 'PRV004',
  slug: 'value-out-of-range',
  purpose: 'A characteristic is given a value that it cannot have, by default or by an offer.',
  why: 'The order is refused where the product is delivered.',
  help: 'Write one of the values that the characteristic allows.',
  check: findBadValues,
};

function* findBadValues(context: RuleContext): Iterable<Finding> {
  for (const { path, characteristic, values } of listCharacteristicValues(context)) {
    for (const { at, value } of spread(values)) {
      const complaint = complain(characteristic, value, context.timeZone);
      if (complaint === undefined) continue;
      const message = `${context.nameOf(characteristic)} of ${lowerFirst(sayThing(context, path))} is ${quoted(String(value))}, ${complaint}.`;
      yield { path: [...path, ...at], message, data: { characteristic: characteristic.id, value } };
    }
  }
}

function spread(values: CharacteristicValues): readonly { readonly at: Path; readonly value: CharacteristicValue }[] {
  return isList(values) ? values.map((value, at) => ({ at: [at], value })) : [{ at: [], value: values }];
}

function isList(values: CharacteristicValues): values is readonly CharacteristicValue[] {
  return Array.isArray(values);
}

function complain({ type, values, range }: Characteristic, value: CharacteristicValue, timeZone: string): string | undefined {
  const known = readComparable(type, value, timeZone);
  if (known === undefined) return `which is no ${type}`;
  if (values !== undefined)
    return values.includes(value) ? undefined : `but only ${sayList(values.slice(0, 8).map(String), 'or')} is allowed`;
  const [low, high] = [readComparable(type, range?.min, timeZone), readComparable(type, range?.max, timeZone)];
  if (low !== undefined && compareComparables(known, low) === -1) return `but it must be at least ${range?.min}`;
  return high !== undefined && compareComparables(known, high) === 1 ? `but it must be at most ${range?.max}` : undefined;
}
