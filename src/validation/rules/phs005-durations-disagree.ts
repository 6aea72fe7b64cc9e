import { compareDates } from '../../kernel/date.js';
import { addDuration, parseDuration } from '../../kernel/duration.js';
import type { Offer } from '../../model/offer.js';
import type { PricePlan } from '../../model/price-plan.js';
import type { Term } from '../../model/term.js';
import { sayDuration } from '../plan-ends.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const phs005DurationsDisagree: Rule = {
  code: 'PHS005',
  slug: 'durations-disagree',
  purpose: 'A contract binds the customer for longer than the price plan says what it costs.',
  why: 'Nobody can tell what the customer pays until the commitment ends, so no total is known.',
  help: 'Add the phase that follows, say `after: renew`, or shorten the commitment.',
  check: findShort,
};

function* findShort(context: RuleContext): Iterable<Finding> {
  const { catalogue, nameOf } = context;
  const plans = new Map(catalogue.pricePlans.map(plan => [plan.id, plan]));
  for (const [at, offer] of catalogue.offers.entries()) {
    if (offer.status !== 'active') continue;
    for (const { term, position, plan, reaches } of listShort(offer, plans)) {
      const message = `Term ${nameOf(term)} of offer ${nameOf(offer)} binds for ${sayDuration(term.commitment)}, but the price plan ${nameOf(plan)} says what it costs for ${sayDuration(reaches)} only.`;
      yield { path: ['offers', at, 'terms', position], message, data: { term: term.id, pricePlan: plan.id }, discriminator: plan.id };
    }
  }
}

interface ShortPlan {
  readonly term: Term;
  readonly position: number;
  readonly plan: PricePlan;
  /** How far the phases reach: the length of the only one, else their days. */
  readonly reaches: string;
}

function listShort({ terms = [], pricePlans = [] }: Offer, plans: ReadonlyMap<string, PricePlan>): readonly ShortPlan[] {
  return terms.flatMap((term, position) =>
    pricePlans.flatMap(id => {
      const plan = plans.get(id);
      if (plan === undefined || plan.status !== 'active' || plan.terms?.includes(term.id) === false) return [];
      const reaches = isShort(plan, term);
      return reaches === undefined ? [] : [{ term, position, plan, reaches }];
    }),
  );
}

// Any day would do: what matters is which of the two is later.
const someDay = '2026-01-01';

function isShort(plan: PricePlan, { commitment }: Term): string | undefined {
  const bound = commitment === undefined ? undefined : parseDuration(commitment);
  const last = plan.phases.at(-1);
  const isOver = plan.after === 'end' || (plan.after === undefined && last?.kind === 'fixedTerm');
  if (bound === undefined || last === undefined || !isOver) return undefined;
  let end = someDay;
  for (const { duration } of plan.phases) {
    const length = duration === undefined ? undefined : parseDuration(duration);
    if (length === undefined) return undefined;
    end = addDuration(end, length);
  }
  return compareDates(end, addDuration(someDay, bound)) < 0 ? sumOf(plan) : undefined;
}

function sumOf({ phases }: PricePlan): string {
  const lengths = phases.flatMap(({ duration }) => (duration === undefined ? [] : [parseDuration(duration)]));
  const months = lengths.reduce((sum, length) => sum + (length?.years ?? 0) * 12 + (length?.months ?? 0), 0);
  const days = lengths.reduce((sum, length) => sum + (length?.weeks ?? 0) * 7 + (length?.days ?? 0), 0);
  return `P${months === 0 ? '' : `${months}M`}${days === 0 && months > 0 ? '' : `${days}D`}`;
}
