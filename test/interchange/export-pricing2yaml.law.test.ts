import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportPricing2Yaml } from '../../src/interchange/pricing2yaml/export-pricing2yaml.js';
import { importPricing2Yaml } from '../../src/interchange/pricing2yaml/import-pricing2yaml.js';
import { expectEachLeafExported } from './leaf-law.js';
import { pricingData } from './pricing-data.js';

const runs = Number(process.env['LAW_RUNS'] ?? 150);
const name = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('constructor', 'PRO', 'value', '1_000', 'yes', '0x1'),
  )
  .filter(text => text !== '__proto__');

test('a pricing that is imported, exported and imported again is the same, and its text the same to the byte', () => {
  fc.assert(
    fc.property(pricingData(name), data => {
      const { catalogue } = importPricing2Yaml(data);
      if (catalogue === undefined) throw new Error('a sound pricing was refused');
      const exported = exportPricing2Yaml(catalogue);
      expect(exported.report.lost).toEqual([]);
      expectEachLeafExported(catalogue, exported.report);
      const again = importPricing2Yaml(exported.files[0]?.text);
      expect(again.report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(again.catalogue).toEqual(catalogue);
      if (again.catalogue !== undefined) expect(exportPricing2Yaml(again.catalogue).files).toEqual(exported.files);
    }),
    { numRuns: runs },
  );
});
