/** Reads YAML as people mostly write it, some forty times as fast as the full parser, to which it leaves everything else. */
import { readBlock } from './read-block.js';
import { NotSimple, startCursor } from './yaml-cursor.js';

/**
 * Reads a YAML text of one document without anchors, aliases, tags, scalars over several lines and other rarities. What it gives is what the
 * full parser gives, and it never gives anything for a text that is wrong, not even for a name that is written twice.
 *
 * @param text - The text.
 * @returns The data; undefined where the text is for the full parser.
 */
export function readSimpleYaml(text: string): { readonly data: unknown } | undefined {
  const plain = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  if (unusual.test(plain)) return undefined;
  try {
    const cursor = startCursor(withoutMark(plain));
    if (cursor.indent < 0) return undefined;
    const data = readBlock(cursor, -1);
    return cursor.indent < 0 ? { data } : undefined;
  } catch (error) {
    if (error instanceof NotSimple) return undefined;
    throw error;
  }
}

// Characters that YAML forbids, or takes for line ends or marks.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unusual = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

// The mark that begins a document may follow comments; it becomes one of them, so that offsets stay.
function withoutMark(text: string): string {
  const mark = /^(?:[ ]*(?:#[^\n]*)?\n)*---(?=[ ]*(?:\n|$))/.exec(text);
  return mark === null ? text : `${text.slice(0, mark[0].length - 3)}###${text.slice(mark[0].length)}`;
}
