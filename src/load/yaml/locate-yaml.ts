/** Finds values of a YAML text in it. */
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, visit, type YAMLMap } from 'yaml';
import type { Located, Locator } from '../locator.js';
import { readDocuments } from './parse-yaml.js';

/**
 * Makes the locator of a YAML text, which parses it again, with places.
 *
 * @param text - The text.
 * @returns The locator.
 */
export function locateYaml(text: string): Locator {
  const documents = readDocuments(text).map(document => ({ root: document.contents, anchors: findAnchors(document) }));
  return ({ part, path }) => {
    const document = documents[part];
    if (document === undefined) return undefined;
    let found = located(document.root, undefined);
    let node: unknown = document.root;
    for (const step of path) {
      const next = stepInto(resolve(node, document.anchors), step, document.anchors);
      if (next === undefined) return found && { ...found, isExact: false };
      node = next.value;
      found = located(node, next.key) ?? found;
    }
    return found;
  };
}

type Anchors = ReadonlyMap<string, Node>;

function findAnchors(document: Document.Parsed): Anchors {
  const anchors = new Map<string, Node>();
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return anchors;
}

function resolve(node: unknown, anchors: Anchors): unknown {
  return isAlias(node) ? anchors.get(node.source) : node;
}

interface Member {
  readonly key: unknown;
  readonly value: unknown;
}

function stepInto(node: unknown, step: string | number, anchors: Anchors): Member | undefined {
  if (isSeq(node) && typeof step === 'number' && step < node.items.length) return { key: undefined, value: node.items[step] };
  return isMap(node) ? memberOf(node, String(step), anchors) : undefined;
}

// Of a name that is written twice the last is meant, as in the data; what is not here may be merged in.
function memberOf(map: YAMLMap, name: string, anchors: Anchors): Member | undefined {
  const own = map.items.findLast(pair => isScalar(pair.key) && String(pair.key.value) === name);
  if (own !== undefined) return own;
  for (const { value } of map.items.filter(isMerge)) {
    const source = resolve(value, anchors);
    for (const each of isSeq(source) ? source.items : [source]) {
      const target = resolve(each, anchors);
      const found = isMap(target) && target !== map ? memberOf(target, name, anchors) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function isMerge({ key }: Pair): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

function located(value: unknown, key: unknown): Located | undefined {
  const own = spanOf(value);
  const name = spanOf(key);
  // An empty value has a place of no length somewhere after its name; the name is easier to see.
  const span = own === undefined || own.start === own.end ? (name ?? own) : own;
  return span && { value: span, ...(name !== undefined && { key: name }), isExact: true };
}

function spanOf(node: unknown): { readonly start: number; readonly end: number } | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : undefined;
}
