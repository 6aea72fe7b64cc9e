import { describe, expect, test } from 'vitest';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';
import { hostileCatalogues } from './hostile-catalogues.js';

const timeOf = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

describe('validation takes time in proportion to the catalogue and throws at no data:', () => {
  test.each(Object.entries(hostileCatalogues))('%s', (name, make) => {
    const small = make(250);
    const large = make(1000);
    const check = (catalogue: ReturnType<typeof make>): void => {
      validateCatalogue(catalogue, { profile: 'strict', at: '2026-12-01' });
    };
    check(make(50));
    const [short, long] = [timeOf(() => check(small)), timeOf(() => check(large))];
    if (process.env['SHOW_TIMES'] !== undefined) console.log(`${name}: ${short.toFixed(0)} ms, ${long.toFixed(0)} ms`);
    // Four times as much may take four times as long, and some more for the noise of a busy machine; sixteen times would be quadratic.
    expect(long).toBeLessThan(Math.max(short, 40) * 12);
  });
});
