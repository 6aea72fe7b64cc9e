/** One thing that is wrong with the shape of data, before it is dressed as an issue. */
import type { Fix, Path } from '../../kernel/issue.js';

/** The codes of what reading finds, with their readable names; both are permanent. */
export const readingSlugs = {
  SYS001: 'parse-error',
  SYS002: 'duplicate-key',
  SYS003: 'unsupported-schema-version',
  SYS004: 'unknown-property',
  SYS011: 'input-limits',
  SYS013: 'bad-value',
  SYS014: 'missing-required',
  SYS015: 'inexact-number',
  DUP001: 'duplicate-id',
} as const;

/** The code of what reading can find. */
export type ReadingCode = keyof typeof readingSlugs;

/** One fault. */
export interface Fault {
  readonly code: ReadingCode;
  readonly severity: 'error' | 'warning';
  readonly path: Path;
  readonly message: string;
  readonly why?: string;
  readonly help?: string;
  readonly fixes?: readonly Fix[];
  readonly data?: Readonly<Record<string, unknown>>;
}
