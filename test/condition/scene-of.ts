// Scenes of facts for tests: declarations are short, and what is not said is unknown.
import type { ConditionScene } from '../../src/condition/condition-scene.js';
import { makeFactScene } from '../../src/condition/make-fact-scene.js';
import { decimal } from '../../src/kernel/decimal.js';
import { requireInstant } from '../../src/kernel/instant.js';
import type { FactValue } from '../../src/model/customer.js';
import type { FactSpec } from '../../src/model/fact-spec.js';

/** One fact of each type, and two that are derived. */
export const specs: Readonly<Record<string, FactSpec>> = {
  age: { type: 'integer', sensitivity: 'none' },
  score: { type: 'integer', sensitivity: 'none' },
  usedGb: { type: 'decimal', sensitivity: 'none' },
  limitGb: { type: 'decimal', sensitivity: 'none' },
  tier: { type: 'text', sensitivity: 'none' },
  region: { type: 'text', sensitivity: 'none' },
  isStudent: { type: 'boolean', sensitivity: 'none' },
  isMember: { type: 'boolean', sensitivity: 'none' },
  signedOn: { type: 'date', sensitivity: 'none' },
  endsOn: { type: 'date', sensitivity: 'none' },
  interests: { type: 'set', sensitivity: 'none' },
  tenureMonths: { type: 'integer', sensitivity: 'none', derived: { monthsSince: 'signedOn' } },
  tenureDays: { type: 'integer', sensitivity: 'none', derived: { daysSince: 'signedOn' } },
};

/** A scene at noon of 2026-12-01 in London, unless it says otherwise. */
export function sceneOf(
  facts: Readonly<Record<string, FactValue>> = {},
  options: { at?: string; timeZone?: string; owned?: Record<string, string>; allowances?: Record<string, string> } = {},
): ConditionScene {
  const { at = '2026-12-01T12:00:00Z', timeZone = 'Europe/London', owned, allowances = {} } = options;
  const amountOf = (amount: string | undefined) => (amount === undefined ? undefined : decimal(amount));
  return {
    ...makeFactScene({ specs, facts, at: requireInstant(at, timeZone), timeZone }),
    owned: what => (owned === undefined ? undefined : decimal(owned[Object.values(what).join()] ?? '0')),
    allowance: feature => (allowances[feature] === 'unlimited' ? 'unlimited' : amountOf(allowances[feature])),
  };
}
