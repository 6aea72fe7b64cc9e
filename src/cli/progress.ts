// A line on the terminal that says what is going on, where it takes long enough to wonder.
import type { Terminal } from './output/terminal.js';

/** What a long command tells of its progress. */
export interface Progress {
  /** Says what begins now. */
  readonly step: (text: string) => void;
  /** Says it at once: what begins now takes long and lets nothing be drawn meanwhile. */
  readonly stepAtOnce: (text: string) => void;
  /** Wipes the line away. */
  readonly done: () => void;
}

const patience = 300;
const turn = 120;

/**
 * Begins to watch the time. Nothing is shown before 300 milliseconds, and nothing at all where no person is looking.
 *
 * @param terminal - Where the line goes: the error stream.
 * @param isQuiet - True to show nothing.
 * @returns What to call at each step, and at the end.
 */
export function startProgress(terminal: Terminal, isQuiet = false): Progress {
  if (!terminal.isLive || isQuiet) return { step: () => undefined, stepAtOnce: () => undefined, done: () => undefined };
  const { spinner, more } = terminal.symbols;
  const began = performance.now();
  let text = '';
  let turns = 0;
  let isShown = false;
  let drawn = 0;
  const draw = (isUrgent = false): void => {
    if (!isUrgent && performance.now() - began < patience) return;
    isShown = true;
    drawn = performance.now();
    terminal.write(`\r\u001b[2K${terminal.paint.cyan(spinner[turns % spinner.length] ?? '')} ${text}${more}`);
    turns += 1;
  };
  const timer = setInterval(() => draw(), turn);
  timer.unref();
  return {
    step: next => {
      // Of a count only what the eye can follow is drawn; what begins anew always, since it may keep everything else waiting.
      const isCount = kindOf(next) === kindOf(text);
      text = next;
      if (!isCount || performance.now() - drawn >= turn) draw();
    },
    stepAtOnce: next => {
      text = next;
      draw(true);
    },
    done: () => {
      clearInterval(timer);
      if (isShown) terminal.write('\r\u001b[2K');
    },
  };
}

function kindOf(text: string): string {
  return text.split(':')[0] ?? '';
}
