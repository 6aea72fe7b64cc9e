/** What a cell says, in the one form in which it is also written. */

import { parseDecimal } from '../../kernel/decimal.js';
import { isInstantText } from '../../kernel/instant.js';
import type { CellKind, Column } from './columns.data.js';
import { readDurationWords } from './duration-words.js';
import { joinPairs, joinWords, splitPairs, splitWords } from './escaped-list.js';

/** A cell that could be read, or what is wrong with it as the end of a sentence. */
export type CellReading = { readonly text: string } | { readonly wrong: string; readonly help?: string };

/** How the numbers of a sheet are written. */
export type DecimalMark = 'point' | 'comma';

/** Reads a cell that is not blank. */
export function readCell(column: Column, text: string, mark: DecimalMark): CellReading {
  if (column.kind === 'text') return { text };
  return readers[column.kind](text.trim(), { column, mark });
}

interface CellContext {
  readonly column: Column;
  readonly mark: DecimalMark;
}

type Reader = (text: string, context: CellContext) => CellReading;

const readers: Readonly<Record<Exclude<CellKind, 'text'>, Reader>> = {
  id: readId,
  decimal: (text, { mark }) => readDecimal(text, mark),
  quantity: (text, { mark }) => readQuantity(text, mark),
  count: text => (/^\d{1,9}$/.test(text) ? { text: String(Number(text)) } : { wrong: 'is no whole number' }),
  date: text => (isInstantText(text) ? { text } : { wrong: 'is no day that can be read for certain', help: 'Write days as 2026-01-31.' }),
  duration: readDuration,
  currency: text => (/^[A-Z][A-Z0-9]{2,11}$/.test(text.toUpperCase()) ? { text: text.toUpperCase() } : wrongCurrency),
  yesNo: readYesNo,
  list: readList,
  pairs: text => readPairs(text),
  bound: readBound,
  choice: readChoice,
};

const wrongCurrency: CellReading = { wrong: 'is no code of a currency', help: 'Write three letters, such as EUR.' };

// What the model takes for an id.
const idForm = /^[^\s\p{Cc}](?:[^\p{Cc}]{0,198}[^\s\p{Cc}])?$/u;

function readId(text: string): CellReading {
  return idForm.test(text) ? { text } : { wrong: 'is no id', help: 'An id has at most 200 characters, and no line breaks.' };
}

function readList(text: string): CellReading {
  const words = splitWords(text);
  const isRight = words.every(word => idForm.test(word));
  return isRight ? { text: joinWords(words) } : { wrong: 'has a word that is no id', help: 'Part words by commas.' };
}

function readDecimal(text: string, mark: DecimalMark): CellReading {
  const written = text.replace(/^\+(?=\d)/, '').replace(/^(-?)0+(?=\d)/, '$1');
  const plain = mark === 'comma' ? swapMarks(written) : written;
  if (parseDecimal(plain) !== undefined) return { text: plain.replace(/^-(?=0(?:\.0+)?$)/, '') };
  return { wrong: 'is no amount that can be read for certain', help: helpDecimal(written, mark) };
}

// With a decimal comma a point parts thousands, and is refused as a comma is otherwise.
function swapMarks(text: string): string {
  return text.replaceAll(/[.,]/g, sign => (sign === ',' ? '.' : ','));
}

function helpDecimal(text: string, mark: DecimalMark): string {
  const hasDecimalComma = mark === 'point' && /^-?\d+,\d+$/.test(text);
  if (hasDecimalComma) return `Write ${text.replace(',', '.')}, or say that this sheet has decimal commas.`;
  const example = mark === 'comma' ? '1234,50' : '1234.50';
  return `Write digits with one ${mark} at most, such as ${example}: no currency, no spaces, nothing between thousands.`;
}

function readQuantity(text: string, mark: DecimalMark): CellReading {
  const reading = readDecimal(text, mark);
  if (!('text' in reading) || !reading.text.startsWith('-')) return reading;
  return { wrong: 'is negative', help: 'Write a number from 0.' };
}

function readDuration(text: string): CellReading {
  const duration = readDurationWords(text);
  if (duration !== undefined) return { text: duration };
  return { wrong: 'is no length of time that can be read for certain', help: 'Write P1M or monthly, P24M or 24 months, P1Y or yearly.' };
}

const yesWords = new Set(['yes', 'y', 'true', '1', 'x']);
const noWords = new Set(['no', 'n', 'false', '0', '-']);

function readYesNo(text: string): CellReading {
  const word = text.toLowerCase();
  if (yesWords.has(word)) return { text: 'yes' };
  return noWords.has(word) ? { text: 'no' } : { wrong: 'is neither yes nor no' };
}

function readPairs(text: string): CellReading {
  const pairs = splitPairs(text);
  if (pairs !== undefined && !pairs.has('__proto__')) return { text: joinPairs(Object.fromEntries(pairs)) };
  return { wrong: 'is no list of names and values', help: 'Write it as region=eu, size=l.' };
}

function readBound(text: string, context: CellContext): CellReading {
  if (!text.includes('=')) return readQuantity(text, context.mark);
  const pairs = splitPairs(text);
  const bounds = [...(pairs ?? [])].map(([unit, bound]) => ({ unit, bound: readQuantity(bound, context.mark) }));
  const read = bounds.flatMap(({ unit, bound }) => ('text' in bound && unit !== '' ? [[unit, bound.text]] : []));
  if (pairs !== undefined && read.length === pairs.size && !pairs.has('__proto__')) return { text: joinPairs(Object.fromEntries(read)) };
  return { wrong: 'is no bound', help: 'Write a number, or a number for each unit as minute=100, gb=5.' };
}

const choiceWords: Readonly<Record<string, string>> = { once: 'oneTime', setup: 'oneTime', monthly: 'recurring', metered: 'metered' };

function readChoice(text: string, { column: { choices = [] } }: CellContext): CellReading {
  const plain = text.toLowerCase().replaceAll(/[^a-z]/g, '');
  const meant = choices.find(choice => choice.toLowerCase() === plain);
  const word = meant ?? choices.find(choice => Object.hasOwn(choiceWords, plain) && choiceWords[plain] === choice);
  return word === undefined ? { wrong: 'is none of the words of this column', help: `Write ${choices.join(', ')}.` } : { text: word };
}
