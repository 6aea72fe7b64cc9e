/** The fixtures of the rule book. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Issue } from '../../src/kernel/issue.js';
import { loadCatalogue } from '../../src/load/load-catalogue.js';
import type { CatalogueReading } from '../../src/model/catalogue-reading.js';
import { readCatalogue } from '../../src/model/read-catalogue.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';
import type { ValidationOptions } from '../../src/validation/validation-report.js';
import { patchData } from './patch-data.js';

/** One finding that a fixture must give. */
export interface ExpectedFinding {
  /** Absent: the rule of the folder. */
  readonly code?: string;
  readonly pointer: string;
  readonly message: string;
  readonly severity?: string;
  readonly evidence?: readonly unknown[];
}

/** A fixture. */
export interface Fixture {
  /** What the file says in its first lines. */
  readonly title: string;
  readonly patch: unknown;
  /** The text of a second file, for what only reading files finds. */
  readonly file?: string;
  /** The patch or the file as it is written, for the documentation. */
  readonly shown: string;
  readonly options: ValidationOptions;
  readonly expect: readonly ExpectedFinding[];
  readonly left: readonly string[];
}

export const fixturesFolder: string = join(import.meta.dirname, 'fixtures');
const baseFile = join(fixturesFolder, 'base.yaml');

/** The codes that have fixtures. */
export function listFixtureCodes(): readonly string[] {
  return readdirSync(fixturesFolder).filter(name => /^[A-Z]{3}\d{3}$/.test(name));
}

/** Reads a fixture. */
export function readFixture(code: string, name: 'invalid' | 'valid'): Fixture {
  const path = join(fixturesFolder, code, `${name}.yaml`);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : 'catalogue: {}';
  const { catalogue = {}, file, profile = 'strict', at = '2026-12-01', config, expect = [], left = [] } = parse(text);
  return {
    title: /^# (.*)/.exec(text)?.[1] ?? '',
    patch: catalogue,
    ...(file === undefined ? {} : { file }),
    shown: /^(?:catalogue|file):[^\n]*\n((?: .*\n|\n)*)/m.exec(text)?.[1]?.replace(/^ {2}/gm, '') ?? '',
    options: { profile, ...(at === 'none' ? {} : { at }), ...(config === undefined ? {} : { config }) },
    expect,
    left,
  };
}

let base: unknown;

/** The base catalogue with a patch, as plain data that may be changed. */
export function makeData(patch: unknown): unknown {
  base ??= parse(readFileSync(baseFile, 'utf8'));
  return patchData(base, patch);
}

/** Reads the base catalogue with a patch. */
export function readPatched(patch: unknown): CatalogueReading {
  return readCatalogue(makeData(patch));
}

/** Validates what a fixture says. */
export async function findIssues(fixture: Fixture): Promise<readonly Issue[]> {
  const reading = fixture.file === undefined ? readPatched(fixture.patch) : await loadWith(fixture.file);
  return validateCatalogue(reading, fixture.options).issues;
}

async function loadWith(file: string): Promise<CatalogueReading> {
  const folder = mkdtempSync(join(tmpdir(), 'rule-'));
  try {
    writeFileSync(join(folder, 'base.yaml'), readFileSync(baseFile));
    writeFileSync(join(folder, 'second.yaml'), file);
    return await loadCatalogue(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
