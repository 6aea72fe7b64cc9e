/** Which facts a condition or a rule may not read. */
import { baseOf } from '../condition/derive-fact.js';
import { specOf } from '../condition/read-facts.js';
import type { Path } from '../kernel/issue.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Reference } from './list-references.js';
import { listStrings, type TextPlace } from './list-texts.js';

/** Why a fact may not be read: it is protected and no law allows it, or it says how loud somebody is. */
export type Delicacy = 'protected' | 'influence';

/** What reads facts. */
export interface ReadScene {
  readonly catalogue: Catalogue;
  readonly references: () => readonly Reference[];
  readonly texts: () => readonly TextPlace[];
}

/** A fact that is read where it may not be. */
export interface DelicateRead {
  readonly path: Path;
  readonly fact: string;
  readonly delicacy: Delicacy;
  /** The date that it is worked out from, where that is what is delicate. */
  readonly base?: string;
}

/**
 * Lists the facts that conditions, scores and words read although they may not. A derived fact is as delicate as its date, unless the law
 * allows the derived one by itself.
 *
 * @param context - The catalogue.
 * @returns The reads, in the order of the references, then those of words.
 */
export function listDelicateReads(context: ReadScene): readonly DelicateRead[] {
  const reads = [
    ...context
      .references()
      .filter(({ to, path }) => to === 'facts' && path[0] !== 'facts')
      .map(({ path, id }) => ({ path, fact: id })),
    ...context
      .texts()
      .filter(({ isSaid }) => isSaid)
      .flatMap(place => factsInWords(context, place).map(fact => ({ path: place.path, fact }))),
  ];
  return reads.flatMap(({ path, fact }) => {
    const found = delicacyOf(context, fact);
    return found === undefined ? [] : [{ path, fact, ...found }];
  });
}

function factsInWords({ catalogue }: Pick<ReadScene, 'catalogue'>, place: TextPlace): readonly string[] {
  const words = listStrings([place], catalogue.defaultLocale).map(({ string }) => string);
  return [...new Set(words.flatMap(string => [...string.matchAll(/\{fact\.([^{}]+)\}/g)].map(([, fact = '']) => fact)))];
}

function delicacyOf({ catalogue }: Pick<ReadScene, 'catalogue'>, fact: string): Pick<DelicateRead, 'delicacy' | 'base'> | undefined {
  const spec = specOf(catalogue.facts, fact);
  const base = spec?.derived === undefined ? undefined : baseOf(spec.derived);
  const baseSpec = base === undefined ? undefined : specOf(catalogue.facts, base);
  const isAllowed = spec?.lawfulBasis !== undefined;
  for (const one of [spec, baseSpec]) {
    const ofBase = one === baseSpec && one !== spec && base !== undefined ? { base } : {};
    if (one?.sensitivity === 'influence') return { delicacy: 'influence', ...ofBase };
    if (one?.sensitivity === 'protected' && !isAllowed && one.lawfulBasis === undefined) return { delicacy: 'protected', ...ofBase };
  }
  return undefined;
}

/** Names a delicate fact within a sentence. */
export function sayDelicate({ fact, base }: DelicateRead): string {
  return base === undefined ? `“${fact}”` : `“${fact}”, which is worked out from “${base}”`;
}
