/** The lines of a price as one of the price models. */
import { shorten } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import { valueOfCell } from './cell-value.js';
import type { Entry } from './entries.js';
import { splitPairs } from './escaped-list.js';
import { columnOf, columnsOf } from './find-column.js';

/** The columns of a line that a model needs, and those that it may have. */
interface ModelLine {
  readonly needs: readonly string[];
  readonly may: readonly string[];
  /** Whether it has a line for each tier or cell. */
  readonly isLong?: true;
  readonly make: (lines: readonly Entry[]) => unknown;
}

const tierLine = {
  needs: [],
  may: ['upTo', 'price', 'flatAmount', 'rate', 'blockSize'],
  isLong: true,
  make: (lines: readonly Entry[]) => lines.map(tierOf),
} as const;

/** What each model makes of its lines. */
const modelLines: Readonly<Record<string, ModelLine>> = {
  flat: { needs: ['price'], may: ['price'], make: ([line]) => textOf(line, 'price') },
  perUnit: { needs: ['price'], may: ['price'], make: ([line]) => textOf(line, 'price') },
  graduated: tierLine,
  volume: tierLine,
  percentage: { needs: ['rate'], may: ['rate', 'price'], make: ([line]) => fieldsOf(line, { rate: 'rate', fixed: 'price' }) },
  matrix: { needs: [], may: ['at', 'price'], isLong: true, make: matrixOf },
  chosen: {
    needs: [],
    may: ['price', 'chosenFrom', 'chosenTo'],
    make: ([line]) => fieldsOf(line, { min: 'chosenFrom', max: 'chosenTo', preset: 'price' }),
  },
  onRequest: { needs: [], may: [], make: () => true },
  external: { needs: ['external'], may: ['external'], make: ([line]) => textOf(line, 'external') },
};

/** Makes the model of a price; undefined where its lines are wrong, which the log then says. */
export function mapPriceModel(price: Entry, model: string, log: ImportLog): Readonly<Record<string, unknown>> | undefined {
  // What is no model has its finding where the cell is read; a name such as __proto__ is none either.
  const shape = Object.hasOwn(modelLines, model) ? modelLines[model] : undefined;
  const lines = [...price.inner.values()];
  if (shape === undefined || !checkLines({ price, model, log }, shape, lines)) return undefined;
  return { [model]: shape.make(lines) };
}

interface PriceCheck {
  readonly price: Entry;
  readonly model: string;
  readonly log: ImportLog;
}

function checkLines({ price, model, log }: PriceCheck, { needs, may, isLong }: ModelLine, lines: readonly Entry[]): boolean {
  let isRight = true;
  const refuse = (line: Entry, key: string, message: string): void => {
    isRight = false;
    const node = line.cells.get(key)?.node ?? line.row.node;
    log.find(node, { code: line.cells.has(key) ? 'SYS013' : 'SYS014', message, help: helpModel });
  };
  for (const line of lines) {
    const start = `Row ${line.row.number}`;
    for (const key of needs) {
      if (!line.cells.has(key)) refuse(line, key, `${start} has no “${titleOf(key)}”, which a price of the model ${model} needs.`);
    }
    for (const { key, title } of columnsOf('line')) {
      if (line.cells.has(key) && !may.includes(key)) {
        refuse(
          line,
          key,
          `${start}, column ${title}: “${shorten(textOf(line, key) ?? '')}” means nothing for a price of the model ${model}.`,
        );
      }
    }
  }
  const [first, second] = lines;
  if (isRight && !isLong && second !== undefined) {
    refuse(
      second,
      '',
      `Row ${second.row.number} is a second line of the price in row ${(first ?? price).row.number}, and the model ${model} has one.`,
    );
  }
  return isRight;
}

const helpModel =
  'Write 0 where nothing is paid, “onRequest” under “Model” where the price is told on request; tiers are “graduated” or “volume”.';

function titleOf(key: string): string {
  return columnOf(key)?.title ?? key;
}

function textOf(line: Entry | undefined, key: string): string | undefined {
  return line?.cells.get(key)?.text;
}

function fieldsOf(line: Entry | undefined, fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, key]) => (line?.cells.has(key) ? [[field, textOf(line, key) ?? '']] : [])),
  );
}

function tierOf(line: Entry): unknown {
  const bound = textOf(line, 'upTo');
  const upTo = bound === undefined ? null : valueOfCell({ kind: 'bound' }, bound);
  return { upTo, ...fieldsOf(line, { unitAmount: 'price', flatAmount: 'flatAmount', rate: 'rate', blockSize: 'blockSize' }) };
}

function matrixOf(lines: readonly Entry[]): unknown {
  const cells = lines.flatMap(line => {
    const at = textOf(line, 'at');
    return at === undefined ? [] : [{ at: Object.fromEntries(splitPairs(at) ?? []), amount: textOf(line, 'price') ?? '' }];
  });
  const rest = lines.find(line => !line.cells.has('at') && line.cells.has('price'));
  const dimensions = [...new Set(cells.flatMap(({ at }) => Object.keys(at)))];
  return { dimensions, cells, ...(rest === undefined ? {} : { default: textOf(rest, 'price') ?? '' }) };
}
