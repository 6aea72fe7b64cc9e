/** A stream with what is known of the eyes behind it: width, colours, characters. */
import type { Host, Output } from '../host.js';
import { makePaint, type Paint } from './paint.js';
import { asciiText, needsAscii, pickSymbols, type Symbols } from './symbols.js';

/** Where text goes, and how it may look there. */
export interface Terminal {
  /** Cells of a line: those of the terminal up to 100, or 80 where there is none. */
  readonly width: number;
  readonly paint: Paint;
  readonly symbols: Symbols;
  /** Whether colours are shown. */
  readonly isColoured: boolean;
  /** Whether a line can be written over, as progress is. */
  readonly isLive: boolean;
  readonly write: (text: string) => void;
  /** Writes lines, each with its line feed. */
  readonly lines: (lines: readonly string[]) => void;
  /** Writes an answer for a machine: JSON of two spaces, untouched by what the terminal can show. */
  readonly json: (answer: unknown) => void;
  /** Writes the text of a file, untouched. */
  readonly raw: (text: string) => void;
}

/** How a command line changes what is known. */
export interface TerminalOptions {
  /** `--no-color` or `--color`; absent: the environment decides. */
  readonly color?: boolean;
}

/**
 * Looks at a stream and the environment.
 *
 * @param host - The world.
 * @param stream - Which stream.
 * @param options - What the command line says.
 * @returns The terminal.
 */
export function openTerminal(host: Host, stream: 'stdout' | 'stderr', options: TerminalOptions = {}): Terminal {
  const output = host[stream];
  const isColoured = options.color ?? showsColours(host, output);
  const isAscii = needsAscii(host.env);
  const isWorkflow = host.env['GITHUB_ACTIONS'] === 'true';
  const write = (text: string): void => {
    const safe = isWorkflow ? withoutCommands(text) : text;
    output.write(isAscii ? asciiText(safe) : safe);
  };
  return {
    width: widthOf(host, output),
    paint: makePaint(isColoured),
    symbols: pickSymbols(isAscii),
    isColoured,
    isLive: output.isTTY === true && host.env['TERM'] !== 'dumb' && host.env['CI'] === undefined,
    write,
    lines: lines => write(lines.map(line => `${line}\n`).join('')),
    json: answer => {
      output.write(`${JSON.stringify(answer, undefined, 2)}\n`);
    },
    raw: text => {
      output.write(text);
    },
  };
}

// A workflow of GitHub takes a line that begins like this for a command, wherever it comes from.
function withoutCommands(text: string): string {
  return text.replaceAll(/^(\s*)(::|##\[)/gm, '$1\\$2');
}

// NO_COLOR wins over FORCE_COLOR: who set both must at least be able to read.
function showsColours(host: Host, output: Output): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = host.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return output.isTTY === true && TERM !== 'dumb';
}

function widthOf(host: Host, output: Output): number {
  const columns = output.columns ?? Number(host.env['COLUMNS'] ?? '');
  const isKnown = Number.isInteger(columns) && columns > 0;
  return isKnown ? Math.min(100, Math.max(40, columns)) : 80;
}
