// UTF-8, also where there is nothing but the language: the realms of some CRMs have no TextEncoder.

declare const TextEncoder: (new () => { encode(text: string): Uint8Array }) | undefined;

/**
 * Encodes a text as UTF-8.
 *
 * @param text - Any text; a lone surrogate becomes U+FFFD, as TextEncoder has it.
 * @returns The bytes.
 * @example
 * [...encodeUtf8('5 €')] // => [53, 32, 226, 130, 172]
 */
export function encodeUtf8(text: string): Uint8Array {
  return typeof TextEncoder === 'undefined' ? encodeByHand(text) : new TextEncoder().encode(text);
}

/**
 * Encodes a text as UTF-8 with nothing but the language.
 *
 * @param text - Any text; a lone surrogate becomes U+FFFD.
 * @returns The bytes.
 * @example
 * [...encodeByHand('é😀')] // => [195, 169, 240, 159, 152, 128]
 */
export function encodeByHand(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length = writeCode(bytes, length, code >= 0xd800 && code <= 0xdfff ? 0xfffd : code);
  }
  return bytes.subarray(0, length);
}

function writeCode(bytes: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    bytes[at] = code;
    return at + 1;
  }
  const trailing = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  // The first byte holds as many leading ones as there are bytes, the others six bits each behind 10.
  bytes[at] = ((0xff << (7 - trailing)) & 0xff) | (code >> (6 * trailing));
  for (let place = 1; place <= trailing; place += 1) {
    bytes[at + place] = 0x80 | ((code >> (6 * (trailing - place))) & 0x3f);
  }
  return at + trailing + 1;
}
