/** The limits that keep a hostile file cheap; no real one comes near them. */
export interface ImportLimits {
  /** UTF-16 code units of the text. */
  readonly textLength: number;
  /** Values, counted as often as aliases repeat them. */
  readonly nodes: number;
  /** Maps and lists within one another. */
  readonly depth: number;
}

/** The limits where a format names none: those of a text that a person writes. */
export const importLimits: ImportLimits = { textLength: 2_000_000, nodes: 200_000, depth: 50 };

/** The limits of formats that a program writes: a catalogue of an operator may have many megabytes. */
export const machineLimits: ImportLimits = { textLength: 64_000_000, nodes: 4_000_000, depth: 50 };

/** Errors of a grammar that are reported; the rest follows from them. */
export const mostGrammarErrors = 20;
