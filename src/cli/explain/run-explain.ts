import { codeWords } from '../../desk-page/codes.data.js';
import { closestWord } from '../../kernel/closest-word.js';
import { listRules, type RuleDescription } from '../../validation/list-rules.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { field } from '../output/field.js';
import type { Layout } from '../output/layout.js';
import { wrapText } from '../output/wrap-text.js';
import type { FindingCode } from './finding-code.js';
import { listFindingCodes } from './list-finding-codes.js';

/** Runs `catalogue explain`. */
export function runExplain({ values, out, json }: CommandCall): ExitCode {
  const [asked = ''] = values.words;
  const rules = listRules();
  const findingCodes = listFindingCodes();
  const rule = rules.find(({ code, slug }) => code === asked.toUpperCase() || slug === asked.toLowerCase());
  const finding =
    rule === undefined ? findingCodes.find(({ code, slug }) => code === asked.toUpperCase() || slug === asked.toLowerCase()) : undefined;
  const words = rule === undefined ? findWords(asked.toUpperCase()) : undefined;
  if (rule !== undefined) {
    if (json) out.json(rule);
    else out.lines(listRuleLines(rule, out));
  } else if (finding !== undefined) {
    if (json) out.json(finding);
    else out.lines(listFindingLines(finding, out));
  } else if (words !== undefined) {
    if (json) out.json({ code: asked.toUpperCase(), meaning: words });
    else out.lines(wrapText(`${out.paint.bold(asked.toUpperCase())}, of an offer that is not suggested: ${words}`, { width: out.width }));
  } else throw unknownCode(asked, [...rules, ...findingCodes]);
  return exitCode.clean;
}

function findWords(code: string): string | undefined {
  return upsellCodes.find(([known]) => known === code)?.[1];
}

const upsellCodes: readonly (readonly [string, string])[] = Object.entries(codeWords['en'] ?? {});

function listRuleLines(rule: RuleDescription, layout: Layout): readonly string[] {
  const { paint, width } = layout;
  const { core, recommended, strict } = rule.levels;
  const options = Object.entries(rule.options).map(([name, option]) => `${name}, by default ${option.default}: ${option.purpose}`);
  return [
    `${paint.bold(rule.code)} ${rule.slug}`,
    '',
    ...wrapText(rule.purpose, { width }),
    '',
    ...field(layout, 'Why', [rule.why]),
    ...field(layout, 'Help', [rule.help]),
    ...field(layout, 'How bad', [`core: ${core}, recommended: ${recommended}, strict: ${strict}`]),
    ...field(layout, 'Always', rule.isMandatory ? ['It can be neither suppressed nor switched off.'] : []),
    ...field(layout, 'Needs', rule.needs.includes('at') ? ['A day to ask about (--at).'] : []),
    ...field(layout, 'Numbers', options),
    ...field(layout, 'Read on', [rule.docs]),
  ];
}

const finders: Readonly<Record<FindingCode['foundBy'], string>> = {
  import: '“catalogue import” and the importers.',
  export: '“catalogue export” and the exporters.',
  customer: 'Whoever reads the data of a customer: “catalogue upsell”, `readCustomer`.',
};

function listFindingLines(finding: FindingCode, layout: Layout): readonly string[] {
  const { paint, width } = layout;
  return [
    `${paint.bold(finding.code)} ${finding.slug}`,
    '',
    ...wrapText(finding.purpose, { width }),
    '',
    ...field(layout, 'Why', [finding.why]),
    ...field(layout, 'Help', [finding.help]),
    ...field(layout, 'How bad', [finding.severity ?? 'Each finding says how bad it is.']),
    ...field(layout, 'Found by', [finders[finding.foundBy]]),
    ...field(layout, 'Read on', ['docs/rules/README.md']),
  ];
}

function unknownCode(asked: string, codes: readonly { readonly code: string; readonly slug: string }[]): CliError {
  const known = [...codes.flatMap(({ code, slug }) => [code, slug]), ...upsellCodes.map(([code]) => code)];
  const close = closestWord(asked, known);
  return new CliError('unknown-code', `There is no code “${asked}”.${close === undefined ? '' : ` Did you mean “${close}”?`}`, {
    help: '“catalogue validate --list-rules” lists the codes of the rule book, docs/rules/README.md all codes of findings.',
  });
}
