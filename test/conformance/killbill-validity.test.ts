// Which catalogues Kill Bill takes, and what is wrong with those that it refuses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportResult } from '../../src/interchange/common/import-result.js';
import { readXmlText } from '../../src/interchange/common/read-xml-text.js';
import type { SourceNode } from '../../src/interchange/common/source-node.js';
import { importKillBill } from '../../src/interchange/killbill/import-killbill.js';
import { isRepeated } from '../../src/interchange/killbill/killbill-words.data.js';
import { requireInstant } from '../../src/kernel/instant.js';
import type { Issue, Path } from '../../src/kernel/issue.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';
import { corpusFolder, hasCorpus, partition, readExpected } from './read-corpus.js';
import { exportAgain, importFiles, type Passage, passages, readKillBillFile } from './read-killbill.js';

/** The codes of the cases and what they are called here; where several are one here, the place tells them apart. */
const codes: Readonly<Record<string, { readonly code: string; readonly at: RegExp }>> = {
  PRODUCT_SELF_INCLUDED: { code: 'BND001', at: /\/included\/addonProduct\/\d+$/ },
  PRODUCT_SELF_AVAILABLE: { code: 'REF012', at: /\/available\/addonProduct\/\d+$/ },
  UNKNOWN_PRODUCT: { code: 'REF001', at: /^\/plans\/plan\/\d+\/product$/ },
  UNKNOWN_PRODUCT_REFERENCE: { code: 'REF001', at: /\/(?:addonProduct\/\d+|(?:from|to)?[pP]roduct)$/ },
  UNKNOWN_PLAN_REFERENCE: { code: 'REF001', at: /^\/priceLists\/.*\/plan\/\d+$/ },
  UNKNOWN_PRICELIST_REFERENCE: { code: 'REF001', at: /\/(?:from|to)?[pP]riceList$/ },
  UNSUPPORTED_CURRENCY: { code: 'REF001', at: /\/price\/\d+\/currency$/ },
  NEGATIVE_PRICE: { code: 'MON006', at: /\/price\/\d+\/value$/ },
  UNLIMITED_WITH_NUMBER: { code: 'SYS013', at: /\/duration\/number$/ },
  FINITE_WITHOUT_NUMBER: { code: 'SYS014', at: /\/duration$/ },
  EVERGREEN_NOT_UNLIMITED: { code: 'SYS013', at: /\/duration$/ },
  NON_EVERGREEN_UNLIMITED: { code: 'SYS013', at: /\/duration$/ },
  INITIAL_PHASE_EVERGREEN: { code: 'PHS002', at: /\/phase\/\d+$/ },
  FINAL_PHASE_TRIAL: { code: 'PHS001', at: /\/finalPhase$/ },
  PHASE_WITHOUT_SECTION: { code: 'SYS014', at: /(?:Phase|\/phase\/\d+)$/ },
  RECURRING_PRICE_WITHOUT_PERIOD: { code: 'PHS011', at: /\/recurring$/ },
  PERIOD_WITHOUT_RECURRING_PRICE: { code: 'PHS011', at: /\/recurring$/ },
  DUPLICATE_RULE: { code: 'CHG001', at: /Case\/\d+$/ },
  MISSING_DEFAULT_RULE: { code: 'CHG002', at: /^\/rules\/\w+$/ },
  EXISTING_DATE_BEFORE_CATALOG: { code: 'SYS013', at: /\/effectiveDateForExistingSubscriptions$/ },
};

interface Finding {
  readonly code: string;
  /** The product, plan, phase, rule section or price list that it is about; with the currency of a price. */
  readonly where: string;
}

/** The names of what a path leads through: of products, plans, price lists, phases, sections of rules. */
function placeOf(root: SourceNode, path: Path): string {
  const [first, second] = path;
  const at = nodesOn(root, path);
  const name = at.findLast(node => textOf(node, '@name') !== undefined && textOf(node, '@usageType') === undefined);
  const thing = name === undefined ? '' : (textOf(name, '@name') ?? '');
  if (first === 'rules') return String(second);
  const phase = at.find(node => textOf(node, '@type') !== undefined && textOf(node, 'duration') === undefined);
  const type = phase === undefined ? '' : `-${textOf(phase, '@type')?.toLowerCase() ?? ''}`;
  const price = at.find(node => textOf(node, 'currency') !== undefined);
  return `${thing}${type}${price === undefined ? '' : `:${textOf(price, 'currency') ?? ''}`}`;
}

function nodesOn(root: SourceNode, path: Path): readonly SourceNode[] {
  const nodes = [root];
  for (const step of path) {
    const last = nodes.at(-1);
    const next = last?.kind === 'map' ? last.members.get(String(step)) : last?.kind === 'list' ? last.items[Number(step)] : undefined;
    if (next !== undefined) nodes.push(next);
  }
  return nodes;
}

function textOf(node: SourceNode, name: string): string | undefined {
  const found = node.kind === 'map' ? node.members.get(name) : undefined;
  return found?.kind === 'text' ? found.text : undefined;
}

/** What an import and, where there is a catalogue, the rule book find: errors only. */
function errorsOf({ catalogue, report }: ImportResult): readonly Issue[] {
  const found = catalogue === undefined ? [] : validateCatalogue(catalogue, { at: '2026-01-01' }).issues;
  return [...report.issues, ...found].filter(({ severity }) => severity === 'error');
}

/** The errors of a text in the words of the cases: each is the one of the expected that it can be, and itself where it is none. */
function namedErrors(text: string, expected: readonly Finding[]): readonly Finding[] {
  const { root } = readXmlText(text, 'input', { isRepeated });
  const left = [...expected];
  return errorsOf(importKillBill(text)).map(({ code, pointer, path }) => {
    const where = root === undefined ? '' : placeOf(root, path);
    const position = left.findIndex(
      one => one.where === where && codes[one.code]?.code === code && codes[one.code]?.at.test(pointer) === true,
    );
    return position < 0 ? { code: `${code} at ${pointer}`, where } : (left.splice(position, 1)[0] ?? { code, where });
  });
}

const sorted = (findings: readonly Finding[]): readonly string[] => findings.map(({ code, where }) => `${code} ${where}`).sort();

interface ValidityCase {
  readonly file: string;
  readonly valid: boolean;
  readonly errors: readonly Finding[];
  readonly products: number;
  readonly plans: number;
  readonly priceLists: number;
  readonly currencies: readonly string[];
  readonly effectiveDate: string;
  readonly catalogName: string;
}

function instantOf(text: string): number {
  return requireInstant(/Z$|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`, 'UTC');
}

function expectSummary(one: ValidityCase, passage: Passage): void {
  const text = readKillBillFile(one.file);
  const { catalogue, effectiveFrom } = importKillBill(passage === 'imported' ? text : exportAgain(text));
  expect({
    products: catalogue?.products.length,
    plans: catalogue?.pricePlans.length,
    priceLists: catalogue?.priceLists?.length,
    currencies: catalogue?.currencies.map(({ code }) => code),
    catalogName: catalogue?.name,
    effectiveDate: instantOf(effectiveFrom ?? ''),
  }).toEqual({
    products: one.products,
    plans: one.plans,
    priceLists: one.priceLists,
    currencies: one.currencies,
    catalogName: one.catalogName,
    effectiveDate: instantOf(one.effectiveDate),
  });
}

describe.skipIf(!hasCorpus("Kill Bill's validity"))('the catalogue', () => {
  const all = hasCorpus('killbill-validity.json') ? readExpected<ValidityCase>('killbill-validity.json').cases : [];
  const cases = partition(
    'killbill-validity.json',
    all.map(one => ({ ...one, id: one.file })),
    [],
  );
  for (const passage of passages) {
    test.each(cases)(`$id is valid: $valid, ${passage}`, one => {
      const text = readKillBillFile(one.file);
      expect(sorted(namedErrors(passage === 'imported' ? text : exportAgain(text), one.errors))).toEqual(sorted(one.errors));
      if (one.valid) expectSummary(one, passage);
    });
  }
});

interface SeededCase {
  readonly file: string;
  readonly valid: boolean;
  readonly expected: Finding | null;
}

describe.skipIf(!hasCorpus("Kill Bill's seeded defects"))('one seeded defect', () => {
  const all = hasCorpus('killbill-seeded-defects.json') ? readExpected<SeededCase>('killbill-seeded-defects.json').cases : [];
  const cases = partition(
    'killbill-seeded-defects.json',
    all.map(one => ({ ...one, id: one.file.replace(/^.*\//, '') })),
    [],
  );
  test.each(cases)('in $id is found, and nothing else', one => {
    const expected = one.expected === null ? [] : [one.expected];
    const text = readFileSync(join(corpusFolder ?? '', one.file), 'utf8');
    expect(sorted(namedErrors(text, expected))).toEqual(sorted(expected));
  });
});

interface VersionSetCase {
  readonly files: readonly string[];
  readonly valid: boolean;
  readonly errors: readonly string[];
  readonly versions?: readonly string[];
}

const setCodes: Readonly<Record<string, string>> = { LIF008: 'VERSION_DATE_ALREADY_EXISTS' };

describe.skipIf(!hasCorpus("Kill Bill's version sets"))('versions that belong together', () => {
  const all = hasCorpus('killbill-version-sets.json') ? readExpected<VersionSetCase>('killbill-version-sets.json').cases : [];
  const named = all.map(one => ({ ...one, id: one.files[0]?.replace(/^.*\/([^/]+\/[^/]+)$/, '$1') ?? '' }));
  const cases = partition('killbill-version-sets.json', named, []);
  for (const passage of passages) {
    test.each(cases)(`$id and so on, ${passage}`, one => {
      const { files, versions } = importFiles(one.files, passage);
      const errors = files.flatMap(({ report }) => report.issues.filter(({ severity }) => severity === 'error'));
      expect(errors.map(({ code }) => setCodes[code] ?? code)).toEqual(one.errors);
      expect(versions.map(({ effectiveFrom }) => instantOf(effectiveFrom))).toEqual((one.versions ?? []).map(instantOf));
    });
  }
});
