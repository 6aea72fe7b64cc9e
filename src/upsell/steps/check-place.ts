import type { Step } from '../step.js';
import type { UpsellAssumptionCode, UpsellCause } from '../upsell-answer.js';
import type { UpsellCode } from '../upsell-code.js';
import { passed, suppress } from '../verdict.js';

/** The rule speaks in the channel, and the offer is sold in channel and market, and to the segment. What the question does not name is not checked, and that is said. */
export const checkPlace: Step = {
  step: 'place',
  check: ({ rule, offer }, { context, customer }) => {
    const limits: readonly Limit[] = [
      { ...channelLimit, asked: context.channel, allowed: rule.channels, by: { kind: 'rule', id: rule.id } },
      { ...channelLimit, asked: context.channel, allowed: offer.channels, by: { kind: 'offer', id: offer.id } },
      {
        code: 'MARKET_NOT_ALLOWED',
        absent: 'MARKET_NOT_GIVEN',
        asked: customer.market,
        allowed: offer.markets,
        by: { kind: 'offer', id: offer.id },
      },
      {
        code: 'SEGMENT_NOT_ALLOWED',
        absent: 'SEGMENT_NOT_GIVEN',
        asked: customer.segment,
        allowed: offer.segments,
        by: { kind: 'offer', id: offer.id },
      },
    ];
    const limited = limits.flatMap(({ allowed, ...limit }) => (allowed === undefined ? [] : [{ ...limit, allowed }]));
    for (const { asked, allowed, code, by } of limited) {
      if (asked !== undefined && !allowed.includes(asked)) return suppress(code, { by, details: { allowed } });
    }
    const assumptions = limited.flatMap(({ asked, absent, allowed, by }) =>
      asked === undefined ? [{ code: absent, details: { allowed, by: by.kind } }] : [],
    );
    return assumptions.length === 0 ? passed : { ...passed, assumptions };
  },
};

interface Limit {
  readonly code: UpsellCode;
  readonly absent: UpsellAssumptionCode;
  readonly asked: string | undefined;
  readonly allowed: readonly string[] | undefined;
  readonly by: UpsellCause;
}

const channelLimit = { code: 'CHANNEL_NOT_ALLOWED', absent: 'CHANNEL_NOT_GIVEN' } as const;
