/** The rows of a comparison that are not about money: contract, features, delivery, support, sale, what goes with it. */
import { compareDurations, parseDuration } from '../kernel/duration.js';
import { findDirection } from '../lookup/compare-features.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { FeatureValue } from '../model/feature.js';
import type { RelationshipKind } from '../model/relationship.js';
import type { ComparedSide } from './compared-side.js';
import type { RowDraft } from './comparison-row.js';
import { sayFeature } from './describe-features.js';
import { nameWay } from './describe-support.js';
import type { DeskScene } from './desk-scene.js';
import type { DeskPhrase } from './desk-words.data.js';
import type { ComparisonCell } from './offer-comparison.js';
import { refer } from './refer.js';
import { sayExit } from './say-exit.js';

interface RowSpec extends Pick<RowDraft, 'prefer'> {
  readonly cell: (side: ComparedSide) => ComparisonCell;
}

/**
 * Lists the rows that are not about money.
 *
 * @param scene - The scene.
 * @param sides - The offers.
 * @returns The rows, not yet judged; none for what no offer has.
 */
export function listPlainRows(scene: DeskScene, sides: readonly ComparedSide[]): readonly RowDraft[] {
  const row = (name: string, label: DeskPhrase, { cell, prefer }: RowSpec): readonly RowDraft[] => {
    const cells = sides.map(cell);
    if (cells.every(({ value, words }) => value === null && words.length === 0)) return [];
    return [{ row: name, label: scene.speaker.say(label), cells, ...(prefer === undefined ? {} : { prefer }) }];
  };
  return [
    ...row('kind', 'row_kind', { cell: side => kindCell(scene, side) }),
    ...listFeatureRows(scene, sides),
    ...row('term.commitment', 'row_commitment', { cell: side => commitmentCell(scene, side), prefer: preferShorter }),
    ...row('term.renewal', 'row_renewal', { cell: side => renewalCell(scene, side) }),
    ...row('term.notice', 'row_notice', { cell: ({ term }) => lengthCell(scene, term?.noticePeriod), prefer: preferShorter }),
    ...row('term.exit', 'row_exit', { cell: side => exitCell(scene, side) }),
    ...row('term.coolingOff', 'row_coolingOff', { cell: ({ term }) => lengthCell(scene, term?.coolingOff), prefer: preferLonger }),
    ...row('ready.leadTime', 'row_leadTime', { cell: side => lengthCell(scene, longest(side)), prefer: preferShorter }),
    ...row('support.channels', 'row_helpThrough', { cell: side => channelsCell(scene, side) }),
    ...row('support.hours', 'row_hours', { cell: hoursCell }),
    ...row('support.responseTime', 'row_response', { cell: side => lengthCell(scene, longestResponse(side)), prefer: preferShorter }),
    ...row('sale.isOnSale', 'row_onSale', { cell: side => saleCell(scene, side) }),
    ...(['channel', 'market', 'segment'] as const).flatMap(kind =>
      row(`sale.${kind}s`, `row_${kind}s`, { cell: side => placesCell(scene, side, kind) }),
    ),
    ...row('members', 'row_members', { cell: ({ description: { members } }) => namesCell(scene, members) }),
    ...(['requires', 'excludes', 'includes', 'recommends'] as const).flatMap(kind =>
      row(`relations.${kind}`, `row_${kind}`, { cell: side => relationCell(scene, side, kind) }),
    ),
    ...row('choices', 'row_choices', {
      cell: ({ description }) =>
        namesCell(
          scene,
          description.characteristics.filter(({ isToChoose }) => isToChoose),
        ),
    }),
  ];
}

const nothing: ComparisonCell = { value: null, words: [] };

function kindCell(scene: DeskScene, { description: { products } }: ComparedSide): ComparisonCell {
  const kind = products[0]?.kind;
  return kind === undefined ? nothing : { value: kind, words: [scene.speaker.say(`kind_${kind}`)] };
}

function listFeatureRows(scene: DeskScene, sides: readonly ComparedSide[]): readonly RowDraft[] {
  const { index, speaker } = scene;
  const named = new Set(sides.flatMap(({ description }) => description.features.map(({ feature }) => feature)));
  return index.catalogue.features
    .filter(({ id }) => named.has(id))
    .map(feature => ({ ...feature, feature, standard: feature.default }))
    .map(({ id, name, feature, standard }) => ({
      row: `feature.${id}`,
      label: speaker.text(name),
      cells: sides.map(({ description }) => {
        const found = description.features.find(one => one.feature === id);
        if (found !== undefined) return { value: found.value, words: found.words };
        if (standard !== undefined) return { value: standard, words: sayFeature(scene, feature, { value: standard, beyond: undefined }) };
        return { value: null, words: [speaker.say('value', { text: speaker.word('nothing') })] };
      }),
      prefer: preferMore,
    }));
}

function commitmentCell(scene: DeskScene, { term }: ComparedSide): ComparisonCell {
  if (term === undefined) return nothing;
  return term.commitment === undefined ? { value: 'P0D', words: [scene.speaker.say('noCommitment')] } : lengthCell(scene, term.commitment);
}

function renewalCell({ speaker }: DeskScene, { term }: ComparedSide): ComparisonCell {
  return term?.renewal === undefined ? nothing : { value: term.renewal, words: [speaker.say(`renewal_${term.renewal}`)] };
}

function lengthCell({ speaker }: DeskScene, duration: string | undefined): ComparisonCell {
  return duration === undefined ? nothing : { value: duration, words: [speaker.say('value', { text: speaker.length(duration) })] };
}

function exitCell(scene: DeskScene, { exit, term }: ComparedSide): ComparisonCell {
  if (exit === undefined) return term?.earlyTermination === undefined ? nothing : { value: 'none', words: [scene.speaker.say('exitFree')] };
  return { value: exit.kind === 'priced' ? exit.steps.map(({ amount }) => amount) : null, words: sayExit(scene, exit) };
}

function longest({ description: { provisioning } }: ComparedSide): string | undefined {
  return longestOf(provisioning.map(({ leadTime }) => leadTime));
}

function longestResponse({ description: { support } }: ComparedSide): string | undefined {
  return longestOf(support.map(({ responseTime }) => responseTime));
}

function longestOf(durations: readonly (string | undefined)[]): string | undefined {
  return durations
    .filter(one => one !== undefined)
    .reduce<string | undefined>((a, b) => (a === undefined || (compareLengths(b, a) ?? 0) > 0 ? b : a), undefined);
}

function channelsCell(scene: DeskScene, { description: { support } }: ComparedSide): ComparisonCell {
  const channels = [...new Set(support.flatMap(one => one.channels))];
  if (channels.length === 0) return nothing;
  const names = channels.map(channel => nameWay(scene, channel));
  return { value: channels, words: [scene.speaker.sentence(scene.speaker.list(names, 'or'))] };
}

function hoursCell({ description: { support } }: ComparedSide): ComparisonCell {
  const words = distinct(support.flatMap(({ hours }) => hours ?? []));
  return words.length === 0 ? nothing : { value: words.map(({ text }) => text), words };
}

function saleCell({ speaker }: DeskScene, { description: { sale } }: ComparedSide): ComparisonCell {
  const words = sale.isOnSale ? [speaker.say('value', { text: speaker.word('yes') })] : sale.words.slice(0, sale.reasons.length);
  return { value: sale.isOnSale, words };
}

function placesCell(scene: DeskScene, { description }: ComparedSide, kind: 'channel' | 'market' | 'segment'): ComparisonCell {
  const { speaker } = scene;
  const ids = description.sale[`${kind}s`];
  const from = { kind: 'offer', id: description.offer, field: `${kind}s` } as const;
  const text = ids === undefined ? speaker.word('everywhere') : speaker.list(ids.map(id => refer(scene, { kind, id, from })));
  return { value: ids ?? null, words: [speaker.say('value', { text })] };
}

function namesCell({ speaker }: DeskScene, things: readonly { readonly name: SaidText }[]): ComparisonCell {
  if (things.length === 0) return nothing;
  const names = things.map(({ name }) => name.text);
  return { value: names, words: [speaker.say('value', { text: speaker.list(names) })] };
}

function relationCell({ speaker }: DeskScene, { description: { relations } }: ComparedSide, kind: RelationshipKind): ComparisonCell {
  const own = relations.filter(relation => relation.kind === kind && relation.isMetByItself !== true);
  if (own.length === 0) return nothing;
  const words = own.map(({ targets }) =>
    speaker.say('value', {
      text: speaker.list(
        targets.map(({ name }) => name.text),
        'or',
      ),
    }),
  );
  return { value: own.map(({ targets }) => targets.map(({ id }) => id)), words: distinct(words) };
}

function distinct(words: readonly SaidText[]): readonly SaidText[] {
  return words.filter(({ text }, at) => words.findIndex(other => other.text === text) === at);
}

function compareLengths(a: unknown, b: unknown): number | undefined {
  const [left, right] = [a, b].map(text => (typeof text === 'string' ? parseDuration(text) : undefined));
  return left === undefined || right === undefined ? undefined : compareDurations(left, right);
}

function preferShorter(a: unknown, b: unknown): number | undefined {
  return compareLengths(b, a);
}

function preferLonger(a: unknown, b: unknown): number | undefined {
  return compareLengths(a, b);
}

function preferMore(a: unknown, b: unknown): number | undefined {
  // What is not there is undefined to the comparison of features; the values of these rows are such values.
  const [mine, other] = [a ?? undefined, b ?? undefined] as readonly (FeatureValue | undefined)[];
  return { gained: 1, lost: -1, same: 0, changed: undefined }[findDirection(other, mine)];
}
