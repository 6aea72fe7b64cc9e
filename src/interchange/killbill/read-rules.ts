/** Reads the rules as a change policy; where the system has a rule of its own for everything else, that becomes the last case. */
import { canonicalJson } from '../../kernel/canonical-json.js';
import type { ChangeMatch, ChangePolicy, PolicyCase } from '../../model/change-policy.js';
import { type Fields, missField } from '../common/fields.js';
import type { SourceNode } from '../common/source-node.js';
import {
  closeFields,
  elementField,
  itemsField,
  type KillBillReading,
  openElement,
  referenceField,
  requiredWordField,
  wordField,
} from './killbill-fields.js';
import { billingPeriods, phaseKinds, productKinds, type RuleField, type RuleSection, ruleSections } from './killbill-words.data.js';

/** Reads the rules. */
export function readRules(fields: Fields, reading: KillBillReading): ChangePolicy {
  const rules = elementField(fields, 'rules', 'list “rules” of the catalogue');
  if (rules === undefined) {
    if (!fields.node.members.has('rules')) missField(fields, 'rules', 'Write at least how plans are changed and cancelled.');
    return {};
  }
  const lists = ruleSections.map(section => [section.list, readSection(rules, section, reading)] as const);
  closeFields(rules);
  return Object.fromEntries(lists.filter(([, cases]) => cases.length > 0));
}

function readSection(rules: Fields, section: RuleSection, reading: KillBillReading): readonly PolicyCase<string>[] {
  const nodes = itemsField(rules, section.section, section.element);
  const seen = new Set<string>();
  const cases = nodes.flatMap(node => {
    const found = readCase(node, { section, reading });
    if (found !== undefined) reportSecond(node, found, { seen, section, reading });
    return found ?? [];
  });
  const hasDefault = cases.some(({ when }) => when === undefined);
  if (!hasDefault && section.needsDefault === true && cases.length === nodes.length) reportOpen(rules, section);
  // A policy without a last case would leave undecided what the system decides.
  return hasDefault || section.otherwise === undefined ? cases : [...cases, { then: section.otherwise }];
}

interface CaseReading {
  readonly section: RuleSection;
  readonly reading: KillBillReading;
}

function readCase(node: SourceNode, { section, reading }: CaseReading): PolicyCase<string> | undefined {
  const fields = openElement(node, reading.log, `case of “${section.section}”`);
  if (fields === undefined) return undefined;
  const conditions = [...section.fields, ...(section.synonyms ?? [])];
  const when: Partial<Record<keyof ChangeMatch, string>> = {};
  let isWhole = true;
  for (const condition of conditions) {
    if (!fields.node.members.has(condition.element)) continue;
    const value = readCondition(fields, condition, reading);
    if (value === undefined) isWhole = false;
    else when[condition.field] = value;
  }
  const then = readResult(fields, section, reading);
  closeFields(fields);
  if (then === undefined || !isWhole) return undefined;
  return Object.keys(when).length === 0 ? { then } : { when: when as ChangeMatch, then }; // each word comes from the table of its field
}

function readCondition(fields: Fields, { element, of }: RuleField, reading: KillBillReading): string | undefined {
  switch (of) {
    case 'kind':
      return wordField(fields, element, productKinds);
    case 'period':
      return wordField(fields, element, billingPeriods);
    case 'phase':
      return wordField(fields, element, phaseKinds);
    default:
      return referenceField(fields, element, { ...reading, kind: of });
  }
}

function readResult(fields: Fields, { result, words }: RuleSection, reading: KillBillReading): string | undefined {
  if (words !== undefined) return requiredWordField(fields, result, words);
  if (!fields.node.members.has(result)) return missField(fields, result, 'Name the price list after the change.');
  return referenceField(fields, result, { ...reading, kind: 'priceList' });
}

// The system refuses a rule that stands there twice; one that is never reached for another reason it takes.
function reportSecond(node: SourceNode, found: PolicyCase<string>, context: CaseReading & { readonly seen: Set<string> }): void {
  const key = canonicalJson(found);
  if (context.seen.has(key)) {
    context.reading.log.find(node, {
      code: 'CHG001',
      message: `This case stands in “${context.section.section}” twice; the second is never reached.`,
      help: 'Remove one of the two.',
    });
  }
  context.seen.add(key);
}

function reportOpen(rules: Fields, { section, element }: RuleSection): void {
  rules.log.find(rules.node.members.get(section) ?? rules.node, {
    code: 'CHG002',
    message: `“${section}” has no case for everything else, which Kill Bill demands.`,
    help: `End the list with a ${element} that has no condition.`,
  });
}
