/** Colours for a terminal, or none. */
import type { Severity } from '../../kernel/issue.js';

/** Paints a text. */
export type Painter = (text: string) => string;

/** The painters, by what they mean. */
export interface Paint {
  readonly strong: Painter;
  readonly quiet: Painter;
  readonly good: Painter;
  readonly bad: Painter;
  readonly doubtful: Painter;
  readonly severity: Readonly<Record<Severity, Painter>>;
}

/**
 * Makes the painters.
 *
 * @param isOn - Whether colours are wanted.
 * @returns Painters that write escape sequences, or that do nothing.
 */
export function makePaint(isOn: boolean): Paint {
  const painter =
    (open: number, close: number): Painter =>
    text =>
      isOn && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  const [red, green, yellow, cyan] = [painter(31, 39), painter(32, 39), painter(33, 39), painter(36, 39)] as const;
  return {
    strong: painter(1, 22),
    quiet: painter(2, 22),
    good: green,
    bad: red,
    doubtful: yellow,
    severity: { error: red, warning: yellow, info: cyan },
  };
}
