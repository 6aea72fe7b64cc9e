import type { SourceNode } from './source-node.js';

/** Turns a source node into plain JSON data; a number that JavaScript cannot hold exactly stays a text. */
export function plainOf(node: SourceNode): unknown {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'number':
      return String(Number(node.text)) === node.text && Number.isFinite(Number(node.text)) ? Number(node.text) : node.text;
    case 'boolean':
      return node.value;
    case 'list':
      return node.items.map(plainOf);
    case 'map':
      return Object.fromEntries([...node.members].map(([name, member]) => [name, plainOf(member)]));
    default:
      return null;
  }
}
