/**
 * Makes a text fit for XML, in elements and in attributes. What XML 1.0 cannot hold at all becomes U+FFFD.
 *
 * @param text - Any text.
 * @returns The text without signs that mean something to XML.
 */
export function escapeXml(text: string): string {
  return text.replace(notXml, '\uFFFD').replace(/[&<>"'\t\r\n]/g, sign => entities[sign] ?? sign);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\r': '&#13;',
  '\n': '&#10;',
};
