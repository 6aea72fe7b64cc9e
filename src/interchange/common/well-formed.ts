/** Replaces halves of surrogate pairs that stand alone: no file can hold them, and no hash can be made of them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
