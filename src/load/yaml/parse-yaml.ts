/** Parses YAML: fast where it is simple; by the yaml package otherwise, with all errors and both places of a name that is written twice. */
import { type Document, parseAllDocuments } from 'yaml';
import type { FileFault, ParsedText } from '../../kernel/file-fault.js';
import type { LoadLimits } from '../load-limits.js';
import { isTooDeepForYaml } from './check-yaml-depth.js';
import { convertDocument } from './convert-document.js';
import { findSyntaxFaults } from './find-syntax-faults.js';
import { readSimpleYaml } from './simple/read-simple-yaml.js';

/**
 * Parses a YAML 1.2 text. Dates and words such as `yes` stay texts; `<<` merges maps; tags of programming languages mean nothing.
 *
 * @param text - The text.
 * @param limits - How deep and how large it may be.
 * @returns The data of each document of the text, and its faults.
 */
export function parseYaml(text: string, limits: LoadLimits): ParsedText {
  const simple = readSimpleYaml(text);
  return simple === undefined ? parseAnyYaml(text, limits) : { parts: [simple.data], isBroken: false, faults: [] };
}

/**
 * Parses a YAML text by the yaml package alone.
 *
 * @param text - The text.
 * @param limits - How deep and how large it may be.
 * @returns The same as `parseYaml`.
 */
export function parseAnyYaml(text: string, limits: LoadLimits): ParsedText {
  if (text.length > limits.rareYamlLength) return { parts: [], isBroken: true, faults: [tooLong(text.length, limits)] };
  if (isTooDeepForYaml(text)) return { parts: [], isBroken: true, faults: [tooDeep] };
  const parts: unknown[] = [];
  const faults: FileFault[] = [];
  let isBroken = false;
  for (const document of readDocuments(text)) {
    const syntaxFaults = findSyntaxFaults(document, text);
    faults.push(...syntaxFaults);
    const converted = convertDocument(document, { part: parts.length, limits });
    // What comes after an error may be in the wrong place.
    if (syntaxFaults.length === 0) faults.push(...converted.faults);
    isBroken ||= syntaxFaults.length > 0 || converted.isBroken;
    parts.push(converted.data);
  }
  return { parts, isBroken, faults };
}

/**
 * Reads the documents of a YAML text as nodes with their places.
 *
 * @param text - The text; not too deep, see `isTooDeepForYaml`.
 * @returns The documents.
 */
export function readDocuments(text: string): readonly Document.Parsed[] {
  const documents = parseAllDocuments(text, parseOptions);
  return 'empty' in documents ? [] : documents;
}

const parseOptions = {
  version: '1.2',
  schema: 'core',
  stringKeys: true,
  // The package looks for each name among all names before it, which takes for ever in a large map; convertDocument does it better.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

function tooLong(length: number, { rareYamlLength }: LoadLimits): FileFault {
  return {
    code: 'SYS011',
    severity: 'error',
    message: `This file has ${length} characters, and says something in a rare way or wrongly; of such YAML files ${rareYamlLength} are read. It was not read.`,
    help: 'Split it into several files, or write it as JSON.',
    data: { length, allowed: rareYamlLength },
  };
}

const tooDeep: FileFault = {
  code: 'SYS011',
  severity: 'error',
  message: 'This file is nested far too deeply. It was not read.',
};
