/** What the parts of a usage are read to, and by what. */
import type { Charge } from '../../model/charge.js';
import type { Raw } from './killbill.js';
import type { KillBillReading } from './killbill-fields.js';

/** What of a usage the catalogue has no place for: of a tier by its number, of a block by its unit. */
export interface KeptField {
  readonly usage: string;
  readonly tier?: number;
  readonly unit?: string;
  readonly fields: Raw;
}

/** A charge that has no id yet. */
export interface ChargeDraft extends Omit<Charge, 'id'> {
  /** What tells it from the other charges of its usage. */
  readonly part: string;
}

/** What a usage is made of. */
export interface UsageParts {
  readonly charges: readonly ChargeDraft[];
  readonly kept: readonly KeptField[];
}

/** What the parts of one usage are read by. */
export interface UsageReading extends KillBillReading {
  readonly usage: string;
  readonly type: 'capacity' | 'consumable';
  readonly policy: 'graduated' | 'volume';
  /** What all charges of the usage have in common. */
  readonly common: Pick<Charge, 'name' | 'billCode' | 'timing'>;
  /** Absent: paid once. */
  readonly period?: string;
}
