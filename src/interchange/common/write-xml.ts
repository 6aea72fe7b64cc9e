/** Writes elements as XML. */

/** An element: with attributes, and either other elements or a text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly XmlElement[];
  readonly text?: string;
}

/** Writes a file: a declaration, then the element, each element on a line of its own, with four spaces a level. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeElement(root, '')}`;
}

function writeElement({ name, attributes = {}, children = [], text = '' }: XmlElement, indent: string): string {
  const tag = `${indent}<${name}${Object.entries(attributes).map(writeAttribute).join('')}`;
  if (children.length > 0) {
    return `${tag}>\n${children.map(child => writeElement(child, `${indent}    `)).join('')}${indent}</${name}>\n`;
  }
  return text === '' ? `${tag}/>\n` : `${tag}>${escapeText(text)}</${name}>\n`;
}

function writeAttribute([name, value]: readonly [string, string]): string {
  return ` ${name}="${escapeText(value)}"`;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

// Line ends and tabs would be read as spaces or as other line ends.
function escapeText(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, mark => entities.get(mark) ?? `&#${mark.charCodeAt(0)};`);
}

/** Makes a text fit for XML: characters that it cannot have are replaced, and spaces at the ends, which readers drop, are dropped. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD').trim();
}
