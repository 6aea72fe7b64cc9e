import type { Issue } from '../../kernel/issue.js';
import type { ReportWords } from '../interchange/list-report-lines.js';
import { cleanText } from '../output/clean-text.js';
import { bullet } from '../output/layout.js';
import { wrapText } from '../output/wrap-text.js';
import { listHitLines } from '../search/list-hit-lines.js';
import { countOf } from '../words/count-of.js';
import type { ImportAnswers } from './import-answers.js';

/**
 * Writes what the rule book says of an imported catalogue, and what was found in it.
 *
 * @param answers - The answers.
 * @param words - How to say it.
 * @returns The lines; none where nothing was asked.
 */
export function listAnswerLines({ validation, search }: ImportAnswers, words: ReportWords): readonly string[] {
  return [
    ...(validation === undefined ? [] : listFindings(validation, words)),
    ...(search === undefined ? [] : ['', ...listHitLines(search, { locale: 'en', layout: words.layout })]),
  ];
}

function listFindings(
  { counts, profile, issues }: NonNullable<ImportAnswers['validation']>,
  { layout, limit }: ReportWords,
): readonly string[] {
  const { paint, width } = layout;
  const found = [countOf(counts.error, 'error'), countOf(counts.warning, 'warning'), countOf(counts.info, 'remark')].join(', ');
  const rules = groupByRule(issues);
  const shown = rules.slice(0, Math.max(limit, fewest)).flatMap(rule => bullet(layout, sayRule(rule)));
  const rest = rules.length - Math.max(limit, fewest);
  return [
    '',
    ...wrapText(`${paint.bold('By the rule book:')} ${found} (profile ${profile}).`, { width }),
    ...shown,
    ...(rest > 0 ? bullet(layout, `and ${countOf(rest, 'other rule')}: --full lists them`) : []),
  ];
}

const fewest = 5;

interface RuleFindings {
  readonly first: Issue;
  readonly count: number;
}

const severities = ['error', 'warning', 'info'];

// An import makes thousands of things alike: what is wrong with one is wrong with many, so one of each kind is shown, the gravest first.
function groupByRule(issues: readonly Issue[]): readonly RuleFindings[] {
  const groups = new Map<string, RuleFindings>();
  for (const issue of issues) {
    const { first, count } = groups.get(issue.code) ?? { first: issue, count: 0 };
    groups.set(issue.code, { first, count: count + 1 });
  }
  return [...groups.values()].toSorted(
    (a, b) => severities.indexOf(a.first.severity) - severities.indexOf(b.first.severity) || b.count - a.count,
  );
}

function sayRule({ first: { severity, code, message }, count }: RuleFindings): string {
  return cleanText(`${message} (${severity} ${code}${count === 1 ? '' : `, ${count} times`})`);
}
