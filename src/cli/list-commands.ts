/** The commands, each loaded only when it is asked for, so that the others cost nothing at the start. */
import type { CliCommand } from './command.js';

/** A command before it is loaded. */
export interface CommandEntry {
  readonly name: string;
  /** What the list of commands says of it. */
  readonly summary: string;
  readonly load: () => Promise<CliCommand>;
}

/** The commands in the order in which people need them. */
export const commandEntries: readonly CommandEntry[] = [
  {
    name: 'init',
    summary: 'start a catalogue: a small one with comments, and its schema',
    load: async () => (await import('./init-command.js')).initCommand,
  },
  {
    name: 'validate',
    summary: 'check a catalogue: what is wrong, where, why, what to do',
    load: async () => (await import('./validate-command.js')).validateCommand,
  },
  {
    name: 'upsell',
    summary: 'what to suggest to a customer, why, and what to say',
    load: async () => (await import('./upsell-command.js')).upsellCommand,
  },
  {
    name: 'quote',
    summary: 'what an offer costs: today, each period, over the whole term',
    load: async () => (await import('./quote-command.js')).quoteCommand,
  },
  {
    name: 'search',
    summary: 'find offers, prices, help texts and rules as people type',
    load: async () => (await import('./search-command.js')).searchCommand,
  },
  {
    name: 'show',
    summary: 'all that a rep needs to know of an offer',
    load: async () => (await import('./show-command.js')).showCommand,
  },
  {
    name: 'compare',
    summary: 'two to five offers side by side, and which is cheaper when',
    load: async () => (await import('./compare-command.js')).compareCommand,
  },
  {
    name: 'desk',
    summary: 'one HTML page for reps: search, compare, suggest; needs no server',
    load: async () => (await import('./desk-command.js')).deskCommand,
  },
  {
    name: 'diff',
    summary: 'what changed between two catalogues, and whom it reaches',
    load: async () => (await import('./diff-command.js')).diffCommand,
  },
  {
    name: 'release',
    summary: 'make a release, check it, publish it',
    load: async () => (await import('./release-command.js')).releaseCommand,
  },
  {
    name: 'import',
    summary: 'a catalogue from the file of another system',
    load: async () => (await import('./import-command.js')).importCommand,
  },
  {
    name: 'export',
    summary: 'the files of another system from a catalogue',
    load: async () => (await import('./export-command.js')).exportCommand,
  },
  {
    name: 'schema',
    summary: 'the JSON Schema for your editor, or the types of facts',
    load: async () => (await import('./schema-command.js')).schemaCommand,
  },
  {
    name: 'explain',
    summary: 'what a code means, why it matters, what to do',
    load: async () => (await import('./explain-command.js')).explainCommand,
  },
];
