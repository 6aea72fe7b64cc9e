import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { writeFactTypes } from '../../src/model/write-fact-types.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';

const text = writeFactTypes(
  minimalCatalogue({
    facts: {
      tenureMonths: { type: 'integer', sensitivity: 'none', derived: { monthsSince: 'customerSince' } },
      customerSince: { type: 'date', sensitivity: 'none', description: { de: 'Seit wann', en: 'Since when.' } },
      segment: { type: 'text', sensitivity: 'none', values: ['home', 'say "work"'] },
      'usage.dataGb': { type: 'decimal', sensitivity: 'personal', unit: 'gb', description: 'Data; ends */ here.' },
      devices: { type: 'set', sensitivity: 'none', values: ['phone', 'tv'] },
      optIn: { type: 'boolean', sensitivity: 'none' },
    },
  }),
);

describe('the types of facts', () => {
  test('are one optional member a fact', () => {
    expect(text).toBe(`// The facts of the catalogue "test"; written by \`catalogue schema --types\`.

/** What may be known of a customer. A fact that is absent is unknown. */
export interface Facts {
  /** Computed: whole months since customerSince. */
  readonly tenureMonths?: number;
  /** Since when. */
  readonly customerSince?: string;
  readonly segment?: "home" | "say \\"work\\"";
  /** Data; ends *\\/ here. In gb. */
  readonly "usage.dataGb"?: string | number;
  readonly devices?: readonly ("phone" | "tv")[];
  readonly optIn?: boolean;
}

/** The name of a fact. */
export type FactName = keyof Facts;
`);
  });
  test('are TypeScript without a syntax error', () => {
    const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
  });
});
