import type { Catalogue } from './catalogue.js';
import type { FactSpec } from './fact-spec.js';
import type { Text } from './text.js';

/**
 * Writes a TypeScript declaration of the facts of a catalogue, for those who make customers in TypeScript.
 *
 * @param catalogue - A catalogue.
 * @returns The text of a declaration file: the interface `Facts` with one optional member a fact, and the type `FactName`.
 * @example
 * writeFactTypes(catalogue).includes('export interface Facts {') // => true
 */
export function writeFactTypes(catalogue: Pick<Catalogue, 'id' | 'defaultLocale' | 'facts'>): string {
  const members = Object.entries(catalogue.facts).map(([name, spec]) => writeMember(name, spec, catalogue.defaultLocale));
  return [
    `// The facts of the catalogue ${JSON.stringify(catalogue.id)}; written by \`catalogue schema --types\`.`,
    '',
    '/** What may be known of a customer. A fact that is absent is unknown. */',
    'export interface Facts {',
    ...members.flat(),
    '}',
    '',
    '/** The name of a fact. */',
    'export type FactName = keyof Facts;',
    '',
  ].join('\n');
}

function writeMember(name: string, spec: FactSpec, locale: string): readonly string[] {
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  const comment = [textIn(spec.description, locale), spec.unit && `In ${spec.unit}.`, spec.derived && derivedFrom(spec.derived)];
  const words = comment.filter(part => part !== undefined && part !== '').join(' ');
  const member = `  readonly ${key}?: ${typeOf(spec)};`;
  return words === '' ? [member] : [`  /** ${words.replaceAll('*/', '*\\/').replace(/\s+/g, ' ')} */`, member];
}

function derivedFrom({ monthsSince, daysSince }: NonNullable<FactSpec['derived']>): string {
  return monthsSince === undefined ? `Computed: whole days since ${daysSince}.` : `Computed: whole months since ${monthsSince}.`;
}

function textIn(text: Text | undefined, locale: string): string | undefined {
  return typeof text === 'object' ? (text[locale] ?? Object.values(text)[0]) : text;
}

function typeOf({ type, values }: FactSpec): string {
  const words = values === undefined || values.length === 0 ? 'string' : values.map(value => JSON.stringify(value)).join(' | ');
  switch (type) {
    case 'text':
      return words;
    case 'set':
      return `readonly (${words})[]`;
    case 'integer':
      return 'number';
    case 'decimal':
      return 'string | number';
    case 'boolean':
      return 'boolean';
    case 'date':
      return 'string';
  }
}
