import { closestWord } from '../../kernel/closest-word.js';
import { type Fields, shorten } from '../common/fields.js';
import type { SourceNode } from '../common/source-node.js';

/** A name that stands for nothing. */
export interface UnknownReference {
  /** What it should have named, such as `feature`. */
  readonly word: string;
  readonly name: string;
  readonly known: Iterable<string>;
  readonly part?: 'name' | 'value';
}

/** Says that a name stands for nothing, and which one it was perhaps meant to be. */
export function refuseReference(fields: Fields, node: SourceNode, { word, name, known, part = 'value' }: UnknownReference): void {
  const near = closestWord(name, known);
  fields.log.find(node, {
    code: 'REF001',
    part,
    message: `The ${fields.subject} names the ${word} “${shorten(name)}”, which does not exist.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
  });
}
