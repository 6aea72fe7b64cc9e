// The class itself: what wraps it checks options that are never given, in code that every page would load.
import { _SHA256 as Sha256 } from '@noble/hashes/sha2.js';
import { encodeUtf8 } from './encode-utf8.js';

/**
 * Hashes a text with SHA-256 (FIPS 180-4) over its UTF-8 bytes, synchronously and without a Node built-in.
 *
 * @param text - Well-formed text; a lone surrogate hashes as U+FFFD, so canonical JSON refuses it beforehand.
 * @returns 64 lower-case hexadecimal digits.
 * @example
 * sha256('abc') // => 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 */
export function sha256(text: string): string {
  return Array.from(new Sha256().update(encodeUtf8(text)).digest(), byte => byte.toString(16).padStart(2, '0')).join('');
}
