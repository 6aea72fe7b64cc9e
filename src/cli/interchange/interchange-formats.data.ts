/** The formats that the command imports and exports, each loaded only when it is asked for. A new format is one entry here. */
import type { ExportResult } from '../../interchange/common/export-result.js';
import type { ImportResult } from '../../interchange/common/import-result.js';
import type { Catalogue } from '../../model/catalogue.js';

/** A file of another system. */
export interface ForeignFile {
  /** As it was typed. */
  readonly name: string;
  readonly text: string;
}

/** What the command line says of how to import or export. */
export interface InterchangeSettings {
  /** The id of the catalogue; absent: as the format makes it. */
  readonly id?: string;
  /** The values of `--with`, by the names that the format lists. */
  readonly with: Readonly<Record<string, string>>;
}

/** What a format can do. */
export interface FormatFunctions {
  /** Makes one catalogue of the files: of one, or of all of them where the format says `together`. */
  readonly import: (files: readonly ForeignFile[], settings: InterchangeSettings) => ImportResult;
  readonly export?: (catalogue: Catalogue, settings: InterchangeSettings) => ExportResult;
}

/** A format before it is loaded. */
export interface InterchangeFormat {
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  /** True where it can be exported. */
  readonly exports?: true;
  /** True where several files are parts of one catalogue. */
  readonly together?: true;
  /** What `--with NAME=VALUE` takes: for each name what it does, and the only values if there are some. */
  readonly settings?: Readonly<Record<string, { readonly description: string; readonly values?: readonly string[] }>>;
  readonly load: () => Promise<FormatFunctions>;
}

/** The formats by name. */
export const interchangeFormats: readonly InterchangeFormat[] = [
  {
    name: 'ovh',
    title: 'OVHcloud',
    load: async () => {
      const { importOvh } = await import('../../interchange/ovh/import-ovh.js');
      return { import: ([file], { id }) => importOvh(file?.text, { ...(file && { file: file.name }), ...(id && { id }) }) };
    },
  },
  {
    name: 'pricing2yaml',
    title: 'Pricing2Yaml',
    load: async () => {
      const { importPricing2Yaml } = await import('../../interchange/pricing2yaml/import-pricing2yaml.js');
      return { import: ([file], { id }) => importPricing2Yaml(file?.text, { ...(file && { file: file.name }), ...(id && { id }) }) };
    },
  },
];

/** The names of the formats as the help lists them. */
export function listFormats(use: 'import' | 'export'): string {
  return interchangeFormats
    .filter(format => use === 'import' || format.exports)
    .map(format => format.name)
    .join(', ');
}

/** The settings of all formats as the help lists them. */
export function listSettings(): string {
  const all = interchangeFormats.flatMap(({ name, settings = {} }) =>
    Object.entries(settings).map(([setting, { values }]) => `${setting}=${values?.join('|') ?? '…'} (${name})`),
  );
  return all.length === 0 ? '' : `: ${all.join(', ')}`;
}
