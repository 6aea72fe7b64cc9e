/** How the command imports and exports sheets. */
import { annotateCsv } from '../../interchange/csv/annotate-csv.js';
import type { CsvImportOptions, CsvOptions } from '../../interchange/csv/csv-options.js';
import { exportCsv } from '../../interchange/csv/export-csv.js';
import { importCsv } from '../../interchange/csv/import-csv.js';
import type { FormatFunctions, InterchangeSettings } from './interchange-format.js';

/** The functions of the format. */
export const csvFormat: FormatFunctions = {
  import: ([file], settings) => importCsv(file?.text ?? '', importOptions(settings, file?.name)),
  export: (catalogue, settings) => exportCsv(catalogue, sheetOptions(settings)),
  annotate: ({ text }, issues, settings) => annotateCsv(text, issues, sheetOptions(settings)),
};

const delimiterWords: Readonly<Record<string, NonNullable<CsvOptions['delimiter']>>> = { comma: ',', semicolon: ';', tab: '\t', bar: '|' };

function sheetOptions({ with: given }: InterchangeSettings): CsvOptions {
  const delimiter = delimiterWords[given['delimiter'] ?? ''];
  const { decimal } = given;
  return { ...(delimiter && { delimiter }), ...((decimal === 'point' || decimal === 'comma') && { decimal }) };
}

function importOptions(settings: InterchangeSettings, file: string | undefined): CsvImportOptions {
  const { currency, timeZone, locale } = settings.with;
  return {
    ...sheetOptions(settings),
    ...(file && { file }),
    ...(settings.id && { id: settings.id }),
    ...(currency && { currency }),
    ...(timeZone && { timeZone }),
    ...(locale && { locale }),
  };
}
