import type { Severity } from '../../kernel/issue.js';
import type { Profile, RuleLevel, ValidationConfig, ValidationReport } from '../../validation/validation-report.js';
import { type ArgumentValues, namedValues, wholeNumber } from '../argument-values.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { defaultPath } from '../open/default-path.js';
import { requireAt, today } from '../open/today.js';
import { readFormats } from '../output/read-formats.js';
import { startProgress } from '../progress.js';
import { checkCatalogue } from './check-catalogue.js';
import { joinReports } from './join-reports.js';
import { reportFormats, writeReport } from './write-report.js';

/** Validates each path, writes what was found, and tells by the exit code whether it is bad enough. */
export async function checkCatalogues(call: CommandCall): Promise<ExitCode> {
  const { values, host, err, json } = call;
  const formats = readFormats(values, reportFormats);
  const maxWarnings = wholeNumber(values, 'maxWarnings');
  const limit = wholeNumber(values, 'limit');
  const typed = values.text('at');
  const at = typed === undefined ? undefined : requireAt('--at', typed);
  const profile = profiles.find(each => each === values.text('profile')) ?? 'recommended';
  const config = readConfig(values);
  const paths = values.words.length === 0 ? [defaultPath(host)] : values.words;
  const progress = startProgress(err, json);
  const checked = [];
  try {
    for (const path of paths)
      checked.push(await checkCatalogue(path, { host, progress, options: { profile, config }, dayIn: zone => at ?? today(host, zone) }));
  } finally {
    progress.done();
  }
  const joined = joinReports(checked, profile);
  await writeReport(call, joined, { formats, paths, ...(limit === undefined ? {} : { limit }) });
  return isBad(joined.report, failOnOf(values), maxWarnings) ? exitCode.findings : exitCode.clean;
}

const profiles: readonly Profile[] = ['core', 'recommended', 'strict'];
const severities: readonly Severity[] = ['error', 'warning', 'info'];
const levels: readonly RuleLevel[] = [...severities, 'off'];

function readConfig(values: ArgumentValues): ValidationConfig {
  const rules = Object.entries(namedValues(values, 'rule', 'CODE=LEVEL, such as REF006=off') ?? {}).map(
    ([code, typed]): readonly [string, RuleLevel] => {
      const level = levels.find(each => each === typed);
      if (level !== undefined) return [code.toUpperCase(), level];
      throw new CliError('bad-choice', `--rule ${code} takes error, warning, info or off, not “${typed}”.`);
    },
  );
  return { rules: Object.fromEntries(rules) };
}

function failOnOf(values: ArgumentValues): Severity {
  return severities.find(each => each === values.text('failOn')) ?? 'error';
}

function isBad({ counts }: ValidationReport, failOn: Severity, maxWarnings: number | undefined): boolean {
  const failing = severities.slice(0, severities.indexOf(failOn) + 1);
  return failing.some(severity => counts[severity] > 0) || (maxWarnings !== undefined && counts.warning > maxWarnings);
}
