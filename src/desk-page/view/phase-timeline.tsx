/** What an offer costs over time, as a picture: a bar for each stretch, as high as what it costs a month. */
import type { JSX } from 'preact';
import type { PricedQuote, QuoteStretch } from '../../query.js';
import { type DeskScene, useScene } from '../desk-scene.js';

const width = 400;
const height = 120;
const floor = height - 6;
const ceiling = 22;
const days = 24 * 60 * 60 * 1000;

interface Bar {
  readonly from: string;
  readonly until?: string;
  /** What comes back in a month; undefined where it is not known. */
  readonly monthly?: number;
  readonly label: string;
}

/** The picture with a line for each bar below it; none where the price is the same for ever. */
export function PhaseTimeline({ quote }: { readonly quote: PricedQuote }): JSX.Element | null {
  const scene = useScene();
  const { word, date } = scene;
  if (quote.phases.length < 2) return null;
  const bars = quote.phases.map(stretch => barOf(stretch, quote.currency, scene));
  const lines = bars.map(({ from, label }) => `${word('from', { date: date(from) })}: ${label}`);
  return (
    <figure>
      <figcaption>{word('timeline')}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${word('timeline')}: ${lines.join('; ')}`}>
        <Bars bars={bars} start={quote.at} />
        <line class="axis-line" x1="0" y1={floor} x2={width} y2={floor} />
      </svg>
      <ol class="legend">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </figure>
  );
}

// Every bar has the number of its line: there is no room for an amount above a short one.
function Bars({ bars, start }: { readonly bars: readonly Bar[]; readonly start: string }): JSX.Element {
  const first = dayOf(bars[0]?.from ?? start);
  const last = endOf(bars, first);
  const highest = Math.max(...bars.map(({ monthly }) => monthly ?? 0), 1e-9);
  const x = (day: number): number => ((day - first) / (last - first)) * width;
  return (
    <>
      {bars.map(({ from, until, monthly }, at) => {
        const [left, right] = [x(dayOf(from)), until === undefined ? width : x(dayOf(until))];
        const tall = monthly === undefined ? 0 : Math.max(2, (monthly / highest) * (floor - ceiling));
        return (
          <g key={from}>
            <rect class={`bar bar-${at % 2}`} x={left + 1} y={floor - tall} width={Math.max(2, right - left - 2)} height={tall} />
            <text class="value" x={(left + right) / 2} y={floor - tall - 6} text-anchor="middle">
              {at + 1}
            </text>
          </g>
        );
      })}
    </>
  );
}

function barOf(stretch: QuoteStretch, currency: string, { word, each, money }: DeskScene): Bar {
  const { from, until } = stretch;
  const span = until === undefined ? { from } : { from, until };
  if (stretch.kind === 'unknown') return { ...span, label: word('unknown') };
  const label = stretch.recurring.map(({ total, period }) => each(total, currency, period)).join(' + ');
  const monthly = stretch.recurring.reduce((sum, { total, period }) => sum + Number(total) / monthsOf(period), 0);
  return { ...span, monthly, label: label === '' ? money('0', currency) : label };
}

// A picture needs no exact amount; the words beside it have it.
function monthsOf(period: string): number {
  const [, count = '1', unit = 'M'] = /^P(\d+)([DWMY])$/.exec(period) ?? [];
  return Number(count) * ({ D: 1 / 30, W: 7 / 30, M: 1, Y: 12 }[unit] ?? 1);
}

// What has no end is drawn as long as what came before it, and a year at least.
function endOf(bars: readonly Bar[], first: number): number {
  const ends = bars.map(({ from, until }) => dayOf(until ?? from));
  const known = Math.max(...ends);
  return bars.at(-1)?.until === undefined ? known + Math.max(365, (known - first) / 2) : known;
}

function dayOf(date: string): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / days;
}
