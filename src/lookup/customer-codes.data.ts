/** The permanent codes of what is wrong with a customer's data, each with its readable name and how bad it is. */
import type { Severity } from '../kernel/issue.js';

export type CustomerCode =
  | 'CUS001'
  | 'CUS002'
  | 'CUS003'
  | 'CUS004'
  | 'CUS005'
  | 'CUS006'
  | 'CUS007'
  | 'CUS008'
  | 'CUS009'
  | 'CUS010'
  | 'CUS011';

/** The codes. What they mean at length is no part of a page that asks: “catalogue explain” has it. */
export const customerCodes: Readonly<Record<CustomerCode, readonly [slug: string, severity: Severity]>> = {
  CUS001: ['missing-field', 'error'],
  CUS002: ['bad-value', 'error'],
  CUS003: ['unknown-field', 'warning'],
  CUS004: ['duplicate-holding', 'error'],
  CUS005: ['unknown-parent', 'error'],
  CUS006: ['parents-in-a-circle', 'error'],
  CUS007: ['fact-not-declared', 'warning'],
  CUS008: ['fact-of-wrong-type', 'warning'],
  CUS009: ['fact-not-possible', 'warning'],
  CUS010: ['unknown-reference', 'warning'],
  CUS011: ['exactly-one', 'error'],
};
