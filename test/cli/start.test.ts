import { expect, test } from 'vitest';
import { commandEntries } from '../../src/cli/list-commands.js';
import { readSources } from '../architecture/read-sources.js';

const files = new Map(readSources().map(file => [file.path, file]));

// Imports that are made before a command is named: not `import()`, and nothing that is gone when it runs.
function loadedAtOnce(entry: string): readonly string[] {
  const reached = new Set([entry]);
  const packages = new Set<string>();
  for (const path of reached) {
    for (const { statement, typeOnly, target, specifier } of files.get(path)?.imports ?? []) {
      if (typeOnly || !statement.startsWith('import ')) continue;
      if (target === undefined) packages.add(specifier);
      else reached.add(target);
    }
  }
  return [...reached, ...packages].sort();
}

const light = /^(?:cli\.ts|cli\/|kernel\/|report\/text\/|node:|\.\.\/package\.json$)/;

test('the command starts without a library, a schema or an engine', () => {
  const loaded = loadedAtOnce('cli.ts');
  expect(loaded).toContain('cli/run-cli.ts');
  expect(loaded.filter(name => !light.test(name))).toEqual([]);
  expect(loaded.filter(name => name.endsWith('-command.ts'))).toEqual([]);
});

test.each(commandEntries.map(({ name }) => name))('the help of %s is there without what the command does', name => {
  const loaded = loadedAtOnce(`cli/${name}-command.ts`);
  // A table of words, such as the names of formats, costs nothing.
  expect(loaded.filter(path => !path.endsWith('.data.ts'))).toEqual([`cli/${name}-command.ts`]);
});
