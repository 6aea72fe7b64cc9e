// The main job: validate, release, edit, compare, release again, and ask what to suggest.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  classifyChanges,
  createRelease,
  diffCatalogues,
  editCatalogue,
  openHistory,
  suggestVersion,
  validateCatalogue,
} from 'onecatalogue';
import { findUpsells, openRelease, readCustomer } from 'onecatalogue/query';
import { folderStore } from 'onecatalogue/stores';
import { showChanges, showFindings, showPublication, showUpsells, title } from './show.mjs';

const day = '2026-12-01';

/** Takes a catalogue through its whole life and shows each step; throws where one fails. */
export async function runMainJob({ name, loaded, profile, edit, customers, context }, { limit }) {
  title(name);
  const report = validateCatalogue(loaded, { at: day, profile });
  const catalogue = loaded.catalogue === 1 ? loaded : loaded.catalogue;
  showFindings(report, catalogue, loaded.sources);
  if (!report.ok) throw new Error('the catalogue has errors');

  const folder = mkdtempSync(join(tmpdir(), 'quickstart-'));
  try {
    const history = await openHistory(folderStore(folder));
    const publish = async (released, options) => {
      const release = createRelease(released, { author: 'quickstart', ...options });
      const publication = await history.publish(release, { now: day, profile });
      showPublication(publication, release);
      return publication;
    };
    const first = await publish(catalogue, { version: '1.0.0', effectiveFrom: day, reason: 'First release' });
    if (first.kind === 'refused') throw new Error('the first release was refused');

    const after = edit.to ?? editCatalogue(catalogue, edit.recipe).after;
    const changes = classifyChanges(diffCatalogues(catalogue, after));
    showChanges(edit.says, changes);
    const version = suggestVersion('1.0.0', changes);
    await publish(after, { version, effectiveFrom: '2027-01-01', reason: edit.says, parent: first.release });

    // What is sold today comes from the release of today: opened as a rep's tool opens it, from JSON.
    const index = openRelease(JSON.parse(JSON.stringify(await history.asOf(day))));
    for (const data of customers) {
      const customer = readCustomer(index, data);
      if (!customer.ok) throw new Error(customer.issues[0]?.message);
      showUpsells(findUpsells(index, customer.value, { ...context, limit }));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log();
}
