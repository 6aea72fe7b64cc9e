import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import type { CommandCall } from '../command.js';
import { wrapText } from '../output/wrap-text.js';

/**
 * Says what to type where no price can be told, since nothing names the currency.
 *
 * @param call - The command, for its streams.
 * @param index - The catalogue, for the currencies there are.
 * @param currency - The currency of the answer; absent where it is not known.
 */
export function hintCurrency({ err, json }: Pick<CommandCall, 'err' | 'json'>, index: CatalogueIndex, currency: string | undefined): void {
  if (json || currency !== undefined) return;
  const choices = [...index.minorUnits.keys()].map(code => `--currency ${code}`).join(' or ');
  err.lines(wrapText(`Prices are not told, since nothing says in which currency: add ${choices}.`, { width: err.width }));
}
