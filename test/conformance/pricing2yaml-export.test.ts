// Every real pricing, and every document that is published as a good one, comes back from a catalogue as it went in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportPricing2Yaml } from '../../src/interchange/pricing2yaml/export-pricing2yaml.js';
import { importPricing2Yaml } from '../../src/interchange/pricing2yaml/import-pricing2yaml.js';
import { expectEachLeafExported } from '../interchange/leaf-law.js';
import { corpusFolder, hasCorpus } from './read-corpus.js';

const isThere = hasCorpus('pricings in and out');

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(join(corpusFolder ?? '', folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter(name => /\.ya?ml$/.test(name))
    .map(name => join(folder, name))
    .toSorted();
}

const files = isThere ? [...filesIn('pricing2yaml'), ...filesIn('pricing4ts')] : [];
const imported = files.map(file => ({ file, ...importPricing2Yaml(readFileSync(join(corpusFolder ?? '', file), 'utf8'), { file }) }));
const good = imported.flatMap(({ file, catalogue }) => (catalogue === undefined ? [] : [{ file, catalogue }]));
if (isThere) console.log(`pricing2yaml: ${good.length} of ${files.length} files are pricings without error and go in and out`);

describe.skipIf(!isThere)('a pricing', () => {
  test.each(good.map(one => [one.file, one.catalogue] as const))('%s comes back, field by field and byte by byte', (_, catalogue) => {
    const exported = exportPricing2Yaml(catalogue);
    expect(exported.report.lost).toEqual([]);
    expect(exported.report.issues).toEqual([]);
    expectEachLeafExported(catalogue, exported.report);
    const again = importPricing2Yaml(exported.files[0]?.text);
    expect(again.report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(again.catalogue).toEqual(catalogue);
    if (again.catalogue !== undefined) expect(exportPricing2Yaml(again.catalogue).files).toEqual(exported.files);
  });
});
