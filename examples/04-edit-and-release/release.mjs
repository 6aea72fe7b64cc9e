// Raises a price and releases it: `node examples/04-edit-and-release/release.mjs`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { classifyChanges, createRelease, diffCatalogues, editCatalogue, openHistory, requiredBump, suggestVersion } from 'onecatalogue';
import { loadCatalogue } from 'onecatalogue/load';
import { folderStore } from 'onecatalogue/stores';

const { catalogue, issues } = await loadCatalogue(join(import.meta.dirname, '../acme-telecom'));
if (catalogue === undefined) throw new Error(issues.map(issue => issue.message).join('\n'));

const folder = mkdtempSync(join(tmpdir(), 'releases-'));
const history = await openHistory(folderStore(folder));
const first = createRelease(catalogue, { version: '1.0.0', effectiveFrom: '2026-12-01', author: 'ada', reason: 'the first' });
report(await history.publish(first, { now: '2026-11-25' }));

// The recipe gets a draft; what it does not touch stays the same object.
const { after } = editCatalogue(catalogue, draft => {
  draft.offer('fibre-100', offer => {
    offer.description = { en: 'Fibre for the whole home.', de: 'Glasfaser für das ganze Zuhause.' };
  });
});
const changes = classifyChanges(diffCatalogues(catalogue, after));
for (const { class: reach, rule, pointer } of changes) console.log(`${reach}: ${rule} at ${pointer}`);
console.log(`The version must rise by a ${requiredBump(changes)} step.`);

const second = createRelease(after, {
  version: suggestVersion(first.version, changes),
  effectiveFrom: '2027-01-01',
  author: 'ada',
  reason: 'clearer words',
  parent: first,
});
report(await history.publish(second, { now: '2026-11-25' }));
for (const { sequence, version, reason } of await history.log()) console.log(`${sequence}. ${version}: ${reason}`);
rmSync(folder, { recursive: true });

function report(publication) {
  if (publication.kind === 'published') return console.log(`Published ${publication.release.version}.`);
  for (const { code, message } of publication.reasons) console.log(`Refused: ${code}: ${message}`);
  process.exitCode = 1;
}
