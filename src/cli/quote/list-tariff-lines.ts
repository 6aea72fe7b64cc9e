import type { Price } from '../../model/price.js';
import type { Tier } from '../../model/tier.js';
import type { UsageTariff } from '../../pricing/quote.js';
import { cleanText } from '../output/clean-text.js';
import { wrapText } from '../output/wrap-text.js';
import type { LineWords } from './list-quote-line.js';

/**
 * Writes what usage costs.
 *
 * @param usage - The tariffs of a quote.
 * @param words - How to say it.
 * @returns The lines; none where nothing is charged by usage.
 */
export function listTariffLines(usage: readonly UsageTariff[], words: LineWords): readonly string[] {
  if (usage.length === 0) return [];
  const { layout, speaker } = words;
  const lines = usage.flatMap(tariff => {
    const name = tariff.text === undefined ? speaker.charge(tariff) : speaker.text(tariff.text);
    return wrapText(`${name}: ${sayTariff(tariff, words)}`, { width: layout.width, first: '  ', hang: '    ' });
  });
  return ['', layout.paint.bold('Usage, in no total'), ...lines];
}

function sayTariff({ tariff, unit }: UsageTariff, words: LineWords): string {
  const per = unit === undefined ? '' : ` per ${words.speaker.unit(unit)}`;
  const free = tariff.freeUnits === undefined ? '' : `, ${tariff.freeUnits} free`;
  const packages = tariff.divideBy === undefined ? '' : `, in packages of ${tariff.divideBy.size}`;
  return `${sayModel(tariff, per, words)}${packages}${free}${limitsOf(tariff, words)}`;
}

function sayModel(tariff: Price, per: string, words: LineWords): string {
  const money = (amount: string): string => words.speaker.money(amount, words.currency);
  if (tariff.flat !== undefined) return money(tariff.flat);
  if (tariff.perUnit !== undefined) return `${money(tariff.perUnit)}${per}`;
  if (tariff.graduated !== undefined) return `${tiersOf(tariff.graduated, money)}${per}`;
  if (tariff.volume !== undefined) return `all of it at ${tiersOf(tariff.volume, money)}${per}`;
  if (tariff.percentage !== undefined) {
    const { rate, fixed } = tariff.percentage;
    return `a share of ${rate} of the value${fixed === undefined ? '' : ` and ${money(fixed)} each`}`;
  }
  if (tariff.matrix !== undefined) return `by ${tariff.matrix.dimensions.map(cleanText).join(' and ')}${per}`;
  if (tariff.external !== undefined) return 'worked out by another system';
  return tariff.onRequest === true ? 'on request' : 'as the customer chooses';
}

function tiersOf(tiers: readonly Tier[], money: (amount: string) => string): string {
  return tiers.map(tier => `${amountOf(tier, money)}${boundOf(tier)}`).join(', then ');
}

function amountOf({ unitAmount, flatAmount, rate }: Tier, money: (amount: string) => string): string {
  const parts = [
    ...(flatAmount === undefined ? [] : [`${money(flatAmount)} flat`]),
    ...(unitAmount === undefined ? [] : [money(unitAmount)]),
    ...(rate === undefined ? [] : [`a share of ${rate}`]),
  ];
  return parts.length === 0 ? 'free' : parts.join(' and ');
}

function boundOf({ upTo }: Tier): string {
  if (upTo === null) return '';
  const bounds =
    typeof upTo === 'string'
      ? upTo
      : Object.entries(upTo)
          .map(([unit, bound]) => `${bound} ${cleanText(unit)}`)
          .join(' and ');
  return ` up to ${bounds}`;
}

function limitsOf({ minimum, maximum }: Price, { speaker, currency }: LineWords): string {
  const least = minimum === undefined ? '' : `, at least ${speaker.money(minimum, currency)}`;
  return `${least}${maximum === undefined ? '' : `, at most ${speaker.money(maximum, currency)}`}`;
}
