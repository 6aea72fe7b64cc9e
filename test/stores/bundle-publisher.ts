import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Makes one plain script of the publisher, so that any Node can run it; gives the path of the script. */
export function bundlePublisher(folder: string): string {
  const script = join(folder, 'publisher.mjs');
  buildSync({
    entryPoints: [fileURLToPath(new URL('./publisher.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile: script,
    logLevel: 'error',
  });
  return script;
}
