/** Reads the bytes of a file as text: UTF-8, with or without a byte order mark, and nothing else. */
import { isUtf8 } from 'node:buffer';
import { type FileFault, sayUnreadable } from '../kernel/file-fault.js';

/** The text of a file, or why there is none. */
export type TextReading = { readonly text: string } | { readonly fault: FileFault };

/**
 * Decodes the bytes of a file.
 *
 * @param bytes - All bytes of the file.
 * @returns The text without a byte order mark; a fault where the bytes are not UTF-8.
 */
export function decodeText(bytes: Buffer): TextReading {
  const other = findOtherEncoding(bytes);
  if (other !== undefined) return { fault: { code: 'SYS001', severity: 'error', ...other } };
  const start = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  return { text: bytes.toString('utf8', start) };
}

interface OtherEncoding {
  readonly message: string;
  readonly help: string;
}

const saveAsUtf8 = 'Save it as UTF-8.';

function findOtherEncoding(bytes: Buffer): OtherEncoding | undefined {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    return { message: sayUnreadable('it is UTF-16'), help: saveAsUtf8 };
  const zero = bytes.indexOf(0);
  if (zero >= 0 && zero < 4 && bytes.length > 3) return { message: sayUnreadable('it seems to be UTF-16 or binary'), help: saveAsUtf8 };
  if (zero >= 0)
    return {
      message: sayUnreadable('it holds binary data'),
      help: 'It may be an archive, or a document of another program: save it as text first.',
    };
  if (isUtf8(bytes)) return undefined;
  return { message: sayUnreadable(`it is not UTF-8: see line ${firstWrongLine(bytes)}`), help: `${saveAsUtf8} It may be Windows-1252.` };
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function firstWrongLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
}
