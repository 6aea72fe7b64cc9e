import type { PartRule } from './import-table.data.js';
import { entries, parts } from './import-table.data.js';
import type { ImportOf, SourceFile } from './read-sources.js';
import { isSource } from './read-sources.js';

/** Says what each import of a file breaks, one sentence each; nothing where all are allowed. */
export function checkImports(file: SourceFile): readonly string[] {
  const rule = (file.isEntry ? entries : parts).find(each => each.part === file.part);
  if (rule === undefined) return [`${file.path}: is in no part of the import table`];
  return file.imports.flatMap(found => {
    const fault = faultOf(file, rule, found);
    return fault === undefined ? [] : [`${file.path}:${found.line}: ${fault} (${rule.reason})`];
  });
}

function faultOf(file: SourceFile, rule: PartRule, found: ImportOf): string | undefined {
  if (found.reExport && !file.isEntry) return `re-exports \`${found.specifier}\`, which only entry files do`;
  if (found.target !== undefined) return faultOfRelative(file, rule, found, found.target);
  if (found.specifier.startsWith('node:')) return rule.node ? undefined : `imports the Node built-in \`${found.specifier}\``;
  return faultOfPackage(rule, found);
}

function faultOfRelative(file: SourceFile, rule: PartRule, found: ImportOf, target: string): string | undefined {
  if (!found.specifier.endsWith('.js') && !found.specifier.endsWith('.json')) return `\`${found.specifier}\` does not end in .js`;
  if (!isSource(target)) return `\`${found.specifier}\` is no file`;
  const entry = entries.find(each => `${each.part}.ts` === target)?.part;
  if (entry !== undefined) return rule.entries?.includes(entry) ? undefined : `imports the entry file \`${target}\``;
  const part = target.split('/')[0] ?? '';
  if (!file.isEntry && part === rule.part) return undefined;
  if (allows(rule.values, part) || (found.typeOnly && allows(rule.types, part))) return undefined;
  return allows(rule.types, part) ? `imports more than types of ${part}/: \`${target}\`` : `may not import ${part}/: \`${target}\``;
}

function faultOfPackage(rule: PartRule, found: ImportOf): string | undefined {
  const name = found.specifier.split('/', found.specifier.startsWith('@') ? 2 : 1).join('/');
  if (!rule.packages.includes(name)) return `may not import the package \`${found.specifier}\``;
  if (name === 'zod' && !/^import (?:type )?\* as z from/.test(found.statement))
    return 'imports zod otherwise than `import * as z`, which costs a consumer all its locales';
  return undefined;
}

function allows(list: readonly string[], part: string): boolean {
  return list.includes('*') || list.includes(part);
}
