import { createHash } from 'node:crypto';
import type { Catalogue } from '../../model/catalogue.js';
import type { Customer } from '../../model/customer.js';
import type { Release } from '../../model/release.js';
import type { PageProgram } from './read-page-program.js';

/** What is written into the page as data. */
export interface WrittenData {
  /** A release, or a catalogue that was never released. */
  readonly catalogue: Release | Catalogue;
  readonly earlier: readonly Release[];
  readonly customers: readonly Customer[];
  readonly at: string;
  readonly channel?: string;
  readonly currency?: string;
  readonly locale: string;
}

/** The parts of a page. */
export interface PageParts {
  readonly program: PageProgram;
  readonly title: string;
  readonly locale: string;
  readonly data: WrittenData;
}

/**
 * Writes the page: one file that loads nothing and may run nothing but its own program.
 *
 * @param parts - The program as it was built, and the data that it opens.
 * @returns The HTML, the same for the same parts.
 */
export function writePage({ program, title, locale, data }: PageParts): string {
  const script = program.script.replaceAll(/<(?=\/script|!--|script)/gi, '\\x3c').trim();
  const style = program.style.trim();
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${escapeHtml(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<script type="application/json" id="data">${escapeData(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

// Nothing in a catalogue can end the element that holds it: no `<` is left.
function escapeData(data: WrittenData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
