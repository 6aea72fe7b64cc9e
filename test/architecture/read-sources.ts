import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { entries } from './import-table.data.js';

/** One import, re-export, `import()` or `import('…').Type` of a file. */
export interface ImportOf {
  readonly specifier: string;
  /** Nothing of it is left when it runs. `import { type X }` leaves an import behind and is not type-only. */
  readonly typeOnly: boolean;
  readonly reExport: boolean;
  /** The file under src that it means, if it is relative. */
  readonly target: string | undefined;
  readonly statement: string;
  readonly line: number;
}

/** One source file, parsed. */
export interface SourceFile {
  /** The path under src, with forward slashes. */
  readonly path: string;
  /** The part, or the name of the entry file. */
  readonly part: string;
  readonly isEntry: boolean;
  readonly lines: number;
  readonly tree: ts.SourceFile;
  readonly imports: readonly ImportOf[];
}

/** The folder of the sources. */
export const sourceFolder: string = resolve(import.meta.dirname, '../../src');

const entryPaths = new Set(entries.map(entry => `${entry.part}.ts`));

/** Reads and parses every TypeScript file under src, in the order of their paths. */
export function readSources(): readonly SourceFile[] {
  return readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map(path => path.replaceAll('\\', '/'))
    .sort()
    .map(readSource);
}

/** Parses one file given by its path under src; `text` stands in for what is on disk. */
export function readSource(path: string, text: string | number = 0): SourceFile {
  const content = typeof text === 'string' ? text : readFileSync(join(sourceFolder, path), 'utf8');
  const tree = ts.createSourceFile(path, content, ts.ScriptTarget.ES2022, true);
  const isEntry = entryPaths.has(path);
  return {
    path,
    part: isEntry ? path.replace(/\.ts$/, '') : (path.split('/')[0] ?? ''),
    isEntry,
    lines: content.replace(/\n$/, '').split('\n').length,
    tree,
    imports: importsOf(tree),
  };
}

/** Calls `visit` for a node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, child => walk(child, visit));
}

/** The line of a node, from 1. */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

function importsOf(tree: ts.SourceFile): readonly ImportOf[] {
  const found: ImportOf[] = [];
  walk(tree, node => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return;
    found.push({
      specifier,
      typeOnly: isTypeOnly(node),
      reExport: ts.isExportDeclaration(node),
      target: specifier.startsWith('.') ? targetOf(tree.fileName, specifier) : undefined,
      statement: node.getText(tree),
      line: lineOf(tree, node),
    });
  });
  return found;
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : '<computed>';
  if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require')) {
    return textOf(node.arguments[0]) ?? '<computed>';
  }
  return undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function targetOf(path: string, specifier: string): string {
  const asSource = relative('.', join(dirname(path), specifier.replace(/\.js$/, '.ts'))).replaceAll('\\', '/');
  return !isSource(asSource) && isSource(`${asSource}x`) ? `${asSource}x` : asSource;
}

/** Whether a path under src is a file there. */
export function isSource(path: string): boolean {
  return existsSync(join(sourceFolder, path));
}
