/** Runs the rules of one validation, then those that look at its exceptions. */
import type { RuleFinding } from './finish-issues.js';
import { isMandatory, type Levels, listCodes, severityOf } from './resolve-levels.js';
import type { Rule } from './rule.js';
import type { RuleContext, SuppressionState } from './rule-context.js';
import { rules } from './rules.data.js';
import type { Exceptions } from './suppress-findings.js';
import type { SkippedRule, SkipReason } from './validation-report.js';

/** What running the rules gave. */
export interface RuleRun {
  readonly found: readonly RuleFinding[];
  readonly rulesRun: readonly string[];
  readonly skippedRules: readonly SkippedRule[];
}

/** What rules are run on. */
export interface RunScene {
  /** Undefined where nothing could be read. */
  readonly context: RuleContext | undefined;
  readonly isWhole: boolean;
  readonly exceptions: Exceptions;
  readonly levels: Levels;
}

/**
 * Runs every rule that the levels ask for and that can be run.
 *
 * @param scene - The catalogue and what holds in this validation.
 * @returns The findings, in the order of the codes, with the exceptions that answer them.
 */
export function runRules(scene: RunScene): RuleRun {
  const wanted = rules.filter(rule => severityOf(scene.levels.levelOf(rule.code)) !== undefined);
  const skippedRules = wanted.flatMap(rule => skip(rule, scene));
  const runnable = wanted.filter(({ code }) => !skippedRules.some(skipped => skipped.code === code));
  const { context } = scene;
  if (context === undefined) return { found: [], rulesRun: [], skippedRules };
  const rulesRun = runnable.map(({ code }) => code);
  const found = runnable.filter(({ scope }) => scope !== 'suppressions').flatMap(rule => runRule(rule, context, scene));
  const ofExceptions = { ...context, suppressions: statesOf(scene.exceptions, rulesRun) };
  const foundLater = runnable.filter(({ scope }) => scope === 'suppressions').flatMap(rule => runRule(rule, ofExceptions, scene));
  return { found: [...found, ...foundLater], rulesRun, skippedRules };
}

function runRule(rule: Rule, context: RuleContext, { levels, exceptions }: RunScene): readonly RuleFinding[] {
  const severity = severityOf(levels.levelOf(rule.code)) ?? 'error';
  const isAnswerable = rule.mandatory !== true && rule.scope !== 'suppressions';
  return [...rule.check(context, levels.optionsOf(rule))].map(finding => {
    const suppressed = isAnswerable ? exceptions.answer({ ...finding, code: rule.code }) : undefined;
    return { rule, finding, severity, ...(suppressed === undefined ? {} : { suppressed }) };
  });
}

function skip(rule: Rule, scene: RunScene): readonly SkippedRule[] {
  const reason = skipReason(rule, scene);
  return reason === undefined ? [] : [{ code: rule.code, reason }];
}

function skipReason({ needs = [] }: Rule, { context, isWhole }: RunScene): SkipReason | undefined {
  if (context === undefined) return 'unreadable';
  if (needs.includes('at') && Number.isNaN(context.at)) return 'needs-at';
  return needs.includes('whole') && !isWhole ? 'needs-whole' : undefined;
}

function statesOf(exceptions: Exceptions, rulesRun: readonly string[]): readonly SuppressionState[] {
  const known = new Set(listCodes());
  const ran = new Set(rulesRun);
  const ruleCodes = new Set(rules.map(({ code }) => code));
  return exceptions.all.map(({ path, exception, owner, isOver, messages }) => ({
    path,
    suppression: exception,
    owner,
    messages,
    isOver,
    // Reading always looks for what it finds.
    ran: ran.has(exception.code) || (known.has(exception.code) && !ruleCodes.has(exception.code)),
    isKnown: known.has(exception.code),
    isMandatory: isMandatory(exception.code),
  }));
}
