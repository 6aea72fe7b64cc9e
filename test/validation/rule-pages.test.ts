// The pages of the rule book say what the rules do; `UPDATE_RULE_PAGES=1` writes what is not written by hand.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFindingCodes } from '../../src/cli/explain/list-finding-codes.js';
import { listRules } from '../../src/validation/list-rules.js';
import { readFixture } from './read-fixture.js';
import { renderIndex, renderPage, sectionOf } from './render-page.js';

const folder = join(import.meta.dirname, '../../docs/rules');
const rules = listRules();
const isUpdating = process.env['UPDATE_RULE_PAGES'] !== undefined;
const read = (name: string): string => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
const check = (name: string, text: string): void => {
  if (isUpdating) writeFileSync(join(folder, name), text);
  expect(read(name)).toBe(text);
};

test('every rule has a page, and every page a rule', () => {
  const pages = readdirSync(folder).filter(name => name !== 'README.md');
  expect(pages.sort()).toEqual(rules.map(({ code }) => `${code}.md`));
});

test('the index is current', () => {
  check('README.md', renderIndex(rules, listFindingCodes()));
});

describe.each(rules)('$code', rule => {
  const page = read(`${rule.code}.md`);
  test('has a page with its fixtures as examples', () => {
    check(
      `${rule.code}.md`,
      renderPage({ rule, invalid: readFixture(rule.code, 'invalid'), valid: readFixture(rule.code, 'valid'), page }),
    );
  });
  test('tells a story, and says when the finding may be accepted', () => {
    expect(sectionOf(page, 'Why').length).toBeGreaterThan(60);
    expect(sectionOf(page, 'When to suppress').length).toBeGreaterThan(10);
  });
});
