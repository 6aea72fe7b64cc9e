// Every catalogue of Kill Bill there is comes back from an export as it was.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readXmlText } from '../../src/interchange/common/read-xml-text.js';
import { exportKillBill } from '../../src/interchange/killbill/export-killbill.js';
import { importKillBill } from '../../src/interchange/killbill/import-killbill.js';
import { isRepeated } from '../../src/interchange/killbill/killbill-words.data.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { expectEachLeafExported, expectEachLeafImported, leavesOfNode } from '../interchange/leaf-law.js';
import { corpusFolder, hasCorpus, partition } from './read-corpus.js';

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(join(corpusFolder ?? '', folder), { recursive: true, encoding: 'utf8' });
  return names.filter(name => name.endsWith('.xml')).map(name => join(folder, name));
}

describe.skipIf(!hasCorpus("Kill Bill's catalogues"))('the catalogue', () => {
  const files = hasCorpus('killbill, killbill-seeded') ? [...filesIn('killbill'), ...filesIn('killbill-seeded')] : [];
  const read = (file: string): string => readFileSync(join(corpusFolder ?? '', file), 'utf8');
  const named = files.map(file => ({ id: file, text: read(file) }));
  const cases = partition("Kill Bill's catalogues", named, [
    { reason: 'refused, as Kill Bill does', applies: ({ text }) => importKillBill(text).catalogue === undefined },
  ]);

  test.each(cases)('$id says of each field what became of it, and loses none', ({ text }) => {
    const { catalogue, report } = importKillBill(text);
    const { root } = readXmlText(text, 'input', { isRepeated });
    expectEachLeafImported(root === undefined ? [] : leavesOfNode(root), report);
    expect(report.lost).toEqual([]);
    expect(parseCatalogue(catalogue)).toMatchObject({ ok: true });
  });

  test.each(cases)('$id comes back from an export as it was, and is exported again byte for byte', ({ text }) => {
    const { catalogue } = importKillBill(text);
    if (catalogue === undefined) throw new Error('refused');
    const exported = exportKillBill(catalogue);
    expectEachLeafExported(catalogue, exported.report);
    expect(exported.report.lost).toEqual([]);
    expect(exported.report.issues).toEqual([]);
    const again = importKillBill(exported.files[0]?.text ?? '');
    expect(again.catalogue).toEqual(catalogue);
    expect(again.catalogue === undefined ? undefined : exportKillBill(again.catalogue).files).toEqual(exported.files);
  });
});
