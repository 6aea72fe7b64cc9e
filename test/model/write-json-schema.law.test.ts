import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPath } from '../../src/kernel/read-path.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { writeJsonSchema } from '../../src/model/write-json-schema.js';
import { arbitraryCatalogue } from './arbitrary-catalogue.js';

const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(structuredClone(writeJsonSchema()));
// Told by the head of a catalogue, or by other things than shape.
const beyondShape = /time zone|so many digits|half a character|calendar does not have|length of time/;

describe('the JSON Schema and reading', () => {
  test('agree on which catalogues are right, but for what no shape can say', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, data => {
        const plain: unknown = data === undefined ? null : JSON.parse(JSON.stringify(data));
        const faults = parseCatalogue(plain).issues;
        const shapes = faults.filter(
          ({ code, path, message }) =>
            code !== 'DUP001' &&
            !(code === 'SYS014' && path.length === 1 && readPath(plain, path) === undefined) &&
            !beyondShape.test(message),
        );
        if (validate(plain)) expect(shapes).toEqual([]);
        else expect(faults).not.toEqual([]);
      }),
    );
  });
});
