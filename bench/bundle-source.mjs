// What quotes and projections use inside has no public name: it is built from the source by the same tool as dist.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Gives the names that a module of src exports. */
export async function bundleSource(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../src', import.meta.url)), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
  });
  return await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
