import { existsSync, rmSync } from 'node:fs';
import type { Options } from 'tsup';

// Inlined: immer and lodash-es so that CommonJS users need no ES module, the hash so that ./query needs no package at all.
const bundled = [/^immer/, /^lodash-es/, /^@noble\/hashes/, /^saxes/, /^xmlchars/];

const entries = present({
  index: 'src/index.ts',
  query: 'src/query.ts',
  desk: 'src/desk.ts',
  search: 'src/search.ts',
  load: 'src/load.ts',
  stores: 'src/stores.ts',
  'interchange/csv': 'src/interchange/csv.ts',
  'interchange/killbill': 'src/interchange/killbill.ts',
  'interchange/ovh': 'src/interchange/ovh.ts',
  'interchange/own': 'src/interchange/own.ts',
  'interchange/pricing2yaml': 'src/interchange/pricing2yaml.ts',
  'interchange/stripe': 'src/interchange/stripe.ts',
  'interchange/tmf620': 'src/interchange/tmf620.ts',
});

// What is only there to be faster: modules with others of the same names and the same answers, which the one-file build takes.
const smaller: Readonly<Record<string, string>> = {
  'match-rules.js': 'src/upsell/match-rules-plainly.ts',
  'total-plain-order.js': 'src/pricing/no-plain-totals.ts',
};

// The builds below run at once, so none of them may be the one that cleans.
rmSync('dist', { recursive: true, force: true });

const config: Options[] = [
  {
    entry: entries,
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    external: [/^node:/],
    splitting: true,
    // tsup 8 sets baseUrl, which TypeScript 6 deprecates; what is unused is for the type check and Biome to say.
    dts: { compilerOptions: { ignoreDeprecations: '6.0', noUnusedLocals: false, noUnusedParameters: false }, resolve: [/^immer/] },
    noExternal: bundled,
  },
  {
    entry: present({ cli: 'src/cli.ts' }),
    format: ['esm'],
    target: 'es2022',
    platform: 'node',
    splitting: true,
    noExternal: [...bundled, /^commander/],
    // commander is CommonJS inside and calls require() for Node's built-ins.
    banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
    esbuildOptions: options => {
      options.chunkNames = 'cli-[hash]';
    },
  },
  {
    entry: present({ onecatalogue: 'src/query.ts' }),
    format: ['iife'],
    outExtension: () => ({ js: '.global.js' }),
    globalName: 'onecatalogue',
    target: 'es2022',
    platform: 'browser',
    // Three kilobytes less, gzipped, than esbuild's own.
    minify: 'terser',
    esbuildPlugins: [{ name: 'smaller', setup: build => build.onResolve({ filter: /\/[\w-]+\.js$/ }, ({ path }) => smallerOf(path)) }],
    terserOptions: {
      ecma: 2020,
      compress: { passes: 3, keep_fargs: false, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
    },
    noExternal: [/.*/],
    // A script for old tools: no directive, which esbuild would add for the `strict` of tsconfig.json.
    esbuildOptions: options => {
      options.minifySyntax = true;
      options.minifyIdentifiers = true;
      delete options.tsconfig;
      options.tsconfigRaw = { compilerOptions: { target: 'ES2022' } };
    },
  },
  {
    entry: present({ 'desk-page': 'src/desk-page/main.tsx' }),
    format: ['iife'],
    outExtension: () => ({ js: '.js' }),
    target: 'es2022',
    platform: 'browser',
    minify: 'terser',
    terserOptions: { ecma: 2020, compress: { passes: 2 } },
    noExternal: [/.*/],
    esbuildOptions: options => {
      delete options.tsconfig;
      options.tsconfigRaw = { compilerOptions: { target: 'ES2022', jsx: 'react-jsx', jsxImportSource: 'preact' } };
    },
  },
  { entry: present({ 'desk-page': 'src/desk-page/page.css' }), minify: true },
];

const buildable: Options[] = config.filter(each => Object.keys(each.entry ?? {}).length > 0);
export default buildable;

function smallerOf(path: string): { readonly path: string } | undefined {
  const found = smaller[path.slice(path.lastIndexOf('/') + 1)];
  return found === undefined ? undefined : { path: new URL(found, import.meta.url).pathname };
}

function present(all: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([, file]) => existsSync(file)));
}
