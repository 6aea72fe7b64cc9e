import { describe, expect, test } from 'vitest';
import { comparePrices } from '../../src/analysis/compare-prices.js';
import type { Price } from '../../src/model/price.js';

const eur = (price: Partial<Price>): Price => ({ currency: 'EUR', ...price });

describe('two prices', () => {
  test('of which one is dearer throughout are raised, with the first quantity that shows it', () => {
    expect(comparePrices(eur({ perUnit: '2' }), eur({ perUnit: '2.5' }), { decimals: 0 })).toEqual({
      verdict: 'raised',
      more: { quantity: '1', before: '2', after: '2.5' },
      breakEven: [{ quantity: '0', from: 'same', to: 'more' }],
      isComplete: true,
    });
  });
  test('written otherwise with the same amounts are equal', () => {
    const graduated = [
      { upTo: '10', unitAmount: '2' },
      { upTo: null, unitAmount: '2' },
    ];
    expect(comparePrices(eur({ perUnit: '2' }), eur({ graduated })).verdict).toBe('equal');
    expect(comparePrices(eur({ perUnit: '2', divideBy: { size: '1', round: 'up' } }), eur({ perUnit: '2' }), { decimals: 0 }).verdict).toBe(
      'equal',
    );
  });
  test('that cross are mixed, with a witness on either side and the quantity where they meet', () => {
    expect(comparePrices(eur({ flat: '20' }), eur({ perUnit: '0.8' }), { decimals: 0 })).toMatchObject({
      verdict: 'mixed',
      less: { quantity: '0', before: '20', after: '0' },
      more: { quantity: '26', before: '20', after: '20.8' },
      breakEven: [
        { quantity: '24', from: 'less', to: 'same' },
        { quantity: '25', from: 'same', to: 'more' },
      ],
    });
  });
  test('that cross only beyond every tier are mixed too', () => {
    const graduated = [
      { upTo: '10', unitAmount: '5' },
      { upTo: null, unitAmount: '0.999' },
    ];
    expect(comparePrices(eur({ perUnit: '1' }), eur({ graduated }), { decimals: 0 })).toMatchObject({
      verdict: 'mixed',
      breakEven: [{ quantity: '0' }, { quantity: '40009' }, { quantity: '40010' }],
    });
  });
  test('that depend on more than the quantity are undecided, and not guessed', () => {
    const percentage = { rate: '0.1', fixed: '1' };
    expect(comparePrices(eur({ percentage }), eur({ percentage: { ...percentage, fixed: '2' } }))).toEqual({
      verdict: 'undecided',
      reason: 'MODEL',
      breakEven: [],
      isComplete: false,
    });
    expect(comparePrices(eur({ percentage }), eur({ percentage })).verdict).toBe('equal');
  });
  test('with more steps than can be looked at are undecided', () => {
    const steps = (size: string): Price => eur({ perUnit: '1', divideBy: { size, round: 'up' } });
    expect(comparePrices(steps('1000003'), steps('999983')).reason).toBe('TOO_MANY_STEPS');
  });
  test('are compared as far as both go', () => {
    expect(comparePrices(eur({ graduated: [{ upTo: '10', unitAmount: '1' }] }), eur({ perUnit: '1' }), { decimals: 0 })).toEqual({
      verdict: 'equal',
      breakEven: [],
      isComplete: true,
      until: '10',
    });
  });
});
