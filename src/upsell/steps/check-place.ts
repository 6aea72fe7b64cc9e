import { combineVerdicts } from '../combine-verdicts.js';
import type { PreparedTarget } from '../prepare-rules.js';
import type { Step } from '../step.js';
import type { UpsellAssumptionCode } from '../upsell-answer.js';
import type { UpsellCode } from '../upsell-code.js';
import type { UpsellScene } from '../upsell-scene.js';
import { passed, suppress, type Verdict } from '../verdict.js';

/**
 * The rule speaks in the channel, and the offer is sold in channel and market, and to the segment. What the question does not name is not
 * checked, and that is said.
 */
export const checkPlace: Step = {
  step: 'place',
  concerns: target => limits.some(({ allowed }) => allowed(target) !== undefined),
  check: (target, scene) => {
    const limited = limits.filter(({ allowed }) => allowed(target) !== undefined);
    return limited.length === 0 ? passed : combineVerdicts(limited.map(limit => checkLimit(limit, target, scene)));
  },
};

interface Limit {
  readonly code: UpsellCode;
  readonly absent: UpsellAssumptionCode;
  /** Whose limit it is. */
  readonly by: 'rule' | 'offer';
  readonly allowed: (target: PreparedTarget) => readonly string[] | undefined;
  readonly asked: (scene: UpsellScene) => string | undefined;
}

const channel = {
  code: 'CHANNEL_NOT_ALLOWED',
  absent: 'CHANNEL_NOT_GIVEN',
  asked: ({ context }: UpsellScene) => context.channel,
} as const;

const limits: readonly Limit[] = [
  { ...channel, by: 'rule', allowed: ({ rule }) => rule.channels },
  { ...channel, by: 'offer', allowed: ({ offer }) => offer.channels },
  {
    code: 'MARKET_NOT_ALLOWED',
    absent: 'MARKET_NOT_GIVEN',
    by: 'offer',
    allowed: ({ offer }) => offer.markets,
    asked: ({ customer }) => customer.market,
  },
  {
    code: 'SEGMENT_NOT_ALLOWED',
    absent: 'SEGMENT_NOT_GIVEN',
    by: 'offer',
    allowed: ({ offer }) => offer.segments,
    asked: ({ customer }) => customer.segment,
  },
];

function checkLimit({ code, absent, by, ...limit }: Limit, target: PreparedTarget, scene: UpsellScene): Verdict {
  const allowed = limit.allowed(target) ?? [];
  const asked = limit.asked(scene);
  if (asked === undefined) return { ...passed, assumptions: [{ code: absent, details: { allowed, by } }] };
  return allowed.includes(asked) ? passed : suppress(code, { by: { kind: by, id: target[by].id }, details: { allowed } });
}
