// What every phase of every plan of Kill Bill costs, and which plan an order means.
import { describe, expect, test } from 'vitest';
import { isOfUsage } from '../../src/interchange/killbill/group-charges.js';
import { billingPeriods } from '../../src/interchange/killbill/killbill-words.data.js';
import { decimal, formatDecimal } from '../../src/kernel/decimal.js';
import type { CatalogueIndex } from '../../src/lookup/catalogue-index.js';
import type { Charge } from '../../src/model/charge.js';
import type { Phase } from '../../src/model/price-plan.js';
import { choosePrice } from '../../src/pricing/choose-price.js';
import { findPricePlans } from '../../src/pricing/find-price-plans.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { hasCorpus, partition, readExpected } from './read-corpus.js';
import { categories, describePlan, indexOfFile, passages, phaseTypes } from './read-killbill.js';

type Amounts = Readonly<Record<string, string>> | null;

interface PriceCase {
  readonly file: string;
  readonly plan: string;
  readonly product: string;
  readonly category: keyof typeof categories;
  readonly phaseIndex: number;
  readonly phase: string;
  readonly phaseType: keyof typeof phaseTypes;
  readonly duration: { readonly unit: 'DAYS' | 'WEEKS' | 'MONTHS' | 'YEARS' | 'UNLIMITED'; readonly number: number | null };
  readonly billingPeriod: string | null;
  readonly billingMode: 'IN_ADVANCE' | 'IN_ARREAR';
  readonly fixed: Amounts;
  readonly recurring: Amounts;
  readonly usages: number;
}

const at = '2026-01-01';

function chargeOf({ charges }: Phase, kind: Charge['kind']): Charge | undefined {
  return charges.find(charge => charge.kind === kind && !isOfUsage(charge));
}

function amountsOf(charge: Charge | undefined, currencies: readonly string[]): Amounts {
  if (charge === undefined) return null;
  return Object.fromEntries(
    currencies.map(currency => {
      const choice = choosePrice(charge.prices, { currency, at, timeZone: 'UTC' });
      const amount = choice.kind === 'found' ? formatDecimal(decimal(choice.price.flat ?? '')) : 'ERROR:NO_PRICE_FOR_CURRENCY';
      return [currency, amount];
    }),
  );
}

function shortest(amounts: Amounts): Amounts {
  if (amounts === null) return null;
  return Object.fromEntries(
    Object.entries(amounts).map(([currency, amount]) => [currency, amount.startsWith('ERROR') ? amount : formatDecimal(decimal(amount))]),
  );
}

function durationOf({ unit, number }: PriceCase['duration']): string | undefined {
  return unit === 'UNLIMITED' ? undefined : `P${number ?? ''}${unit.charAt(0)}`;
}

const modes = { IN_ADVANCE: 'inAdvance', IN_ARREAR: 'inArrears' } as const;

/** What a quote says of a phase: each amount once, exact. */
function quotedOf(
  index: CatalogueIndex,
  one: PriceCase,
  { currency, phase }: { readonly currency: string; readonly phase: Phase },
): readonly (string | undefined)[] | undefined {
  const offer = index.offersOfPricePlan.get(one.plan)?.[0]?.id ?? '';
  const quote = quoteOffer(index, { offer, pricePlan: one.plan, currency, at });
  const stretches = quote.kind === 'priced' ? quote.phases : [];
  const stretch = stretches.find(each => each.phases.some(({ phase: id }) => id === phase.id));
  if (stretch?.kind !== 'priced') return undefined;
  const grossOf = (charge: Charge | undefined): string | undefined =>
    [...stretch.oneTime.lines, ...stretch.recurring.flatMap(({ lines }) => lines)].find(line => line.charge === charge?.id)?.gross;
  return [grossOf(chargeOf(phase, 'oneTime')), grossOf(chargeOf(phase, 'recurring'))];
}

describe.skipIf(!hasCorpus("Kill Bill's prices"))("Kill Bill's prices", () => {
  const all = hasCorpus('killbill-prices.json') ? readExpected<PriceCase>('killbill-prices.json').cases : [];
  const cases = partition(
    'killbill-prices.json',
    all.map(one => ({ ...one, id: `${one.file} ${one.phase}` })),
    [],
  );
  for (const passage of passages) {
    test.each(cases)(`$phase of $file, ${passage}`, one => {
      const index = indexOfFile(one.file, passage);
      const { plan, product } = describePlan(index, one.plan);
      const phase = plan.phases[one.phaseIndex];
      if (phase === undefined) throw new Error('no such phase');
      const currencies = index.catalogue.currencies.map(({ code }) => code);
      const recurring = chargeOf(phase, 'recurring');
      expect({
        product,
        kind: index.products.get(product)?.kind,
        phase: phase.kind,
        duration: phase.duration,
        fixed: amountsOf(chargeOf(phase, 'oneTime'), currencies),
        recurring: amountsOf(recurring, currencies),
        usages: new Set(phase.charges.filter(isOfUsage).map(({ billCode }) => billCode)).size,
      }).toEqual({
        product: one.product,
        kind: categories[one.category],
        phase: phaseTypes[one.phaseType],
        duration: durationOf(one.duration),
        fixed: shortest(one.fixed),
        recurring: shortest(one.recurring),
        usages: one.usages,
      });
      if (recurring !== undefined) {
        expect(recurring.period).toBe(billingPeriods.get(one.billingPeriod ?? ''));
        expect(recurring.timing).toBe(modes[one.billingMode]);
      }
      for (const currency of currencies.slice(0, 1)) {
        const quoted = quotedOf(index, one, { currency, phase });
        const wanted = [one.fixed, one.recurring].map(amounts => shortest(amounts)?.[currency]);
        if (quoted !== undefined) expect(quoted).toEqual(wanted);
      }
    });
  }
});

interface ResolutionCase {
  readonly file: string;
  readonly product: string;
  readonly billingPeriod: string;
  readonly priceList: string;
  readonly expectedPlan: string;
  readonly viaDefaultList: boolean;
}

describe.skipIf(!hasCorpus("Kill Bill's plans"))(
  "the plan that an order means by Kill Bill's product, billing period and price list",
  () => {
    const all = hasCorpus('killbill-plan-resolution.json') ? readExpected<ResolutionCase>('killbill-plan-resolution.json').cases : [];
    const named = all.map(one => ({ ...one, id: `${one.product} ${one.billingPeriod} ${one.priceList}` }));
    const cases = partition('killbill-plan-resolution.json', named, []);
    for (const passage of passages) {
      test.each(cases)(`$id of $file, ${passage}`, one => {
        const index = indexOfFile(one.file, passage);
        const [offer] = index.offersOfProduct.get(one.product) ?? [];
        const period = billingPeriods.get(one.billingPeriod) ?? '';
        const found = offer === undefined ? undefined : findPricePlans(index, { offer: offer.id, period, priceList: one.priceList });
        const [plan, ...others] = found?.pricePlans ?? [];
        const answer = plan === undefined ? 'ERROR:NOT_FOUND' : others.length > 0 ? 'ERROR:MULTIPLE' : plan.id;
        expect(answer).toBe(one.expectedPlan);
        if (plan !== undefined && others.length === 0) expect(found?.priceList !== one.priceList).toBe(one.viaDefaultList);
      });
    }
  },
);
