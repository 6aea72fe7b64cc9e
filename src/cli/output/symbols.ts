/** The few marks beyond letters, with a plain stand-in where a terminal cannot show them. */

/** The marks. */
export interface Symbols {
  readonly bullet: string;
  readonly arrow: string;
  readonly dot: string;
  readonly yes: string;
  readonly no: string;
  readonly maybe: string;
  readonly rule: string;
  readonly up: string;
  readonly down: string;
  readonly more: string;
  /** Pictures of a thing that turns. */
  readonly spinner: readonly string[];
}

const pretty: Symbols = {
  bullet: '•',
  arrow: '→',
  dot: '·',
  yes: '✓',
  no: '✗',
  maybe: '?',
  rule: '─',
  up: '▲',
  down: '▼',
  more: '…',
  spinner: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'],
};

const plain: Symbols = {
  bullet: '-',
  arrow: '->',
  dot: '|',
  yes: '+',
  no: 'x',
  maybe: '?',
  rule: '-',
  up: '^',
  down: 'v',
  more: '...',
  spinner: ['|', '/', '-', '\\'],
};

/**
 * Tells whether only the letters of ASCII are safe.
 *
 * @param env - The environment: a dumb terminal, or a locale that is plainly not UTF-8.
 * @returns True where the marks need their stand-ins.
 */
export function needsAscii(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(value => value !== undefined && value !== '');
  return env['TERM'] === 'dumb' || env['TERM'] === 'linux' || locale === 'C' || locale === 'POSIX';
}

/** The marks, or their stand-ins. */
export function pickSymbols(isAscii: boolean): Symbols {
  return isAscii ? plain : pretty;
}

/** Puts stand-ins for the marks that sentences are written with; letters of other scripts stay. */
export function asciiText(text: string): string {
  return text.replaceAll(/[“”‘’–—…×·\u00a0\u202f−]/g, mark => standIns[mark] ?? mark);
}

const standIns: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '×': 'x',
  '·': '|',
  '\u00a0': ' ',
  '\u202f': ' ',
};
