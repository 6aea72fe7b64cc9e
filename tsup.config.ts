import { existsSync } from 'node:fs';
import type { Options } from 'tsup';

const bundled = [/^immer/, /^lodash-es/, /^@noble\/hashes/];

const entries: Record<string, string> = {
  index: 'src/index.ts',
  query: 'src/query.ts',
  load: 'src/load.ts',
  stores: 'src/stores.ts',
  'interchange/pricing2yaml': 'src/interchange/pricing2yaml.ts',
};

const config: Options[] = [
  {
    entry: present(entries),
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    external: [/^node:/],
    splitting: true,
    clean: true,
    // tsup 8 sets baseUrl, which TypeScript 6 deprecates.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' }, resolve: bundled },
    noExternal: bundled,
  },
  {
    entry: present({ cli: 'src/cli.ts' }),
    format: ['esm'],
    target: 'es2022',
    platform: 'node',
    splitting: true,
    noExternal: [...bundled, /^commander/],
  },
  {
    entry: { onecatalogue: 'src/query.ts' },
    format: ['iife'],
    globalName: 'onecatalogue',
    target: 'es2022',
    platform: 'browser',
    minify: true,
    noExternal: [/.*/],
  },
];

export default config;

function present(all: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([, file]) => existsSync(file)));
}
