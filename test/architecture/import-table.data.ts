// The parts of the package and what each may import: the table of docs/architecture.md, one reason a line.

/** What one part, or one entry file, may import. */
export interface PartRule {
  /** The folder under src, or the path of an entry file without `.ts`. */
  readonly part: string;
  /** Parts it may import as values; `*` is every part. Its own files are always allowed. */
  readonly values: readonly string[];
  /** Parts of which it may import types only. */
  readonly types: readonly string[];
  /** Packages it may import. */
  readonly packages: readonly string[];
  /** Entry files it may import, as a user of the package does. */
  readonly entries?: readonly string[];
  /** Whether it may import `node:` built-ins. */
  readonly node: boolean;
  readonly reason: string;
}

const asking = ['kernel', 'condition', 'lookup', 'pricing', 'upsell'];
const judging = [...asking, 'analysis'];

/** The parts, from the base up. */
export const parts: readonly PartRule[] = [
  {
    part: 'kernel',
    values: [],
    types: [],
    packages: ['@noble/hashes'],
    node: false,
    reason: 'no word of the domain; the hash is audited code',
  },
  { part: 'model', values: ['kernel'], types: [], packages: ['zod'], node: false, reason: 'the nouns; schemas are written with zod' },
  {
    part: 'condition',
    values: ['kernel'],
    types: ['model'],
    packages: [],
    node: false,
    reason: 'a type costs a consumer nothing, a schema costs zod',
  },
  {
    part: 'analysis',
    values: ['kernel', 'condition'],
    types: ['model'],
    packages: [],
    node: false,
    reason: 'reasons about conditions and price functions',
  },
  { part: 'lookup', values: ['kernel', 'condition'], types: ['model'], packages: [], node: false, reason: 'finds and filters' },
  {
    part: 'pricing',
    values: ['kernel', 'condition', 'lookup'],
    types: ['model'],
    packages: [],
    node: false,
    reason: 'prices do not know upsell rules',
  },
  {
    part: 'upsell',
    values: ['kernel', 'condition', 'lookup', 'pricing'],
    types: ['model'],
    packages: [],
    node: false,
    reason: 'rules have prices',
  },
  {
    part: 'desk',
    values: ['kernel', 'condition', 'lookup', 'pricing'],
    types: ['model'],
    packages: [],
    node: false,
    reason: 'describes, never suggests',
  },
  {
    part: 'search',
    values: ['kernel', 'lookup'],
    types: ['model'],
    packages: [],
    node: false,
    reason: 'full text is its only concern',
  },
  {
    part: 'validation',
    values: judging,
    types: ['model'],
    packages: [],
    node: false,
    reason: 'rules ask the engines, and are never asked by them',
  },
  {
    part: 'versioning',
    values: [...judging, 'validation', 'model'],
    types: [],
    packages: ['immer', 'lodash-es'],
    node: false,
    reason: 'edits and releases; immer and lodash-es are bundled and stay here',
  },
  { part: 'load', values: ['kernel', 'model'], types: [], packages: ['zod', 'yaml'], node: true, reason: 'reads files' },
  { part: 'stores', values: ['kernel', 'model', 'versioning'], types: [], packages: [], node: true, reason: 'keeps releases on disk' },
  {
    part: 'interchange',
    values: ['kernel', 'model'],
    types: [],
    packages: ['saxes', 'yaml'],
    node: false,
    reason: 'a format and its parser',
  },
  { part: 'report', values: ['kernel'], types: ['*'], packages: [], node: false, reason: 'prints what others found' },
  {
    part: 'desk-page',
    values: [],
    types: [],
    packages: ['preact'],
    entries: ['query', 'desk', 'search'],
    node: false,
    reason: 'is the example of embedding: the public interface and a view library',
  },
  { part: 'cli', values: ['*'], types: [], packages: ['commander', 'yaml'], node: true, reason: 'the outermost part' },
];

/** The entry files: the only places that re-export. */
export const entries: readonly PartRule[] = [
  {
    part: 'index',
    values: ['kernel', 'model', 'condition', 'analysis', 'lookup', 'pricing', 'upsell', 'desk', 'validation', 'versioning', 'report'],
    types: [],
    packages: [],
    node: false,
    reason: 'everything without a Node built-in',
  },
  {
    part: 'query',
    values: [...asking, 'desk'],
    types: ['model', 'versioning'],
    packages: [],
    node: false,
    reason: 'runs inside a CRM: no zod, immer or lodash',
  },
  {
    part: 'desk',
    values: ['desk', 'pricing'],
    types: ['kernel', 'lookup', 'model', 'pricing'],
    packages: [],
    node: false,
    reason: 'describing, comparing and price curves: no zod, nothing of a third party',
  },
  {
    part: 'search',
    values: ['search', 'kernel', 'lookup'],
    types: ['model'],
    packages: [],
    node: false,
    reason: 'full text alone: no zod, nothing of a third party',
  },
  { part: 'load', values: ['load', 'kernel', 'model'], types: [], packages: [], node: false, reason: 'the loading part' },
  {
    part: 'stores',
    values: ['stores', 'versioning', 'kernel', 'model'],
    types: [],
    packages: [],
    node: false,
    reason: 'the stores, and what a history needs',
  },
  { part: 'interchange/killbill', values: ['interchange', 'kernel', 'model'], types: [], packages: [], node: false, reason: 'one format' },
  { part: 'interchange/ovh', values: ['interchange', 'kernel', 'model'], types: [], packages: [], node: false, reason: 'one format' },
  {
    part: 'interchange/csv',
    values: ['interchange', 'kernel', 'model'],
    types: [],
    packages: [],
    node: false,
    reason: 'one format',
  },
  {
    part: 'interchange/own',
    values: ['interchange', 'kernel', 'model'],
    types: [],
    packages: [],
    node: false,
    reason: 'formats that others map',
  },
  {
    part: 'interchange/pricing2yaml',
    values: ['interchange', 'kernel', 'model'],
    types: [],
    packages: [],
    node: false,
    reason: 'one format',
  },
  {
    part: 'interchange/stripe',
    values: ['interchange', 'kernel', 'model'],
    types: [],
    packages: [],
    node: false,
    reason: 'one format',
  },
  { part: 'interchange/tmf620', values: ['interchange', 'kernel', 'model'], types: [], packages: [], node: false, reason: 'one format' },
  { part: 'cli', values: ['cli'], types: [], packages: [], node: false, reason: 'the command' },
];
