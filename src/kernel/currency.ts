// Which currencies there are and how many decimals their amounts have; from a table, never from Intl, which rounds 29 of them differently.
import { currenciesByMinorUnits, withdrawnCurrencies } from './currency.data.js';

/** A currency that a set of data names itself, perhaps with its own minor units. */
export interface DeclaredCurrency {
  readonly code: string;
  readonly minorUnits?: number;
}

/**
 * Gives the number of decimals of a currency's smallest unit.
 *
 * @param code - An ISO 4217 code in capitals, or a declared one.
 * @param declared - Currencies named by the data; their own minor units win over the table.
 * @returns The decimals, or undefined for a currency that nobody knows.
 * @example
 * minorUnitsOf('KWD') // => 3
 * minorUnitsOf('JPY') // => 0
 * minorUnitsOf('POINTS', [{ code: 'POINTS', minorUnits: 0 }]) // => 0
 * minorUnitsOf('ABC') // => undefined
 */
export function minorUnitsOf(code: string, declared: readonly DeclaredCurrency[] = []): number | undefined {
  const own = declared.find(currency => currency.code === code);
  return own?.minorUnits ?? minorUnitsTable().get(code);
}

/**
 * Tells whether a code is in ISO 4217, now or formerly.
 *
 * @param code - Three capital letters.
 * @returns True also for a withdrawn currency; see `withdrawnOn`.
 * @example
 * isIsoCurrency('HRK') // => true
 * isIsoCurrency('eur') // => false
 */
export function isIsoCurrency(code: string): boolean {
  return minorUnitsTable().has(code);
}

/**
 * Gives the first day on which a withdrawn currency can no longer be priced in.
 *
 * @param code - An ISO 4217 code in capitals.
 * @returns A date, or undefined for a currency in use or not in the table.
 * @example
 * withdrawnOn('HRK') // => '2023-01-01'
 * withdrawnOn('EUR') // => undefined
 */
export function withdrawnOn(code: string): string | undefined {
  return Object.hasOwn(withdrawnCurrencies, code) ? withdrawnCurrencies[code] : undefined;
}

let table: ReadonlyMap<string, number> | undefined;

// Built at the first question, so that importing this file costs nothing.
function minorUnitsTable(): ReadonlyMap<string, number> {
  table ??= new Map(
    currenciesByMinorUnits.flatMap(({ minorUnits, codes }) => codes.split(' ').map((code): [string, number] => [code, minorUnits])),
  );
  return table;
}
