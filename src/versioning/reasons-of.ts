/** Why a change matters. */
import type { Role } from '../model/schema-kit.js';
import type { Outcome } from './change-rules.data.js';
import { roleRules } from './change-rules.data.js';
import type { ChangeReasons } from './classified-change.js';
import { roleReasons, ruleReasons } from './reasons.data.js';

/**
 * Finds the sentences for a change.
 *
 * @param rule - The rule that decided.
 * @param outcome - What it decided.
 * @returns A sentence for each of those whom the change reaches; none for a change that reaches nobody.
 */
export function reasonsOf(rule: string, outcome: Outcome): ChangeReasons {
  if (outcome.class === 'none' || outcome.class === 'patch') return {};
  const own = Object.hasOwn(ruleReasons, rule) ? ruleReasons[rule] : undefined;
  if (own !== undefined) return { ...own };
  const role = rule.split('.')[0] ?? '';
  if (!isRole(role)) return {};
  const { integrators, subscribers, finance } = roleReasons[role];
  const subscriber = subscribers?.[outcome.direction ?? 'any'] ?? subscribers?.any;
  return {
    ...(integrators === undefined ? {} : { integrators }),
    ...(subscriber === undefined ? {} : { subscribers: subscriber }),
    ...(finance === undefined ? {} : { finance }),
  };
}

function isRole(word: string): word is Role {
  return Object.hasOwn(roleRules, word);
}
