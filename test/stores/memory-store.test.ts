import { describe } from 'vitest';
import { memoryStore } from '../../src/stores/memory-store.js';
import { describeStore } from './store-contract.js';

describe('a store in memory', () => {
  describeStore(() => {
    const store = memoryStore();
    return { store, reopen: () => store };
  });
});
