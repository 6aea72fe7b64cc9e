/** The pages of the rule book: what a rule says of itself, its fixtures, and two sections that are written by hand. */
import type { FindingCode } from '../../src/cli/explain/finding-code.js';
import type { RuleDescription } from '../../src/validation/list-rules.js';
import type { Fixture } from './read-fixture.js';

/** What a page is made of. */
export interface PageInput {
  readonly rule: RuleDescription;
  readonly invalid: Fixture;
  readonly valid: Fixture;
  /** The page as it is, for what is written by hand. */
  readonly page: string;
}

/** Renders the page of a rule. */
export function renderPage({ rule, invalid, valid, page }: PageInput): string {
  const findings = invalid.expect.map(({ code = rule.code, message }) => `> **${code}** ${message}`);
  return `${[
    `# ${rule.code} ${rule.slug}`,
    rule.purpose,
    `| core | recommended | strict |\n|---|---|---|\n| ${rule.levels.core} | ${rule.levels.recommended} | ${rule.levels.strict} |`,
    ...notes(rule),
    '## Why',
    sectionOf(page, 'Why'),
    rule.why,
    '## Wrong',
    invalid.title,
    block(invalid),
    findings.join('\n>\n'),
    rule.help,
    '## Right',
    valid.title,
    block(valid),
    ...options(rule),
    '## When to suppress',
    sectionOf(page, 'When to suppress'),
    'The examples are patches of [one small catalogue](../../test/validation/fixtures/base.yaml), and are run by a test.',
  ].join('\n\n')}\n`;
}

/** Renders the index of the rule book. */
export function renderIndex(rules: readonly RuleDescription[], others: readonly FindingCode[]): string {
  const groups = Object.entries(groupTitles).flatMap(([group, title]) => {
    const own = rules.filter(({ code }) => code.startsWith(group));
    const rows = own.map(({ code, slug, purpose, levels, isMandatory }) => {
      return `| [${code}](${code}.md) | ${slug} | ${purpose} | ${levels.core} | ${levels.recommended} | ${levels.strict}${isMandatory ? ' !' : ''} |`;
    });
    return own.length === 0
      ? []
      : [`## ${title}`, ['| code | name | finds | core | recommended | strict |', '|---|---|---|---|---|---|', ...rows].join('\n')];
  });
  return `${[
    '# The rule book',
    `${rules.length} rules check a catalogue. Each has a page: what it finds, why it matters, wrong and right, and when it may be accepted.`,
    'A profile says how bad a finding is. `core` is what makes a catalogue unusable, `recommended` (the default) what a team should keep, `strict` what a finished catalogue keeps. A `!` marks rules that can be neither suppressed nor switched off.',
    'A finding is accepted on the thing that has it: `suppress: [{ code, reason, until, owner }]`. When the end has come, the finding is back.',
    'The stories on the pages are invented; what they tell is not rare.',
    ...groups,
    '## Codes that are not in the rule book',
    'They are found in files of other systems and in data of customers, not in a catalogue, so no profile and no suppression is about them.',
    ...Object.entries(otherTitles).map(([foundBy, title]) =>
      renderOthers(
        title,
        others.filter(code => code.foundBy === foundBy),
      ),
    ),
  ].join('\n\n')}\n`;
}

const otherTitles: Readonly<Record<FindingCode['foundBy'], string>> = {
  import: 'Imports',
  export: 'Exports',
  customer: "Customers' data",
};

function renderOthers(title: string, codes: readonly FindingCode[]): string {
  const rows = codes.map(
    ({ code, slug, purpose, why, help, severity }) =>
      `| ${code} | ${slug} | ${purpose} | ${why} | ${help} | ${severity ?? 'as the finding says'} |`,
  );
  return [`### ${title}\n`, '| code | name | finds | why it matters | what to do | severity |', '|---|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}

/** The titles of the groups, in the order of the index. */
const groupTitles: Readonly<Record<string, string>> = {
  SYS: 'The files, and the rule book itself',
  DUP: 'Duplicates',
  REF: 'References',
  LIF: 'Dates and states',
  MON: 'Money',
  TIR: 'Tiers',
  PHS: 'Phases, terms and charges',
  LST: 'Price lists',
  DSC: 'Discounts',
  BND: 'Bundles',
  ELG: 'Conditions and facts',
  CHN: 'Markets',
  CHG: 'The change policy',
  UPS: 'Upsell rules',
  TXT: 'Texts',
  SUP: 'Support and bills',
  PRV: 'Products and delivery',
  NAM: 'Names',
};

/** The text of a section that is written by hand. */
export function sectionOf(page: string, title: string): string {
  const [, rest = ''] = page.split(`\n## ${title}\n`);
  return rest.split('\n## ')[0]?.trim().split('\n\n')[0] ?? '';
}

function notes({ isMandatory, needs }: RuleDescription): readonly string[] {
  return [
    ...(isMandatory ? ['It can be neither suppressed nor switched off.'] : []),
    ...(needs.includes('at') ? ['It needs to know the day: without `at` it is skipped, and the report says so.'] : []),
    ...(needs.includes('whole')
      ? ['It needs the whole catalogue: where something could not be read it is skipped, and the report says so.']
      : []),
  ];
}

function options({ code, options: known }: RuleDescription): readonly string[] {
  const rows = Object.entries(known).map(([name, option]) => `| \`${name}\` | ${option.default} | ${option.purpose} |`);
  const [name] = Object.keys(known);
  if (name === undefined) return [];
  const example = `{ rules: { ${code}: { options: { ${name}: ${known[name]?.default} } } } }`;
  return ['## Options', ['| name | default | meaning |', '|---|---|---|', ...rows].join('\n'), `In the configuration: \`${example}\`.`];
}

function block({ shown }: Fixture): string {
  return `\`\`\`yaml\n${shown.trimEnd()}\n\`\`\``;
}
