import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { catalogueSchema } from '../../src/model/catalogue.js';

const folder = join(import.meta.dirname, 'worlds');

describe('the model can say what each real world says:', () => {
  test.each(readdirSync(folder))('%s', name => {
    const { error } = catalogueSchema().safeParse(parse(readFileSync(join(folder, name), 'utf8')));
    expect(error?.issues ?? []).toEqual([]);
  });
});
