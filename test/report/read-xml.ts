/** Whether a document is well-formed XML of elements, attributes and texts alone. */
export function isWellFormedXml(document: string): boolean {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML does not have
  if (!document.startsWith(declaration) || /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(document)) return false;
  const open: string[] = [];
  const token =
    /<(\/?)([a-z]+)((?: [a-z]+="(?:[^<&"]|&(?:amp|lt|gt|quot|apos|#\d+);)*")*)(\/?)>|(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+);)+/gy;
  token.lastIndex = declaration.length;
  while (token.lastIndex < document.length) {
    const found = token.exec(document);
    if (found === null) return false;
    const [, closing, name, , empty] = found;
    if (name === undefined || empty === '/') continue;
    if (closing !== '/') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
