// Searches the example catalogue as a rep types: `node examples/08-search/search.mjs [TEXT…]`.
import { join } from 'node:path';
import { createRelease } from 'onecatalogue';
import { loadCatalogue } from 'onecatalogue/load';
import { openRelease } from 'onecatalogue/query';
import { indexForSearch, openSearchIndex, searchCatalogue } from 'onecatalogue/search';

const { catalogue, issues } = await loadCatalogue(join(import.meta.dirname, '../acme-telecom'));
if (catalogue === undefined) throw new Error(issues.map(issue => issue.message).join('\n'));
const release = createRelease(catalogue, { version: '1.0.0', effectiveFrom: '2026-11-01', author: 'ada', reason: 'the example' });

// Made once, where the release is made; kept as JSON beside it.
const saved = JSON.stringify(indexForSearch(openRelease(release), 'en'));

// In the CRM. The hash says whether it belongs to the release that is open.
const searchIndex = openSearchIndex(JSON.parse(saved));
if (searchIndex.contentHash !== release.contentHash) throw new Error('the search index is of another release');

const typed = process.argv.length > 2 ? [process.argv.slice(2).join(' ')] : ['FIBRE-100', 'fbre 100', 'wifi', 'virus'];
for (const text of typed) {
  console.log(text);
  for (const { kind, id, name, by, matches } of searchCatalogue(searchIndex, text, { limit: 3 })) {
    const where = [...new Set(matches.map(({ field }) => field))].join(', ');
    console.log(`  ${name.text} (${kind} ${id}): ${by}, in ${where}`);
  }
}
