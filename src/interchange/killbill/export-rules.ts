/** The change policy as rules. */
import { canonicalJson } from '../../kernel/canonical-json.js';
import type { Path } from '../../kernel/issue.js';
import type { ChangeMatch, PolicyCase } from '../../model/change-policy.js';
import type { XmlElement } from '../common/write-xml.js';
import { periodWord } from './export-duration.js';
import { type ExportScene, leaf, wordFor } from './export-scene.js';
import { phaseKinds, productKinds, type RuleField, type RuleSection, ruleSections } from './killbill-words.data.js';

/** What is decided here where no case fits; the file must say it, since the system would decide otherwise. */
const undecided: Readonly<Record<string, string>> = {
  change: 'immediate',
  changeAlignment: 'changeOfPlan',
  cancel: 'immediate',
  create: 'startOfHolding',
  billing: 'holding',
};

/** Writes the rules. */
export function exportRules(scene: ExportScene): XmlElement {
  return { name: 'rules', children: ruleSections.flatMap(section => exportSection(scene, section)) };
}

function exportSection(scene: ExportScene, section: RuleSection): readonly XmlElement[] {
  const cases: readonly PolicyCase<string>[] = scene.catalogue.changePolicy?.[section.list] ?? [];
  const path = ['changePolicy', section.list];
  if (cases.length === 0) scene.log.mapped(path);
  const seen = new Set<string>();
  const written = cases.flatMap((one, at) => exportCase(scene, one, { section, path: [...path, at], seen }));
  const hasDefault = written.some(({ children = [] }) => children.length === 1);
  const rest = hasDefault ? undefined : undecided[section.list];
  const children =
    rest === undefined
      ? written
      : [...written, caseOf(section, { conditions: [], result: wordFor(section.words ?? new Map(), rest) ?? '' })];
  return children.length === 0 ? [] : [{ name: section.section, children }];
}

interface CaseExport {
  readonly section: RuleSection;
  readonly path: Path;
  readonly seen: Set<string>;
}

function exportCase(scene: ExportScene, one: PolicyCase<string>, { section, path, seen }: CaseExport): readonly XmlElement[] {
  const key = canonicalJson({ ...one.when, then: one.then });
  const conditions = conditionsOf(scene, one.when ?? {}, section);
  const result = section.words === undefined ? scene.names.priceList.get(one.then) : wordFor(section.words, one.then);
  const complaint =
    conditions === undefined || result === undefined
      ? 'asks or decides what no rule there can'
      : seen.has(key)
        ? 'stands there twice'
        : undefined;
  seen.add(key);
  if (complaint === undefined && conditions !== undefined && result !== undefined) {
    scene.log.mapped(path);
    return [caseOf(section, { conditions, result })];
  }
  const message = `A case of the change policy “${section.list}” ${complaint ?? ''}; it is left out.`;
  scene.log.find(path, { code: 'EXP002', message });
  return [];
}

function conditionsOf(scene: ExportScene, when: ChangeMatch, section: RuleSection): readonly XmlElement[] | undefined {
  const known = section.fields.filter(({ field }) => when[field] !== undefined);
  if (known.length < Object.values(when).filter(value => value !== undefined).length) return undefined;
  const elements = known.flatMap(field => conditionOf(scene, field, when[field.field] ?? '') ?? []);
  return elements.length < known.length ? undefined : elements;
}

function conditionOf(scene: ExportScene, { element, of }: RuleField, value: string): XmlElement | undefined {
  const word = conditionWord(scene, of, value);
  return word === undefined ? undefined : leaf(element, word);
}

function conditionWord({ names }: ExportScene, of: RuleField['of'], value: string): string | undefined {
  switch (of) {
    case 'kind':
      return wordFor(productKinds, value);
    case 'phase':
      return wordFor(phaseKinds, value);
    case 'period':
      return periodWord(value);
    default:
      return names[of].get(value);
  }
}

function caseOf(
  { element, result: name }: RuleSection,
  { conditions, result }: { readonly conditions: readonly XmlElement[]; readonly result: string },
): XmlElement {
  return { name: element, children: [...conditions, leaf(name, result)] };
}
