/** The formats that the command imports and exports, each loaded only when it is asked for. A new format is one entry here. */
import type { InterchangeFormat } from './interchange-format.js';

/** The formats by name. */
export const interchangeFormats: readonly InterchangeFormat[] = [
  {
    name: 'csv',
    title: 'CSV',
    exports: true,
    keepsMark: true,
    settings: {
      delimiter: { description: 'what stands between the cells', values: ['comma', 'semicolon', 'tab', 'bar'] },
      decimal: { description: 'what stands before decimals', values: ['point', 'comma'] },
      currency: { description: 'the currency of a sheet without such a column' },
      timeZone: { description: 'the time zone in which days begin' },
      locale: { description: 'the locale of texts' },
    },
    load: async () => (await import('./csv-format.js')).csvFormat,
  },
  {
    name: 'killbill',
    title: 'Kill Bill',
    exports: true,
    settings: { effectiveFrom: { description: 'the day or instant from which the exported catalogue holds' } },
    load: async () => {
      const [{ importKillBill }, { exportKillBill }] = await Promise.all([
        import('../../interchange/killbill/import-killbill.js'),
        import('../../interchange/killbill/export-killbill.js'),
      ]);
      return {
        import: ([file], { id }) => importKillBill(file?.text ?? '', { ...(file && { file: file.name }), ...(id && { id }) }),
        export: (catalogue, { with: { effectiveFrom } }) => exportKillBill(catalogue, effectiveFrom === undefined ? {} : { effectiveFrom }),
      };
    },
  },
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
    exports: true,
    settings: {
      createdAt: { description: 'the day of the pricing, such as 2026-01-15, where the catalogue was not imported from one' },
      currency: { description: 'the currency of the prices, where the catalogue has several' },
    },
    load: async () => {
      const { exportPricing2Yaml } = await import('../../interchange/pricing2yaml/export-pricing2yaml.js');
      const { importPricing2Yaml } = await import('../../interchange/pricing2yaml/import-pricing2yaml.js');
      return {
        import: ([file], { id }) => importPricing2Yaml(file?.text, { ...(file && { file: file.name }), ...(id && { id }) }),
        export: (catalogue, settings) => {
          const { createdAt, currency } = settings.with;
          return exportPricing2Yaml(catalogue, { ...(createdAt && { createdAt }), ...(currency && { currency }) });
        },
      };
    },
  },
  {
    name: 'stripe',
    title: 'Stripe',
    exports: true,
    settings: {
      form: { description: 'what creates the objects, or the objects as Stripe gives them', values: ['parameters', 'resources'] },
    },
    load: async () => (await import('./stripe-format.js')).stripeFormat,
  },
  {
    name: 'tmf620',
    title: 'TMF620',
    exports: true,
    together: true,
    settings: {
      version: { description: 'the version of the format', values: ['4.1', '5.0'] },
      files: { description: 'one file, or one for each kind of resource', values: ['one', 'each'] },
    },
    load: async () => (await import('./tmf620-format.js')).tmf620Format,
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
