// Which price definitions Lago accepts: the wrong ones must be findings at their place, the right ones must not.
import { describe, expect, test } from 'vitest';
import { decimal, formatDecimal, parseDecimal } from '../../src/kernel/decimal.js';
import { multiplyDecimals } from '../../src/kernel/decimal-arithmetic.js';
import type { Issue } from '../../src/kernel/issue.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';
import { catalogueWithCharges } from '../support/minimal-catalogue.js';
import { hasCorpus, partition, readExpected } from './read-corpus.js';

interface Range {
  readonly from_value: number;
  readonly to_value: number | null;
  readonly per_unit_amount?: unknown;
  readonly flat_amount?: unknown;
  readonly rate?: unknown;
}

interface ValidityCase {
  readonly id: string;
  readonly model: 'standard' | 'package' | 'graduated' | 'volume' | 'graduated_percentage' | 'percentage';
  readonly what: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly valid: boolean;
}

const rangesOf = ({ model, properties }: ValidityCase): readonly Range[] => (properties[`${model}_ranges`] ?? []) as readonly Range[]; // as the file writes them

/** Lago writes bounds and counts as JSON numbers; here all but counts are texts. */
const quantityOf = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

/** Lago's percentages are shares here; what is no decimal text stays what it is. */
function shareOf(percent: unknown): unknown {
  const read = typeof percent === 'string' ? parseDecimal(percent) : undefined;
  return read === undefined ? percent : formatDecimal(multiplyDecimals(read, decimal('0.01')));
}

function modelOf(one: ValidityCase): object {
  const { properties } = one;
  switch (one.model) {
    case 'standard':
      return { perUnit: properties['amount'] };
    case 'package':
      return {
        perUnit: properties['amount'],
        divideBy: { size: quantityOf(properties['package_size']), round: 'up' },
        freeUnits: quantityOf(properties['free_units']),
      };
    case 'graduated':
    case 'volume':
      return {
        [one.model]: rangesOf(one).map(range => ({
          upTo: quantityOf(range.to_value),
          unitAmount: range.per_unit_amount,
          flatAmount: range.flat_amount,
        })),
      };
    case 'graduated_percentage':
      return {
        graduated: rangesOf(one).map(range => ({
          upTo: quantityOf(range.to_value),
          rate: shareOf(range.rate),
          flatAmount: range.flat_amount,
        })),
      };
    case 'percentage': {
      const freeEvents = properties['free_units_per_events'];
      return {
        percentage: { rate: shareOf(properties['rate']), fixed: properties['fixed_amount'] },
        freeEvents,
        freeUnits: properties['free_units_per_total_aggregation'],
        perEventMinimum: properties['per_transaction_min_amount'],
        perEventMaximum: properties['per_transaction_max_amount'],
      };
    }
  }
}

/** The findings of a catalogue with this price. */
function findingsOf(one: ValidityCase): readonly Issue[] {
  const catalogue = catalogueWithCharges(
    [
      {
        id: 'usage',
        kind: 'usage',
        timing: 'inArrears',
        period: 'P1M',
        unit: 'seat',
        meter: { aggregation: 'sum' },
        quantity: { kind: 'metered' },
        prices: [],
      },
    ],
    { units: [{ id: 'seat', name: 'Seat' }] },
  );
  const data = JSON.parse(JSON.stringify(catalogue));
  // What is undefined is absent in JSON.
  data.pricePlans[0].phases[0].charges[0].prices = JSON.parse(JSON.stringify([{ currency: 'EUR', ...modelOf(one) }]));
  const parsed = parseCatalogue(data);
  const issues = parsed.ok ? validateCatalogue(parsed.value).issues : parsed.issues;
  return issues.filter(({ path }) => path.slice(0, placeOfPrice.length).join() === placeOfPrice.join());
}

const placeOfPrice = ['pricePlans', 0, 'phases', 0, 'charges', 0, 'prices', 0];

// Rules that doubt whether a price is meant so, not whether it is one.
const doubts = ['TIR007', 'TIR008', 'TIR009', 'TIR016'];

describe.skipIf(!hasCorpus("Lago's validity"))("Lago's validity", () => {
  const all = hasCorpus('lago-validity.json') ? readExpected<ValidityCase>('lago-validity.json').cases : [];
  const cases = partition('lago-validity.json', all, [
    {
      reason: 'cannot be written: a tier begins where the one before it ends, so there are no holes and no overlaps',
      applies: ({ what }) => what === 'hole between ranges' || what === 'overlapping ranges',
    },
    { reason: 'packages of 2.5 units are sold here: quantities are decimals', applies: ({ what }) => what === 'package size 2.5' },
    { reason: 'free units that are not given are none', applies: ({ what }) => what === 'no free units' },
  ]);
  test.each(cases)('$id, $model: $what', one => {
    const found = findingsOf(one).filter(({ code, severity }) => severity !== 'info' && !doubts.includes(code));
    expect(found.map(({ code, path }) => `${code} ${path.join('/')}`)).toEqual(
      one.valid ? [] : expect.arrayContaining([expect.any(String)]),
    );
  });
});
