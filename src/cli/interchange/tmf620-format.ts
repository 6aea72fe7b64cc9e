/** How the command imports and exports resources of TMF620. */
import { exportTmf620 } from '../../interchange/tmf620/export-tmf620.js';
import { importTmf620Files } from '../../interchange/tmf620/import-tmf620.js';
import type { FormatFunctions } from './interchange-format.js';

/** The functions of the format. */
export const tmf620Format: FormatFunctions = {
  import: (files, { id }) => importTmf620Files(files, id === undefined ? {} : { id }),
  export: (catalogue, { with: { version, files } }) =>
    exportTmf620(catalogue, {
      ...(version === '4.1' || version === '5.0' ? { version } : {}),
      files: files === 'each' ? 'each' : 'one',
    }),
};
