import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Issue, Place } from '../../src/kernel/issue.js';
import { loadCatalogue } from '../../src/load/load-catalogue.js';
import { readDataText } from '../../src/load/read-data-file.js';
import { folderWith } from '../support/folder-with.js';

const cases = z
  .array(z.strictObject({ title: z.string(), file: z.string(), text: z.string(), expect: z.array(z.unknown()).min(1) }))
  .parse(parse(readFileSync(join(import.meta.dirname, 'syntax.cases.yaml'), 'utf8')));

describe('loading finds in', () => {
  test.each(cases)('$title', async ({ file, text, expect: expected }) => {
    const { catalogue, issues } = await loadCatalogue(file, { cwd: folderWith({ [file]: text }) });
    expect(catalogue).toBeUndefined();
    expect(issues.filter(({ code, path }) => code !== 'SYS014' || path.length > 1).map(summarize)).toEqual(expected);
  });
});

describe('a text of plain data', () => {
  const syntax = cases.filter(({ expect: expected }) => /"code":"SYS00[12]"/.test(JSON.stringify(expected)));
  test.each(syntax)('has the same findings in $title', ({ file, text, expect: expected }) => {
    const { data, issues } = readDataText(text, file);
    expect(issues.map(summarize)).toEqual(expected);
    expect(data === undefined).toBe(issues.some(({ severity }) => severity === 'error'));
  });
});

function summarize({ code, severity, place, related, message }: Issue): unknown {
  return {
    code,
    ...(severity !== 'error' && { severity }),
    at: sayPlace(place),
    ...(related && { first: sayPlace(related[0]?.place) }),
    message,
  };
}

function sayPlace(place: Place | undefined): string {
  return place?.start === undefined ? 'file' : `${place.start.line}:${place.start.column}`;
}
