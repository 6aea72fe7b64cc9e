import { describe, expect, test } from 'vitest';
import { checkImports } from './check-imports.js';
import { findCycles, reachableFrom } from './find-cycles.js';
import { entries, parts } from './import-table.data.js';
import { readSource, readSources } from './read-sources.js';

const files = readSources();

describe('the import table', () => {
  test('gives a reason for every line', () => {
    expect([...parts, ...entries].filter(line => line.reason.length < 8)).toEqual([]);
  });
  test('is kept by every file', () => {
    expect(files.flatMap(checkImports)).toEqual([]);
  });
  test('allows no circle of files, types included', () => {
    expect(findCycles(files)).toEqual([]);
  });
});

describe('what an entry reaches when it runs', () => {
  const packagesOf = (entry: string): string[] => {
    const reached = new Set([entry, ...reachableFrom(entry, files, true)]);
    const outside = files
      .filter(file => reached.has(file.path))
      .flatMap(file => file.imports.filter(found => found.target === undefined && !found.typeOnly));
    return [...new Set(outside.map(found => found.specifier))].sort();
  };

  test('from ./query is nothing of a third party but the hash', () => {
    expect(packagesOf('query.ts').filter(name => !name.startsWith('@noble/hashes/'))).toEqual([]);
  });
  test('from ./desk is nothing of a third party', () => {
    expect(packagesOf('desk.ts')).toEqual([]);
  });
  test('from the main entry is no Node built-in', () => {
    expect(packagesOf('index.ts').filter(name => name.startsWith('node:'))).toEqual([]);
  });
});

describe('a planted fault is found:', () => {
  test.each([
    ['kernel/money.ts', "import { x } from '../lookup/index-catalogue.js'", 'may not import lookup/'],
    ['lookup/x.ts', "import { offerSchema } from '../model/offer.js'", 'more than types of model/'],
    ['lookup/x.ts', "import { type Offer } from '../model/offer.js'", 'more than types of model/'],
    ['lookup/x.ts', "export * from './index-catalogue.js'", 'only entry files do'],
    ['lookup/x.ts', "import { y } from './no-such-file.js'", 'is no file'],
    ['lookup/x.ts', "import { y } from './index-catalogue'", 'does not end in .js'],
    ['pricing/x.ts', "import { readFileSync } from 'node:fs'", 'Node built-in'],
    ['pricing/x.ts', "const zod = await import('zod')", 'package `zod`'],
    ['pricing/x.ts', 'const any = await import(name)', 'package `<computed>`'],
    ['model/x.ts', "import { z } from 'zod'", 'otherwise than `import * as z`'],
    ['elsewhere/x.ts', '', 'is in no part'],
  ])('%s with %s', (path, text, fault) => {
    expect(checkImports(readSource(path, text)).join()).toContain(fault);
  });
  test('and a type of a lower part is none', () => {
    expect(checkImports(readSource('lookup/x.ts', "import type { Offer } from '../model/offer.js'"))).toEqual([]);
  });
});
