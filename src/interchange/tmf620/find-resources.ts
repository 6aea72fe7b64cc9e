/** Finds the resources in what was read: one, a list, or lists by name; prices that stand inside others become resources of their own. */

import { catalogueIdOf } from '../common/catalogue-id.js';
import { shorten } from '../common/fields.js';
import type { SourceMap } from '../common/source-node.js';
import { checkShape } from './check-shape.js';
import { chooseVersions, otherOf } from './choose-versions.js';
import { detectVersion } from './detect-kind.js';
import { fillTypes } from './fill-types.js';
import type { FoundResource } from './found-resource.js';
import { hoistPrices } from './hoist-prices.js';
import { listThings, type OtherThing, type ReadFile, type ResourceSpot } from './list-things.js';
import { ownMember, type TmfKind, type TmfVersion, typeOfKind, wordOfKind } from './tmf-resource.js';
import { isBranch, type TmfMap, textOf, valueOfNode } from './tmf-value.js';

/** The resources, and what else there was. */
export interface FoundResources {
  readonly resources: readonly FoundResource[];
  /** What says the same as one of the resources. */
  readonly copies: readonly FoundResource[];
  readonly others: readonly OtherThing[];
  readonly version: TmfVersion;
}

/** Finds the resources of all files. */
export function findResources(files: readonly ReadFile[]): FoundResources {
  const { spots, others } = listThings(files);
  const versions = spots.flatMap(({ node }) => detectVersion(node) ?? []);
  const version: TmfVersion = versions.length > 0 && !versions.includes('5.0') ? '4.1' : '5.0';
  const taken = new Set<string>();
  const top = chooseVersions(spots.map(spot => readResource(spot, taken)));
  const all = chooseVersions(top.chosen.flatMap(hoistPrices));
  const more = all.chosen.filter(({ kind }) => kind === 'catalog').slice(1);
  for (const catalog of more) saySecond(catalog);
  const kept = more.map(catalog => otherOf(catalog, 'A catalogue is made of one catalog.'));
  return {
    resources: all.chosen.filter(resource => !more.includes(resource)),
    copies: [...top.copies, ...all.copies],
    others: [...others, ...kept, ...top.older, ...all.older],
    version,
  };
}

function saySecond({ node, log, id }: FoundResource): void {
  log.find(node, {
    code: 'IMP002',
    severity: 'warning',
    message: `There is more than one catalog; “${shorten(id)}” was kept as it was written.`,
    help: 'Import it with its own resources as a catalogue of its own.',
  });
}

function readResource({ node, log, detected: { kind, isInferred } }: ResourceSpot, taken: Set<string>): FoundResource {
  checkShape(log, node, typeOfKind[kind]);
  if (isInferred) {
    log.find(node, {
      code: 'IMP001',
      severity: 'info',
      message: `This has no “@type”; by its members it was read as a ${wordOfKind[kind]}.`,
    });
  }
  const { [ownMember]: own, ...value } = fillTypes(readMap(node), typeOfKind[kind]);
  const id = textOf(value, 'id') ?? makeId({ kind, value, taken });
  if (textOf(value, 'id') === undefined) {
    log.find(node, { code: 'IMP003', severity: 'info', message: `This ${wordOfKind[kind]} has no id; it got the id “${id}”.` });
  }
  taken.add(`${kind} ${id}`);
  return { kind, id, value, node, log, ...(isBranch(own) ? { own } : {}) };
}

function readMap(node: SourceMap): TmfMap {
  const value = valueOfNode(node);
  return isBranch(value) ? value : {};
}

function makeId({ kind, value, taken }: { readonly kind: TmfKind; readonly value: TmfMap; readonly taken: ReadonlySet<string> }): string {
  const base = catalogueIdOf(textOf(value, 'name') ?? wordOfKind[kind]);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(`${kind} ${id}`)) return id;
  }
}
