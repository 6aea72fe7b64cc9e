/** Colours that a terminal shows, or none. */

/** Paints a text, or leaves it as it is. */
export type Painter = (text: string) => string;

/** The painters, by what they mean. */
export interface Paint {
  readonly bold: Painter;
  readonly dim: Painter;
  readonly red: Painter;
  readonly green: Painter;
  readonly yellow: Painter;
  readonly cyan: Painter;
}

/**
 * Makes the painters.
 *
 * @param isOn - Whether colours are shown.
 * @returns Painters that write escape sequences, or that do nothing.
 */
export function makePaint(isOn: boolean): Paint {
  const painter =
    (open: number, close: number): Painter =>
    text =>
      isOn && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    bold: painter(1, 22),
    dim: painter(2, 22),
    red: painter(31, 39),
    green: painter(32, 39),
    yellow: painter(33, 39),
    cyan: painter(36, 39),
  };
}
