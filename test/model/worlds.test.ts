import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';

const folder = join(import.meta.dirname, 'worlds');

describe('the model can say what each real world says:', () => {
  test.each(readdirSync(folder))('%s', name => {
    const data: unknown = parse(readFileSync(join(folder, name), 'utf8'));
    expect(parseCatalogue(data)).toEqual({ ok: true, value: data, issues: [] });
  });
});
