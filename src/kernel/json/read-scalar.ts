/** Reads the strings, numbers and words of a JSON text that may be wrong. */
import { endOf, type JsonReader, reportSyntax } from './json-reader.js';
import { isEscapedAt } from './skip-json.js';

/**
 * Reads a string.
 *
 * @param reader - Stands at its opening quotation mark.
 * @returns What it says, as far as it can be told.
 */
export function readString(reader: JsonReader): string {
  const start = reader.at;
  const mark = reader.text[start];
  const end = endOfString(reader.text, start);
  const isClosed = end - start > 1 && reader.text[end - 1] === mark && !isEscapedAt(reader.text, end - 1);
  const body = reader.text.slice(start + 1, isClosed ? end - 1 : end);
  const span = { start, end };
  reader.at = end;
  if (isClosed && mark === '"') return decode(reader, body, start);
  if (isClosed) reportSyntax(reader, 'a text is in single quotation marks', { span, help: 'Write it in double quotation marks.' });
  else reportOpen(reader, start);
  return body;
}

function reportOpen(reader: JsonReader, start: number): void {
  reader.excusedAt = reader.at;
  reportSyntax(reader, 'a quotation mark is opened here and never closed', { span: { start, end: start + 1 } });
}

// After its closing mark, or where the line ends without one.
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === text[start]) return at + 1;
    else if (character === '\n' || character === '\r') return at;
  }
  return text.length;
}

function decode(reader: JsonReader, body: string, start: number): string {
  try {
    return String(JSON.parse(`"${body}"`));
  } catch {
    const wrong = /\\(?!["\\/bfnrt]|u[\da-fA-F]{4})|[^ -\u{10ffff}]/u.exec(body.replace(/\\\\/g, '  '));
    const at = start + 1 + (wrong?.index ?? 0);
    const what =
      wrong?.[0] === '\\' ? 'a “\\” stands before a character that has no meaning after it' : 'a text has a control character in it';
    reportSyntax(reader, what, {
      span: { start: at, end: at + 1 },
      help: wrong?.[0] === '\\' ? 'Write “\\\\”.' : 'Write it as an escape such as “\\t”.',
    });
    return body;
  }
}

const words: ReadonlyMap<string, unknown> = /* @__PURE__ */ new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Reads a number, `true`, `false` or `null`, or whatever stands in their place.
 *
 * @param reader - Stands at its first character.
 * @returns The value; the word itself where it is none of them.
 */
export function readWord(reader: JsonReader): unknown {
  const start = reader.at;
  const end = endOf(/[^\s"',:{}[\]]+/y, reader);
  const word = reader.text.slice(start, end);
  reader.at = end;
  if (words.has(word)) return words.get(word);
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word)) return Number(word);
  const span = { start, end };
  if (/^[-+.]?\d/.test(word)) reportSyntax(reader, `${word} is not a number as JSON writes them`, { span, help: helpNumber });
  else
    reportSyntax(reader, `${word} is not in double quotation marks`, {
      span,
      help: 'Only true, false, null and numbers stand without them.',
    });
  return word;
}

const helpNumber = 'A number begins with a digit or a minus, has no zero in front and a digit on both sides of its point.';
