import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.js';
import { formatChanges } from '../../src/report/format-changes.js';
import { formatChangesJson } from '../../src/report/format-changes-json.js';
import { formatChangesMarkdown } from '../../src/report/format-changes-markdown.js';
import { formatIssuesMarkdown } from '../../src/report/format-issues-markdown.js';
import type { ClassifiedChange } from '../../src/versioning/classified-change.js';
import { classifyChanges } from '../../src/versioning/classify-changes.js';
import { diffCatalogues } from '../../src/versioning/diff-catalogues.js';
import { minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';
import { placeAt, sampleIssue } from './sample-issues.js';

const before = minimalCatalogue();
const after: Catalogue = {
  ...before,
  name: 'Spring',
  segments: [{ id: 'home', name: 'Home' }],
  pricePlans: [
    minimalPricePlan({
      phases: [{ id: 'main', kind: 'evergreen', charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '25' }] })] }],
    }),
  ],
  offers: [minimalOffer(), minimalOffer({ id: 'fibre-200', name: 'Fibre 200', status: 'draft' })],
};
const changes = classifyChanges(diffCatalogues(before, after));

describe('changes for a person', () => {
  test('say what they ask of the version, and stand by class, the worst first', () => {
    expect(formatChanges(changes)).toBe(`\
4 changes, which ask for a major version at least.

Breaking: who was right before can now be wrong (1)
  − segment work: removed
      Bills of those who hold it can only be explained from older releases.

Customers are affected (1)
  ~ price plan fibre-monthly: price raised, worse for customers
      phases/@main/charges/@monthly/prices/@EUR/flat: 20 → 25
      New customers pay more; holders do when the policy of the price plan moves them.

Words and order (1)
  ~ catalogue test: changed
      name: Test → Spring

Nobody can tell (1)
  + offer fibre-200: added, in a draft`);
  });

  test('of nothing are none', () => {
    expect(formatChanges([])).toBe('Nothing changed.');
  });

  test('are cut at a limit for each class, and all of them are counted', () => {
    const many = Array.from({ length: 5 }, (): readonly ClassifiedChange[] => changes).flat();
    expect(formatChanges(many, { limit: 2 }).match(/ {2}… and 3 more/g)).toHaveLength(4);
    expect(formatChanges(many, { limit: 2 })).toMatch(/^20 changes/);
  });

  test('are painted only when colours are wanted, and never by the data', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
    const colours = /\u001b\[\d+m/g;
    expect(formatChanges(changes, { colour: true })).toMatch(colours);
    expect(formatChanges(changes, { colour: true }).replace(colours, '')).toBe(formatChanges(changes));
    const nasty = classifyChanges(diffCatalogues(before, { ...before, name: '\u001b[31mred\n\u202ex' }));
    expect(formatChanges(nasty)).toContain('name: Test → \\u001b[31mred \\u202ex');
  });
});

test('changes for programs have a version, the bump, counts by class, and members in one order', () => {
  const document = JSON.parse(formatChangesJson(changes));
  expect(document).toEqual({
    format: 'onecatalogue-changes',
    version: 1,
    bump: 'major',
    counts: { breaking: 1, customerAffecting: 1, minor: 0, patch: 1, none: 1 },
    changes,
  });
  expect(Object.keys(document.changes[0]).slice(0, 4)).toEqual(['class', 'kind', 'collection', 'id']);
});

test('changes as Markdown are an item each', () => {
  expect(formatChangesMarkdown(changes)).toBe(`\
## Catalogue changes

4 changes, which ask for a major version at least.

### Breaking: who was right before can now be wrong (1)

- **segment** \`work\`: removed. Bills of those who hold it can only be explained from older releases.

### Customers are affected (1)

- **price plan** \`fibre-monthly\`: price raised, worse for customers, \`phases/@main/charges/@monthly/prices/@EUR/flat\`: \`20\` → \`25\`. New customers pay more; holders do when the policy of the price plan moves them.

### Words and order (1)

- **catalogue** \`test\`: changed, \`name\`: \`Test\` → \`Spring\`

### Nobody can tell (1)

- **offer** \`fibre-200\`: added, in a draft`);
});

describe('Markdown', () => {
  test('of findings is a table for each file, the worst first', () => {
    const issues = [
      sampleIssue({ severity: 'warning', message: 'A.', help: 'Do B.', place: placeAt('a.yaml', 3, [13, 18]) }),
      sampleIssue({ message: 'C.' }),
      sampleIssue({ suppressed: { by: 'x', reason: 'y', until: 'z' } }),
    ];
    expect(formatIssuesMarkdown(issues)).toBe(`\
## Catalogue findings

1 error, 1 warning · 1 suppressed

### Catalogue

| severity | code | place | finding |
|---|---|---|---|
| error | \`SYS013\` | \`/offers/@fibre-100/status\` | C. |

### \`a.yaml\`

| severity | code | place | finding |
|---|---|---|---|
| warning | \`SYS013\` | \`3:13\` | A. Do B. |`);
    expect(formatIssuesMarkdown(issues, { limit: 1 })).toMatch(/\n\n… and 1 more$/);
  });

  test('cannot be made to format, to end a cell, to mention or to link by what is in the data', () => {
    const message = 'a|b\n<b>*x*</b> [y](z) `c` @someone #12 www.x.y http://z';
    expect(
      formatIssuesMarkdown([sampleIssue({ message, code: 'a`|``b', pointer: '`' })])
        .split('\n')
        .at(-1),
    ).toBe(
      '| error | ```a`\\|``b``` | `` ` `` | a\\|b &lt;b&gt;\\*x\\*&lt;/b&gt; \\[y\\]\\(z\\) \\`c\\` @<!-- -->someone #<!-- -->12 www.<!-- -->x.y http:<!-- -->//z |',
    );
  });
});
