// Spreadsheets run a cell that begins like a formula. An apostrophe before it makes it a text; reading takes it off again.

// Tab and line ends are passed over by some spreadsheets, and the wide forms of the signs are taken for the narrow ones.
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^-?\d+(?:[.,]\d+)?$/;

/** Makes a cell safe; a plain number is no formula. */
export function guardFormula(text: string): string {
  return dangerous.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** Gives the cell that was made safe. */
export function unguardFormula(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
