/** Reads what is chosen with an order. */
import { type Fields, keepRest, requiredTextField } from '../common/fields.js';
import type { OvhConfiguration, Raw } from './ovh-catalogue.js';
import { claimField, listField, mapListField } from './ovh-fields.js';

/** The configurations, and what else was written in them. */
export interface Configurations {
  readonly configurations: readonly OvhConfiguration[];
  readonly raw: Raw;
}

/** Reads the member `configurations`. */
export function readConfigurations(fields: Fields): Configurations {
  const kept: Record<string, unknown> = {};
  const configurations = mapListField(fields, 'configurations', at => `configuration ${at} of the ${fields.subject}`).flatMap(inner => {
    const configuration = readConfiguration(inner);
    const rest = keepRest(inner);
    if (rest !== undefined) kept[configuration?.name ?? ''] = rest;
    return configuration ?? [];
  });
  return { configurations, raw: Object.keys(kept).length === 0 ? {} : { configurations: kept } };
}

function readConfiguration(fields: Fields): OvhConfiguration | undefined {
  const name = requiredTextField(fields, 'name', 'Write the name of what is chosen.');
  const isCustom = claimField(fields, 'isCustom');
  const isMandatory = claimField(fields, 'isMandatory');
  const values = listField(fields, 'values').flatMap(item => {
    if (item.kind !== 'text' && item.kind !== 'number' && item.kind !== 'boolean') {
      fields.log.opaque(item);
      return [];
    }
    fields.log.mapped(item);
    return [item.kind === 'boolean' ? String(item.value) : item.text];
  });
  return name === undefined ? undefined : { node: fields.node, name, isCustom, isMandatory, values: [...new Set(values)] };
}
