// How many billing cycles Kill Bill invoices for a plan in advance, counted in days over the days of each cycle.
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../src/kernel/date.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Holding } from '../../src/model/holding.js';
import { billHoldings } from '../../src/pricing/project-subject.js';
import { catalogueWithPlan, minimalCharge } from '../support/minimal-catalogue.js';
import { hasCorpus, partition, readExpected } from './read-corpus.js';

interface ProrationCase {
  readonly id: string;
  readonly billingPeriod: 'MONTHLY' | 'ANNUAL';
  readonly start: string;
  readonly end: string | null;
  readonly target: string;
  readonly billCycleDay: number;
  readonly expectedFraction: string;
  readonly origin: string;
}

const months = { MONTHLY: 1, ANNUAL: 12 } as const;

/** The bill cycle day of the month of the start, or of a month whole periods before it that has such a day. */
function anchorOf({ billingPeriod, start, billCycleDay }: ProrationCase): string {
  let month = `${start.slice(0, 7)}-01`;
  while (daysBetween(month, addMonths(month, 1)) < billCycleDay) month = addMonths(month, -months[billingPeriod]);
  return addDays(month, billCycleDay - 1);
}

type Fraction = readonly [bigint, bigint];
const add = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const isEqual = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d === c * b;

function cyclesOf(one: ProrationCase): Fraction {
  const charge = minimalCharge({ period: `P${months[one.billingPeriod]}M`, prices: [{ currency: 'EUR', flat: '1' }] });
  const index = indexCatalogue(catalogueWithPlan({ proration: 'byDay', phases: [{ id: 'main', kind: 'evergreen', charges: [charge] }] }));
  const holding: Holding = {
    id: 'h',
    offer: 'fibre',
    pricePlan: 'fibre-monthly',
    status: 'active',
    start: one.start,
    billingAnchor: anchorOf(one),
    ...(one.end === null ? {} : { end: one.end }),
  };
  const span = { from: one.start, until: addDays(one.target, 1) };
  const subject = { kind: 'holdings', customer: { id: 'c', currency: 'EUR', facts: {}, holdings: [holding] } } as const;
  const { lines, reasons } = billHoldings(index, subject, { at: one.start, span, readMeter: () => undefined });
  expect(reasons).toEqual([]);
  return lines.reduce<Fraction>((sum, { line }) => add(sum, [BigInt(line.share?.part ?? 1), BigInt(line.share?.of ?? 1)]), [0n, 1n]);
}

describe.skipIf(!hasCorpus("Kill Bill's proration"))("Kill Bill's proration", () => {
  const all = hasCorpus('killbill-proration.json') ? readExpected<Omit<ProrationCase, 'id'>>('killbill-proration.json').cases : [];
  const named = all.map((one, at) => ({ ...one, id: `${one.origin}/${at}` }));
  const cases = partition('killbill-proration.json', named, [
    {
      reason: 'the cycle before 28 February of day 31 begins there on 28 January; here, as month ends clamp, on 31 January',
      applies: ({ billCycleDay, start }) => billCycleDay === 31 && start === '2011-02-14',
    },
  ]);
  test.each(cases)('$id', one => {
    const [part = '', of = '1'] = one.expectedFraction.split('/');
    const cycles = cyclesOf(one);
    expect(isEqual(cycles, [BigInt(part), BigInt(of)]) ? one.expectedFraction : cycles.join('/')).toBe(one.expectedFraction);
  });
});
