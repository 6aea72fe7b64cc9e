/** The codes that reading a catalogue gives: what they mean, so that one rule book explains them all. The findings are made where files are read. */

/** One code of reading. */
export interface ReadingCode {
  readonly code: string;
  readonly slug: string;
  /** What it finds, in one sentence. */
  readonly purpose: string;
  /** Why a finding matters to a customer or a rep. */
  readonly why: string;
  /** What to do about a finding. */
  readonly help: string;
  /** May be neither suppressed, nor switched off, nor made less than an error. */
  readonly mandatory?: true;
}

/** The codes of reading, in order. */
export const readingCodes: readonly ReadingCode[] = [
  {
    code: 'SYS001',
    slug: 'parse-error',
    purpose: 'A file is not written in YAML or JSON.',
    why: 'Nothing in a file that cannot be read is checked, sold or billed.',
    help: 'Mend the place that the message names; an editor with YAML support shows it while you type.',
    mandatory: true,
  },
  {
    code: 'SYS002',
    slug: 'duplicate-key',
    purpose: 'A field is written twice in one thing.',
    why: 'Programs keep only one of the two, and which one is chance.',
    help: 'Delete one of the two.',
    mandatory: true,
  },
  {
    code: 'SYS003',
    slug: 'unsupported-schema-version',
    purpose: 'The catalogue is written in a version of the format that this package does not know.',
    why: 'A field may mean something else in another version, so nothing is guessed.',
    help: 'Write `catalogue: 1`, or use a version of the package that knows the format.',
    mandatory: true,
  },
  {
    code: 'SYS004',
    slug: 'unknown-property',
    purpose: 'A field is not one of the model.',
    why: 'A misspelt field is not read: what it was meant to say does not apply.',
    help: 'Correct the name, or keep your own data under `metadata`.',
  },
  {
    code: 'SYS011',
    slug: 'input-limits',
    purpose: 'A file is too large, too deep, or expands to too much.',
    why: 'A file like that stops every tool that reads it.',
    help: 'Split the file, or repeat less by aliases.',
    mandatory: true,
  },
  {
    code: 'SYS013',
    slug: 'bad-value',
    purpose: 'A value is of the wrong type or not one of the allowed ones.',
    why: 'A value that cannot be understood cannot be sold or billed; the thing that has it is left out.',
    help: 'Write one of the values that the message names.',
    mandatory: true,
  },
  {
    code: 'SYS014',
    slug: 'missing-required',
    purpose: 'A field that must be there is missing.',
    why: 'What is not said cannot be guessed; the thing that lacks it is left out.',
    help: 'Add the field, or correct the name of the one that was meant.',
    mandatory: true,
  },
  {
    code: 'SYS015',
    slug: 'inexact-number',
    purpose: 'A number has so many digits that it was rounded when it was read.',
    why: 'A long number of another system may end in another digit, and then names another thing.',
    help: 'Write it in quotation marks.',
  },
];
