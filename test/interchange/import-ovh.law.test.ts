import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importOvh } from '../../src/interchange/ovh/import-ovh.js';
import { canonicalJson } from '../../src/kernel/canonical-json.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { expectEachLeafImported, leavesOf } from './leaf-law.js';
import { mutated } from './mutate-data.js';
import { ovhData } from './ovh-data.js';

const runs = Number(process.env['LAW_RUNS'] ?? 150);

describe('whatever is given to the importer,', () => {
  test('it answers with a catalogue or an error, never throws, and says of each field what became of it', () => {
    fc.assert(
      fc.property(mutated(ovhData), data => {
        const { catalogue, report } = importOvh(data);
        expect(catalogue === undefined).toBe(report.issues.some(({ severity }) => severity === 'error'));
        if (catalogue !== undefined) {
          expect(parseCatalogue(catalogue).ok).toBe(true);
          expectEachLeafImported(leavesOf(data), report);
        }
      }),
      { numRuns: runs },
    );
  });

  test('it answers for any text, broken JSON included', () => {
    const snippet = fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '"plans"', '"locale"', '1e999', 'null', '\\ud800', '\u0000', '-');
    fc.assert(
      fc.property(fc.array(fc.oneof(snippet, fc.string({ maxLength: 4 })), { maxLength: 30 }), parts => {
        const { catalogue, report } = importOvh(parts.join(''));
        expect(catalogue).toBeUndefined();
        expect(report.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: runs },
    );
  });
});

describe('of a catalogue without error', () => {
  test('what comes is one that can be read, whose fields are each mapped, kept or lost, once', () => {
    fc.assert(
      fc.property(ovhData, data => {
        const { catalogue, report } = importOvh(data);
        expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(parseCatalogue(catalogue)).toEqual({ ok: true, value: catalogue, issues: [] });
        expectEachLeafImported(leavesOf(data), report);
        // What is lost is lost on purpose.
        expect(report.lost.map(({ note }) => note)).not.toContain('Nothing was made of it.');
        expect(canonicalJson(importOvh(JSON.stringify(data)).catalogue)).toBe(canonicalJson(catalogue));
      }),
      { numRuns: runs },
    );
  });

  test('every plan can be asked what it costs', () => {
    fc.assert(
      fc.property(ovhData, data => {
        const { catalogue } = importOvh(data);
        if (catalogue === undefined) return;
        const index = indexCatalogue(catalogue);
        for (const offer of catalogue.offers)
          expect(['priced', 'unknown']).toContain(quoteOffer(index, { offer: offer.id, at: '2026-01-15' }).kind);
      }),
      { numRuns: Math.min(runs, 60) },
    );
  });
});
