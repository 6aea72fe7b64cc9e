/** The limits that keep a hostile file cheap; no real one comes near them. */
export const importLimits = {
  /** UTF-16 code units of the text. */
  textLength: 2_000_000,
  /** Values, counted as often as aliases repeat them. */
  nodes: 200_000,
  /** Maps and lists within one another. */
  depth: 50,
  /** Errors of the YAML grammar that are reported; the rest follows from them. */
  grammarErrors: 20,
} as const;
