import { expect, test } from 'vitest';
import { readSources } from '../architecture/read-sources.js';

// Imports that are made before a command is named: not `import()`, and nothing that is gone when it runs.
function loadedAtOnce(entry: string): readonly string[] {
  const files = new Map(readSources().map(file => [file.path, file]));
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

test('the command starts without a library, a schema or an engine', () => {
  const loaded = loadedAtOnce('cli.ts');
  expect(loaded).toContain('cli/run-cli.ts');
  expect(loaded.filter(name => !/^(?:cli\.ts|cli\/|kernel\/|report\/text\/|node:|\.\.\/package\.json$)/.test(name))).toEqual([]);
  expect(loaded.filter(name => name.endsWith('-command.ts'))).toEqual([]);
});
