// A process of its own that uses a folder of releases: `node publisher.mjs <task> <folder> [name] [count]`.

import type { Release } from '../../src/model/release.js';
import { folderStore } from '../../src/stores/folder-store.js';
import { createRelease } from '../../src/versioning/create-release.js';
import { minimalCatalogue, minimalOffer } from '../support/minimal-catalogue.js';

const [task = '', folder = '', name = '', count = '1'] = process.argv.slice(2);
const store = folderStore(folder);
// Large enough that a crash can come while the file is written.
const offers = Array.from({ length: Number(process.env['OFFERS'] ?? 1) }, (_, at) =>
  minimalOffer({ id: `offer-${at}`, description: name.repeat(400) }),
);

function releaseAfter(parent: Release | undefined): Release {
  return createRelease(minimalCatalogue({ name, offers }), {
    version: `1.${parent?.sequence ?? 0}.0`,
    effectiveFrom: '2026-12-01',
    author: name,
    reason: name,
    ...(parent === undefined ? {} : { parent }),
  });
}

// Says that it is ready and waits for a word, so that several begin together.
async function publish(times: number): Promise<void> {
  process.stdout.write('ready\n');
  await new Promise(resolve => process.stdin.once('data', resolve));
  process.stdin.pause();
  for (let time = 0; time < times; time += 1) {
    const head = await store.readHead();
    const release = releaseAfter(head === 0 ? undefined : await store.read(head));
    const outcome = await store.append(release);
    process.stdout.write(`${outcome} ${release.sequence} ${release.contentHash}\n`);
  }
}

const tasks: Readonly<Record<string, () => Promise<unknown>>> = {
  readHead: () => store.readHead(),
  append: () => store.append(releaseAfter(undefined)),
  publish: () => publish(Number(count)),
};

try {
  await tasks[task]?.();
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  process.stdout.write(`${code}: ${error instanceof Error ? error.message : String(error)}\n`);
}
