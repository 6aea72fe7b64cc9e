// One finding about data: what is wrong, where, why it matters and what to do.

/** How bad a finding is; a profile decides. */
export type Severity = 'error' | 'warning' | 'info';

/** The way from the root of the data to a value: member names and list positions. */
export type Path = readonly (string | number)[];

/** A place in a text file, counted in UTF-16 code units. */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** From 0, over the whole file. */
  readonly offset: number;
}

/** A range in a file; without positions, the file as a whole. */
export interface Place {
  readonly file: string;
  readonly start?: Position;
  /** The first position after the range. */
  readonly end?: Position;
}

/** The thing that a finding is about, by its id. */
export interface EntityReference {
  readonly kind: string;
  readonly id: string;
  readonly name?: string;
}

/** A second place that a finding needs to be understood. */
export interface RelatedPlace {
  readonly message: string;
  readonly path: Path;
  readonly place?: Place;
  readonly entity?: EntityReference;
}

/** A concrete case that shows the finding: replay it and see. */
export interface Evidence {
  readonly kind: 'customer' | 'quantity' | 'date' | 'price' | 'value';
  readonly value: unknown;
}

/** One step of a fix. */
export interface FixEdit {
  readonly op: 'replace' | 'remove' | 'add';
  readonly path: Path;
  readonly value?: unknown;
}

/** A way to mend the data. */
export interface Fix {
  readonly title: string;
  /** `safe` keeps the meaning, `unsafe` may change it, `placeholder` needs a person to fill it in. */
  readonly applicability: 'safe' | 'unsafe' | 'placeholder';
  readonly edits: readonly FixEdit[];
}

/** Who chose not to hear of a finding, why, and for how long. */
export interface Suppression {
  readonly by: string;
  readonly reason: string;
  readonly until: string;
}

/** One finding. */
export interface Issue {
  /** Permanent, such as `TIR007`. */
  readonly code: string;
  /** The readable name of the code, such as `tier-gap`. */
  readonly slug: string;
  readonly severity: Severity;
  readonly path: Path;
  /** Stays true when a list is reordered, such as `/offers/@fibre-100/terms/0`; a plain JSON pointer where no ids are known. */
  readonly pointer: string;
  /** What is wrong, as a whole sentence. */
  readonly message: string;
  /** Why it matters to the customer or the rep. */
  readonly why?: string;
  /** What to do. */
  readonly help?: string;
  /** Where to read on. */
  readonly docs?: string;
  readonly place?: Place;
  readonly entity?: EntityReference;
  readonly related?: readonly RelatedPlace[];
  readonly evidence?: readonly Evidence[];
  readonly fixes?: readonly Fix[];
  readonly data?: Readonly<Record<string, unknown>>;
  /** The same for the same fault in two runs, whatever the line. */
  readonly fingerprint?: string;
  readonly suppressed?: Suppression;
}

/**
 * Writes a path as a JSON pointer (RFC 6901).
 *
 * @param path - Member names and list positions from the root.
 * @returns The pointer; the empty text for the root.
 * @example
 * formatPointer(['offers', 0, 'a/b']) // => '/offers/0/a~1b'
 */
export function formatPointer(path: Path): string {
  let pointer = '';
  for (const step of path) {
    pointer += `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }
  return pointer;
}
