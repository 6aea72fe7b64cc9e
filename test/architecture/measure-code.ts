import ts from 'typescript';
import type { SourceFile } from './read-sources.js';
import { lineOf, walk } from './read-sources.js';

/** The length of one function, in lines, from its first word to its last brace. */
export interface FunctionLength {
  readonly where: string;
  readonly lines: number;
  /** A declaration, a method or an arrow with a name of its own, not one written in place as an argument. */
  readonly named: boolean;
}

/** Measures every function with a body. */
export function measureFunctions(file: SourceFile): readonly FunctionLength[] {
  const found: FunctionLength[] = [];
  walk(file.tree, node => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const first = lineOf(file.tree, node);
    const last = file.tree.getLineAndCharacterOfPosition(node.end).line + 1;
    found.push({ where: `${file.path}:${first}`, lines: last - first + 1, named: isNamed(node) });
  });
  return found;
}

/** Says where a file breaks a ban of the house style, one sentence each. */
export function findBanned(file: SourceFile): readonly string[] {
  const found: string[] = [];
  walk(file.tree, node => {
    const fault = faultOf(node, file.tree);
    if (fault !== undefined) found.push(`${file.path}:${lineOf(file.tree, node)}: ${fault}`);
  });
  return [...found, ...findSuppressions(file)];
}

/** The casts of a file, `as const` excepted, and whether a comment on the line or above it gives the reason. */
export function findCasts(file: SourceFile): readonly { readonly where: string; readonly hasReason: boolean }[] {
  const found: { where: string; hasReason: boolean }[] = [];
  const lines = file.tree.text.split('\n');
  walk(file.tree, node => {
    if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return;
    if (node.type.getText(file.tree) === 'const' || ts.isAsExpression(node.parent)) return;
    const line = file.tree.getLineAndCharacterOfPosition(node.type.getStart(file.tree)).line + 1;
    const first = lineOf(file.tree, node);
    const near = lines.slice(Math.max(0, first - 2), line);
    found.push({ where: `${file.path}:${line}`, hasReason: near.some(text => /(^\s*|\s)\/\/|^\s*\*|\/\*/.test(text)) });
  });
  return found;
}

function isNamed(node: ts.Node): boolean {
  return (
    (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) ||
    ts.isVariableDeclaration(node.parent) ||
    ts.isPropertyAssignment(node.parent)
  );
}

function faultOf(node: ts.Node, tree: ts.SourceFile): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'says `any`';
  if (ts.isNonNullExpression(node)) return 'asserts with `!`';
  if (ts.isPropertyDeclaration(node) && node.exclamationToken) return 'asserts with `!`';
  if (ts.isEnumDeclaration(node)) return 'declares an enum';
  if (ts.isModuleDeclaration(node)) return 'declares a namespace';
  if (ts.isExportAssignment(node) || hasModifier(node, ts.SyntaxKind.DefaultKeyword)) return 'exports a default';
  if (ts.isClassLike(node)) return extendsError(node, tree) ? undefined : 'declares a class that is no error';
  if (isCodeFromText(node, tree)) return 'makes code from text';
  return faultOfFunction(node);
}

function faultOfFunction(node: ts.Node): string | undefined {
  if (ts.isFunctionLike(node) && positional(node.parameters) > 3 && !isQuestionOfFour(node))
    return 'takes more than 3 positional parameters';
  if (ts.isFunctionDeclaration(node) && hasModifier(node, ts.SyntaxKind.ExportKeyword) && node.type === undefined) {
    return `exports \`${node.name?.text}\` without a return type`;
  }
  if (!ts.isVariableStatement(node) || !hasModifier(node, ts.SyntaxKind.ExportKeyword)) return undefined;
  const untyped = node.declarationList.declarations.find(each => each.type === undefined && isUntypedFunction(each.initializer));
  return untyped === undefined ? undefined : `exports \`${untyped.name.getText()}\` without a return type`;
}

function isUntypedFunction(node: ts.Expression | undefined): boolean {
  return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && node.type === undefined;
}

// The public interface asks these with the index, whom or what it is about, the question's own subject, and the circumstances.
const questionsOfFour = ['projectCost', 'explainUpsell', 'whatIf', 'explainBillChange'];

function isQuestionOfFour(node: ts.SignatureDeclaration): boolean {
  const name = ts.isFunctionDeclaration(node) ? node.name?.text : undefined;
  return name !== undefined && questionsOfFour.includes(name) && positional(node.parameters) === 4;
}

function positional(parameters: ts.NodeArray<ts.ParameterDeclaration>): number {
  return parameters.filter(each => each.name.getText() !== 'this').length;
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(modifier => modifier.kind === kind);
}

function extendsError(node: ts.ClassLikeDeclaration, tree: ts.SourceFile): boolean {
  return (node.heritageClauses ?? []).some(clause => /^extends \w*Error\b/.test(clause.getText(tree)));
}

function isCodeFromText(node: ts.Node, tree: ts.SourceFile): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  return /^(?:globalThis\.)?(?:eval|Function)$/.test(node.expression.getText(tree));
}

function findSuppressions(file: SourceFile): readonly string[] {
  return file.tree.text.split('\n').flatMap((text, at) => {
    const isBare =
      /@ts-(?:ignore|nocheck)/.test(text) || /@ts-expect-error(?!.*TS\d+.*\w{4})/.test(text) || /biome-ignore(?!.*: \w)/.test(text);
    if (/\b(?:TODO|FIXME|HACK)\b/.test(text)) return [`${file.path}:${at + 1}: leaves something to be done`];
    return isBare ? [`${file.path}:${at + 1}: suppresses a check without its code and a reason`] : [];
  });
}
