// Real material: the yearly prices of real services, and the versions of real catalogues.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importPricing2Yaml } from '../../src/interchange/pricing2yaml/import-pricing2yaml.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { memoryStore } from '../../src/stores/memory-store.js';
import type { ClassifiedChange } from '../../src/versioning/classified-change.js';
import { classifyChanges } from '../../src/versioning/classify-changes.js';
import { createRelease } from '../../src/versioning/create-release.js';
import { diffCatalogues } from '../../src/versioning/diff-catalogues.js';
import { editCatalogue } from '../../src/versioning/edit-catalogue.js';
import { hashCatalogue } from '../../src/versioning/hash-catalogue.js';
import { openHistory } from '../../src/versioning/open-history.js';
import { releaseInForce } from '../../src/versioning/release-in-force.js';
import { summarizeRelease } from '../../src/versioning/release-summary.js';
import { corpusFolder, hasCorpus, readExpected } from '../conformance/read-corpus.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';

const hasMaterial = hasCorpus('diffs of real prices, and the versions of real catalogues');

/** The catalogues of one service, a year each, those that can be imported. */
function yearsOf(service: string): readonly { readonly year: string; readonly catalogue: Catalogue }[] {
  const folder = join(corpusFolder ?? '', 'pricing2yaml/tsc25', service);
  return readdirSync(folder)
    .toSorted()
    .flatMap(file => {
      const { catalogue } = importPricing2Yaml(readFileSync(join(folder, file), 'utf8'), { id: service.toLowerCase() });
      return catalogue === undefined ? [] : [{ year: file.slice(0, 4), catalogue }];
    });
}

describe.skipIf(!hasMaterial)('the yearly prices of real services', () => {
  const services = hasMaterial ? readdirSync(join(corpusFolder ?? '', 'pricing2yaml/tsc25')).toSorted() : [];
  const pairs = services.flatMap(service => {
    const years = yearsOf(service);
    return years
      .slice(1)
      .map((later, at) => ({ name: `${service} ${later.year}`, before: years[at]?.catalogue ?? later.catalogue, after: later.catalogue }));
  });
  test('are compared and classified throughout', () => {
    const classes: Record<string, number> = {};
    for (const { name, before, after } of pairs) {
      const changes = classifyChanges(diffCatalogues(before, after));
      for (const change of changes) classes[change.class] = (classes[change.class] ?? 0) + 1;
      expect(`${name}: ${changes.filter(isUnclassified).map(({ pointer }) => pointer)}`).toBe(`${name}: `);
      expect(diffCatalogues(after, before)).toHaveLength(changes.length);
    }
    console.log(`${pairs.length} pairs of years: ${JSON.stringify(classes)}`);
    expect(pairs.length).toBeGreaterThan(100);
  });
  test('have the same terms from year to year where no term changed', () => {
    const termRoles = new Set<string>(['price', 'allowance', 'obligation', 'eligibility', 'legal']);
    for (const { before, after } of pairs) {
      const [was, is] = [hashCatalogue(before).hashes, hashCatalogue(after).hashes];
      const changed = new Set(
        diffCatalogues(before, after).flatMap(({ collection, id, roles }) =>
          roles.some(role => termRoles.has(role)) ? [`${collection}/${id}`] : [],
        ),
      );
      for (const name of Object.keys(is)) {
        if (name in was && !changed.has(name)) expect(`${name} ${is[name]?.terms}`).toBe(`${name} ${was[name]?.terms}`);
      }
    }
  });
  test('make a history, one release a year', async () => {
    const history = await openHistory(memoryStore());
    const years = yearsOf('zoom');
    for (const { year, catalogue } of years) {
      const { after } = editCatalogue(catalogue, draft =>
        draft.each('pricePlans', plan => Object.assign(plan, { existingSubscribers: { mode: 'keep' } })),
      );
      const parent = await history.head();
      const release = createRelease(after, {
        version: `${(parent?.sequence ?? 0) + 1}.0.0`,
        effectiveFrom: `${year}-06-01`,
        author: 'ada',
        reason: year,
        ...(parent === undefined ? {} : { parent }),
      });
      const { reasons } = await history.publish(release, { now: `${year}-01-01`, profile: 'core' });
      expect(reasons.map(({ message }) => message)).toEqual([]);
    }
    expect((await history.log()).map(({ reason }) => reason)).toEqual(years.map(({ year }) => year));
    expect((await history.asOf('2021-12-31')).reason).toBe('2021');
  });
});

function isUnclassified({ rule }: ClassifiedChange): boolean {
  return rule === 'unclassified';
}

interface VersionCase {
  readonly catalogDir: string;
  readonly asOf: string;
  readonly expectedVersion: string;
}

describe.skipIf(!hasMaterial)('the versions of real catalogues', () => {
  const cases = hasMaterial ? readExpected<VersionCase>('killbill-version-at.json').cases : [];
  const instant = (text: string): string => (/[Z+]/.test(text.slice(10)) ? text : `${text}Z`);
  const versionsOf = (folder: string): readonly string[] => [
    ...new Set(cases.filter(({ catalogDir }) => catalogDir === folder).map(({ expectedVersion }) => instant(expectedVersion))),
  ];
  test('are in force from their dates on, and before the first none is', () => {
    let early = 0;
    for (const { catalogDir, asOf, expectedVersion } of cases) {
      const releases = versionsOf(catalogDir).map((effectiveFrom, at) =>
        summarizeRelease({
          ...createRelease(minimalCatalogue(), { version: `${at + 1}.0.0`, effectiveFrom, author: 'ada', reason: 'x' }),
          sequence: at + 1,
        }),
      );
      const found = releaseInForce(releases, instant(asOf))?.effectiveFrom;
      const isEarly = releases.every(({ effectiveFrom }) => Date.parse(effectiveFrom) > Date.parse(instant(asOf)));
      if (isEarly) early += 1;
      // There the first version is taken; here a date before the first release is an error of the question.
      expect(`${catalogDir} ${asOf} ${found}`).toBe(`${catalogDir} ${asOf} ${isEarly ? undefined : instant(expectedVersion)}`);
    }
    console.log(`${cases.length} dates of versions, ${early} of them before the first version`);
    expect(cases.length - early).toBeGreaterThan(100);
  });
});
