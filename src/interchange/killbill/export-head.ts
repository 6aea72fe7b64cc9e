/** What a catalogue says of itself. */
import type { XmlElement } from '../common/write-xml.js';
import type { PlanScene } from './export-plans.js';
import { type ExportScene, leaf, originRaw, sayText, wrap } from './export-scene.js';

/** The attributes and the first elements of the file. */
export interface ExportedHead {
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

const schemaLocation = 'https://docs.killbill.io/latest/catalog.xsd';

/** Writes the head. */
export function exportHead(scene: PlanScene): ExportedHead {
  const { catalogue, log, mode, effectiveDate, currencies } = scene;
  noteHead(scene);
  const name = sayText(catalogue, catalogue.name, ['name']);
  if (name !== undefined) log.mapped(name.path);
  const kept = originRaw(catalogue)['schemaLocation'];
  return {
    attributes: {
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:noNamespaceSchemaLocation': typeof kept === 'string' ? kept : schemaLocation,
    },
    children: [
      leaf('effectiveDate', effectiveDate),
      leaf('catalogName', name?.text ?? catalogue.id),
      ...(mode === undefined ? [] : [leaf('recurringBillingMode', mode)]),
      { name: 'currencies', children: currencies.map(code => leaf('currency', code)) },
      ...wrap('units', unitsOf(scene)),
    ],
  };
}

// What is empty, or is what an import would make of any file, is not lost.
function noteHead({ catalogue, log, effectiveDate }: PlanScene): void {
  for (const field of ['catalogue', 'id']) log.mapped([field]);
  for (const [field, value] of Object.entries(catalogue)) if (isEmpty(value)) log.mapped([field]);
  if (catalogue.timeZone === 'UTC') log.mapped(['timeZone']);
  if (catalogue.locales.length === 1) for (const field of ['defaultLocale', 'locales']) log.mapped([field]);
  const path = ['metadata', 'origin'];
  if (originRaw(catalogue)['effectiveDate'] === effectiveDate) log.restored([...path, 'raw', 'effectiveDate']);
  for (const field of Object.keys(originRaw(catalogue)).length === 0 ? [] : ['recurringBillingMode', 'schemaLocation'])
    log.restored([...path, 'raw', field]);
  if (catalogue.metadata?.['origin'] !== undefined) for (const field of ['system', 'id']) log.restored([...path, field]);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function unitsOf(scene: ExportScene): readonly XmlElement[] {
  const { catalogue, log, names } = scene;
  return catalogue.units.map((unit, at) => {
    const name = names.unit.get(unit.id) ?? unit.id;
    const label = sayText(catalogue, unit.name, ['units', at, 'name']);
    log.mapped(['units', at, 'id']);
    if (label !== undefined) log.mapped(label.path);
    const isNamedAlike = label === undefined || label.text === name;
    return { name: 'unit', attributes: { name, ...(isNamedAlike ? {} : { prettyName: label.text }) } };
  });
}
