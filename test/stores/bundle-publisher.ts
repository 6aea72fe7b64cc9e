import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Makes one plain script of the publisher, so that any Node can run it; gives the path of the script. */
export function bundlePublisher(folder: string): string {
  const script = join(folder, 'publisher.mjs');
  buildSync({
    entryPoints: [join(import.meta.dirname, 'publisher.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile: script,
    logLevel: 'error',
  });
  return script;
}
