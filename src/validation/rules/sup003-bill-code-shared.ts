import type { ChargePlace } from '../list-prices.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayCharge } from '../say-price.js';
import { quoted } from '../say-thing.js';
import { toKey } from '../to-key.js';

export const sup003BillCodeShared: Rule = {
  code: 'SUP003',
  slug: 'bill-code-shared',
  purpose: 'One bill code stands for two charges with different words.',
  why: 'A rep who looks the code up cannot tell which of them the customer asks about.',
  help: 'Give each meaning a code of its own, or both charges the same words.',
  check: findShared,
};

function* findShared(context: RuleContext): Iterable<Finding> {
  const firsts = new Map<string, ChargePlace>();
  const reported = new Set<string>();
  for (const place of context.charges()) {
    const { billCode } = place.charge;
    const words = billCode === undefined ? undefined : wordsOf(place);
    if (billCode === undefined || words === undefined || place.plan.status === 'retired') continue;
    const first = firsts.get(billCode);
    if (first === undefined) firsts.set(billCode, place);
    else if (wordsOf(first) !== words && !reported.has(billCode)) {
      reported.add(billCode);
      const message = `Bill code ${quoted(billCode)} stands for ${sayCharge(context, first)} and, with other words, for ${sayCharge(context, place)}.`;
      yield {
        path: [...place.path, 'billCode'],
        message,
        related: [{ path: [...first.path, 'billCode'], message: 'The other meaning.' }],
        data: { billCode },
        identity: billCode,
      };
    }
  }
}

function wordsOf({ charge }: ChargePlace): string | undefined {
  const text = charge.billText ?? charge.name;
  return text === undefined ? undefined : toKey(text);
}
