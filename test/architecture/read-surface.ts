import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { entries } from './import-table.data.js';
import { sourceFolder } from './read-sources.js';

/** One name that a user of the package can import. */
export interface PublicName {
  readonly name: string;
  readonly where: string;
  readonly kind: 'function' | 'class' | 'value' | 'type';
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly returnsNothing: boolean;
  readonly tags: Readonly<Record<string, string>>;
}

/** The names of every entry of the package but the command, each once, and the types their signatures speak of that nobody can import. */
export function readSurface(): { readonly names: readonly PublicName[]; readonly unreachable: readonly string[] } {
  const roots = entries
    .filter(entry => entry.part !== 'cli')
    .map(entry => join(sourceFolder, `${entry.part}.ts`))
    .filter(path => existsSync(path));
  const { config } = ts.readConfigFile(resolve(sourceFolder, '../tsconfig.json'), path => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: roots }, ts.sys, resolve(sourceFolder, '..'));
  const program = ts.createProgram(roots, options);
  const checker = program.getTypeChecker();
  const symbols = new Set(roots.flatMap(root => exportsOf(program, checker, root)));
  return { names: [...symbols].flatMap(symbol => describeSymbol(symbol, checker)), unreachable: findUnreachable(symbols, checker) };
}

function exportsOf(program: ts.Program, checker: ts.TypeChecker, root: string): readonly ts.Symbol[] {
  const file = program.getSourceFile(root);
  const module = file && checker.getSymbolAtLocation(file);
  return module === undefined ? [] : checker.getExportsOfModule(module).map(symbol => resolveAlias(symbol, checker));
}

function resolveAlias(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function describeSymbol(symbol: ts.Symbol, checker: ts.TypeChecker): readonly PublicName[] {
  const declaration = symbol.declarations?.[0];
  if (declaration === undefined) return [];
  const signature = checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures()[0];
  return [
    {
      name: symbol.name,
      where: placeOf(declaration),
      kind: kindOf(symbol, signature),
      summary: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      parameters: (signature?.parameters ?? []).map(each => ({
        name: each.name,
        text: ts.displayPartsToString(each.getDocumentationComment(checker)),
      })),
      returnsNothing: signature !== undefined && /^(?:void|never)$/.test(checker.typeToString(signature.getReturnType())),
      tags: Object.fromEntries(symbol.getJsDocTags(checker).map(tag => [tag.name, ts.displayPartsToString(tag.text)])),
    },
  ];
}

function kindOf(symbol: ts.Symbol, signature: ts.Signature | undefined): PublicName['kind'] {
  if (symbol.flags & ts.SymbolFlags.Class) return 'class';
  if (!(symbol.flags & ts.SymbolFlags.Value)) return 'type';
  const isDeclared =
    symbol.flags & ts.SymbolFlags.Function || symbol.declarations?.some(each => ts.isVariableDeclaration(each) && isFunctionText(each));
  return signature !== undefined && isDeclared ? 'function' : 'value';
}

function isFunctionText(declaration: ts.VariableDeclaration): boolean {
  const { initializer, type } = declaration;
  return type !== undefined ? ts.isFunctionTypeNode(type) : initializer !== undefined && ts.isArrowFunction(initializer);
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${file.fileName.slice(sourceFolder.length + 1)}:${line + 1}`;
}

function findUnreachable(symbols: ReadonlySet<ts.Symbol>, checker: ts.TypeChecker): readonly string[] {
  const missing = new Map<ts.Symbol, string>();
  for (const symbol of symbols) {
    for (const declaration of symbol.declarations ?? []) {
      for (const named of namedTypesOf(declaration, checker)) {
        if (!symbols.has(named) && !missing.has(named)) missing.set(named, `${named.name}, spoken of by ${symbol.name}`);
      }
    }
  }
  return [...missing.values()].sort();
}

function namedTypesOf(declaration: ts.Declaration, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node)) return;
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
      const symbol = checker.getSymbolAtLocation(ts.isTypeReferenceNode(node) ? node.typeName : node.expression);
      if (symbol !== undefined) found.push(resolveAlias(symbol, checker));
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  const isOurs = (symbol: ts.Symbol): boolean =>
    symbol.declarations?.some(each => each.getSourceFile().fileName.startsWith(sourceFolder)) ?? false;
  const isExported = (symbol: ts.Symbol): boolean =>
    symbol.declarations?.some(each => ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Export) ?? false;
  return found.filter(symbol => isOurs(symbol) && isExported(symbol) && !(symbol.flags & ts.SymbolFlags.TypeParameter));
}
