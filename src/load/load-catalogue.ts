/** Reads a catalogue from a file or a folder. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Sources } from '../kernel/sources.js';
import type { LoadedCatalogue } from '../model/catalogue-reading.js';
import { readCatalogue } from '../model/read-catalogue.js';

/**
 * Reads a catalogue from a file, or from all YAML and JSON files of a folder, merged by collection.
 *
 * @param path - A file or a folder.
 * @returns The catalogue, what is readable of it, its sources and all issues.
 */
export async function loadCatalogue(path: string): Promise<LoadedCatalogue> {
  const files = await listFiles(path);
  const texts = new Map(await Promise.all(files.map(async file => [file, await readFile(file, 'utf8')] as const)));
  const merged: Record<string, unknown> = {};
  for (const text of texts.values()) mergeInto(merged, parse(text));
  const sources: Sources = { files, textOf: file => texts.get(file), locate: () => undefined };
  return { ...readCatalogue(merged), sources };
}

async function listFiles(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter(name => /\.(?:ya?ml|json)$/.test(name))
    .toSorted()
    .map(name => join(path, name));
}

function mergeInto(merged: Record<string, unknown>, part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    const before = merged[key];
    if (Array.isArray(before) && Array.isArray(value)) merged[key] = [...before, ...value];
    else if (key === 'facts' && typeof before === 'object') merged[key] = { ...before, ...value };
    else merged[key] = value;
  }
}
