import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeByHand, encodeUtf8 } from '../../src/kernel/encode-utf8.js';

test('text encoded by hand has the bytes that TextEncoder gives it, lone surrogates included', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)),
  );
  fc.assert(
    fc.property(fc.array(unit), units => {
      const text = units.join('');
      expect([...encodeByHand(text)]).toEqual([...encodeUtf8(text)]);
    }),
  );
});
