import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../src/kernel/decimal.js';
import type { Experiment } from '../../src/model/contact-policy.js';
import { drawShare } from '../../src/upsell/draw-share.js';
import { drawVariant, isCovered } from '../../src/upsell/draw-variant.js';
import { addExtra, ask, codeOf, lineCatalogue, suppressedOf } from './line-catalogue.js';

const experiment = (overrides: Partial<Experiment> = {}): Experiment => ({
  id: 'words',
  seed: 'words-2026',
  coverage: '1',
  variants: [
    { id: 'a', weight: '1' },
    { id: 'b', weight: '1' },
  ],
  ...overrides,
});
const people = Array.from({ length: 4000 }, (_, number) => `customer-${number}`);

describe('a draw', () => {
  // Worked out with `printf 's:coverage:ann' | sha256sum | cut -c1-8`.
  it.each([
    ['s', 'coverage', 'ann', 'e26072da'],
    ['s', 'variant', 'ann', '2f6b090c'],
    ['größe', 'coverage', 'Zoë-😀', '1cb03b6c'],
  ] as const)('of %s for %s of %s is the first 32 bits of SHA-256 over UTF-8', (seed, purpose, customer, hexadecimal) => {
    const drawn = BigInt(formatDecimal(drawShare(seed, purpose, customer)));
    expect(drawn.toString(16).padStart(8, '0')).toBe(hexadecimal);
    expect(createHash('sha256').update(`${seed}:${purpose}:${customer}`, 'utf8').digest('hex').slice(0, 8)).toBe(hexadecimal);
  });

  it('of coverage says nothing of the draw of the variant', () => {
    const covered = people.filter(id => isCovered(experiment({ coverage: '0.5' }), id));
    const first = covered.filter(id => drawVariant(experiment(), id)?.id === 'a').length;
    expect(covered.length / people.length).toBeCloseTo(0.5, 1);
    expect(first / covered.length).toBeCloseTo(0.5, 1);
  });

  it('covers all with 1, nobody with 0', () => {
    expect(people.every(id => isCovered(experiment({ coverage: '1' }), id))).toBe(true);
    expect(people.some(id => isCovered(experiment({ coverage: '0' }), id))).toBe(false);
  });

  it('gives variants by their weights, and none to those without one', () => {
    const variants = [
      { id: 'a', weight: '0' },
      { id: 'b', weight: '3' },
      { id: 'c', weight: '0.75' },
    ];
    const drawn = people.map(id => drawVariant(experiment({ variants }), id)?.id);
    expect(drawn.includes('a')).toBe(false);
    expect(drawn.filter(id => id === 'c').length / people.length).toBeCloseTo(0.2, 1);
    expect(drawVariant(experiment({ variants: [{ id: 'a', weight: '0' }] }), 'ann')).toBeUndefined();
    expect(drawVariant(experiment({ variants: [] }), 'ann')).toBeUndefined();
  });
});

describe('an experiment', () => {
  it('is not shown to those who do not take part', () => {
    const catalogue = lineCatalogue([addExtra({ experiment: experiment({ coverage: '0' }) })]);
    expect(suppressedOf({ catalogue })).toMatchObject({ code: 'EXPERIMENT_HOLDOUT', by: { kind: 'experiment', id: 'words' } });
  });

  it('changes words and nothing else', () => {
    const variants = [{ id: 'b', weight: '1', say: { headline: 'Other words', benefits: ['One more'] } }];
    const say = { headline: 'Words', benefits: [], disclosures: ['To be said'] };
    const plain = ask({ catalogue: lineCatalogue([addExtra({ say })]) }).ranked[0];
    const other = ask({ catalogue: lineCatalogue([addExtra({ say, experiment: experiment({ variants }) })]) }).ranked[0];
    expect(other?.experiment).toEqual({ experiment: 'words', variant: 'b' });
    expect(other?.say).toMatchObject({
      headline: { text: 'Other words' },
      benefits: [{ text: 'One more' }],
      disclosures: [{ text: 'To be said' }],
    });
    expect({ ...other, say: undefined, experiment: undefined }).toEqual({ ...plain, say: undefined, experiment: undefined });
  });

  it('without variants only holds back', () => {
    const catalogue = lineCatalogue([addExtra({ experiment: experiment({ variants: [] }) })]);
    expect(codeOf({ catalogue })).toBe('ranked');
    expect(ask({ catalogue }).ranked[0]?.experiment).toEqual({ experiment: 'words' });
  });
});
