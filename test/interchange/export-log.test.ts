import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExportLog, openExportLog } from '../../src/interchange/common/export-log.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';
import { expectEachLeafExported, leavesOf } from './leaf-law.js';

const catalogue = minimalCatalogue();

test('what an exporter says nothing of is lost', () => {
  const log = openExportLog(catalogue, 'Stripe');
  expect(log.report()).toEqual({ mapped: [], restored: [], lost: [{ path: [], note: 'Stripe has no place for it.' }], issues: [] });
});

test('what is said of a place holds for all in it, but where more is said', () => {
  const log = openExportLog(catalogue, 'Stripe');
  log.mapped(['offers']);
  log.lost(['offers', 0, 'status'], 'Stripe has no drafts.');
  const { mapped, lost } = log.report();
  expect(mapped).toContainEqual({ path: ['offers', 0, 'id'] });
  expect(lost).toContainEqual({ path: ['offers', 0, 'status'], note: 'Stripe has no drafts.' });
  expect(lost).toContainEqual({ path: ['products'], note: 'Stripe has no place for it.' });
});

test('what is written once is not lost because it cannot be written again', () => {
  const log = openExportLog(catalogue, 'Stripe');
  log.lost(['id'], 'No place.');
  log.mapped(['id']);
  log.lost(['id'], 'No place.');
  expect(log.report().mapped).toEqual([{ path: ['id'] }]);
});

test('findings come in the order of the catalogue, with their codes in words', () => {
  const log = openExportLog(catalogue, 'Stripe');
  log.find(['offers', 0, 'status'], { code: 'EXP002', message: 'b' });
  log.find(['id'], { code: 'EXP003', severity: 'error', message: 'a' });
  expect(log.hasError()).toBe(true);
  expect(log.report().issues).toMatchObject([
    { code: 'EXP003', slug: 'changed-id', severity: 'error', pointer: '/id', message: 'a' },
    { code: 'EXP002', slug: 'not-carried', severity: 'warning', pointer: '/offers/0/status', message: 'b' },
  ]);
});

test('whatever is said, in whatever order, each leaf has one fate', () => {
  const leaves = leavesOf(catalogue);
  const place = fc.tuple(fc.constantFrom(...leaves), fc.nat(6)).map(([leaf, length]) => leaf.slice(0, length));
  const saying = fc.tuple(fc.constantFrom('mapped' as const, 'restored' as const, 'lost' as const), place);
  fc.assert(
    fc.property(fc.array(saying, { maxLength: 30 }), sayings => {
      const log: ExportLog = openExportLog(catalogue, 'Stripe');
      for (const [fate, path] of sayings) log[fate](path, 'so');
      expectEachLeafExported(catalogue, log.report());
    }),
  );
});
