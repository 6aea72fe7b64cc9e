/** How bad the findings of each rule are in one validation: the profile, and what the configuration says otherwise. */
import { CatalogueError } from '../kernel/catalogue-error.js';
import type { Severity } from '../kernel/issue.js';
import { levelsByCode } from './profiles.data.js';
import { readingCodes } from './reading-codes.data.js';
import type { OptionValues, Rule } from './rule.js';
import { rules } from './rules.data.js';
import type { Profile, RuleLevel, RuleSetting, ValidationConfig } from './validation-report.js';

/** The profiles in the order of the columns of the table. */
export const profiles: readonly Profile[] = ['core', 'recommended', 'strict'];

/** What holds in one validation. */
export interface Levels {
  /** How bad the findings of a code are; undefined for a code that the rule book does not have. */
  readonly levelOf: (code: string) => RuleLevel | undefined;
  readonly optionsOf: (rule: Rule) => OptionValues;
}

/** All codes that there are: those of rules, and those of reading. */
export function listCodes(): readonly string[] {
  return [...readingCodes.map(({ code }) => code), ...rules.map(({ code }) => code)];
}

/** Whether a code may be neither suppressed nor switched off. */
export function isMandatory(code: string): boolean {
  return [...readingCodes, ...rules].some(known => known.code === code && known.mandatory === true);
}

/** How bad the findings of a code are in a profile. */
export function levelInProfile(code: string, profile: Profile): RuleLevel | undefined {
  return Object.hasOwn(levelsByCode, code) ? levelsByCode[code]?.[profiles.indexOf(profile)] : undefined;
}

/**
 * Works out the levels of a validation.
 *
 * @param profile - The profile.
 * @param config - What differs from it.
 * @returns The levels and options.
 * @throws `unknown-profile`, `unknown-rule`, `mandatory-rule`, `unknown-rule-option`, `bad-rule-option`.
 */
export function resolveLevels(profile: Profile, config: ValidationConfig | undefined): Levels {
  if (!profiles.includes(profile)) throw new CatalogueError('unknown-profile', `unknown profile \`${String(profile)}\``, { profile });
  const settings = new Map(Object.entries(config?.rules ?? {}).map(([code, said]) => [code, readSetting(code, said)]));
  return {
    levelOf: code => settings.get(code)?.severity ?? levelInProfile(code, profile),
    optionsOf: rule => ({ ...defaultsOf(rule), ...settings.get(rule.code)?.options }),
  };
}

/** The severity of an issue; off counts as none. */
export function severityOf(level: RuleLevel | undefined): Severity | undefined {
  return level === 'off' ? undefined : level;
}

function defaultsOf(rule: Rule): OptionValues {
  return Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]));
}

function readSetting(code: string, said: RuleLevel | RuleSetting): RuleSetting {
  if (!listCodes().includes(code)) throw new CatalogueError('unknown-rule', `there is no rule \`${code}\``, { code });
  const setting = typeof said === 'string' ? { severity: said } : said;
  if (setting.severity !== undefined && setting.severity !== 'error' && isMandatory(code)) {
    throw new CatalogueError('mandatory-rule', `rule \`${code}\` is always an error`, { code, severity: setting.severity });
  }
  const known = rules.find(rule => rule.code === code)?.options ?? {};
  for (const [option, value] of Object.entries(setting.options ?? {})) {
    if (!Object.hasOwn(known, option))
      throw new CatalogueError('unknown-rule-option', `rule \`${code}\` has no option \`${option}\``, { code, option });
    if (!Number.isFinite(value))
      throw new CatalogueError('bad-rule-option', `option \`${option}\` is not a number`, { code, option, value });
  }
  return setting;
}
