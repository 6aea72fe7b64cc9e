/** Where the values of a JSON text stand: four numbers each in one block of memory, since as fields of the values they would double them. */
import { skipString } from '../../kernel/json/skip-json.js';
import type { PlaceTable } from './import-log.js';

/** The places by the order of the values. */
export interface Places {
  /** Notes where a value begins, and where its name does; -1 where it has none. */
  readonly open: (order: number, start: number, nameStart: number) => void;
  /** Notes where it ends. */
  readonly close: (order: number, end: number) => void;
  readonly rangeOf: PlaceTable;
}

const each = 3;

/** Opens the places of a text. */
export function openPlaces(text: string): Places {
  // Values of real files have some twenty letters.
  let places = new Int32Array(each * (64 + (text.length >> 4)));
  return {
    open: (order, start, nameStart) => {
      const at = order * each;
      if (at + each > places.length) places = grow(places);
      places[at] = start;
      places[at + 2] = nameStart;
    },
    close: (order, end) => {
      places[order * each + 1] = end;
    },
    rangeOf: (order, part) => {
      const [start = 0, end = 0, nameStart = -1] = places.subarray(order * each, order * each + each);
      if (part === 'name' && nameStart >= 0) return [nameStart, skipString(text, nameStart)];
      return end === 0 ? undefined : [start, end];
    },
  };
}

function grow(places: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(places.length * 2);
  larger.set(places);
  return larger;
}
