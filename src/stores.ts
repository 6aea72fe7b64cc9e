// The entry `onecatalogue/stores`: where releases are kept.

export { folderStore } from './stores/folder-store.js';
export { memoryStore } from './stores/memory-store.js';
