/** What an offer costs over time, as a picture: a bar for each stretch, as high as what it costs a month. */
import type { JSX } from 'preact';
import type { PricedQuote, QuoteStretch } from '../../index.js';
import { useScene } from '../desk-scene.js';

const width = 640;
const height = 150;
const floor = height - 34;
const days = 24 * 60 * 60 * 1000;

interface Bar {
  readonly from: string;
  readonly until?: string;
  /** What comes back in a month; undefined where it is not known. */
  readonly monthly?: number;
  readonly label: string;
}

/** The picture; none where the price is the same for ever. */
export function PhaseTimeline({ quote }: { readonly quote: PricedQuote }): JSX.Element | null {
  const { word, date, money } = useScene();
  if (quote.phases.length < 2) return null;
  const bars = quote.phases.map(stretch => barOf(stretch, amount => money(amount, quote.currency)));
  const first = dayOf(bars[0]?.from ?? quote.at);
  const last = endOf(bars, first);
  const highest = Math.max(...bars.map(({ monthly }) => monthly ?? 0), 1e-9);
  const x = (day: number): number => ((day - first) / (last - first)) * width;
  return (
    <figure>
      <figcaption>{word('timeline')}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence(bars, { date, word })}>
        {bars.map((bar, at) => {
          const [left, right] = [x(dayOf(bar.from)), bar.until === undefined ? width : x(dayOf(bar.until))];
          const tall = bar.monthly === undefined ? 0 : Math.max(2, (bar.monthly / highest) * (floor - 26));
          return (
            <g key={bar.from}>
              <rect class={`bar bar-${at % 2}`} x={left + 1} y={floor - tall} width={Math.max(2, right - left - 2)} height={tall} />
              <text class="value" x={left + 4} y={floor - tall - 6}>
                {bar.label}
              </text>
              <text class="axis" x={left + 4} y={height - 14}>
                {date(bar.from)}
              </text>
            </g>
          );
        })}
        <line class="axis-line" x1="0" y1={floor} x2={width} y2={floor} />
      </svg>
    </figure>
  );
}

// The picture in a sentence, for those who hear the page.
function sentence(bars: readonly Bar[], say: { readonly date: (date: string) => string; readonly word: (name: 'timeline') => string }): string {
  return `${say.word('timeline')}: ${bars.map(({ from, label }) => `${say.date(from)}: ${label}`).join('; ')}`;
}

function barOf(stretch: QuoteStretch, money: (amount: string) => string): Bar {
  const { from, until } = stretch;
  const span = until === undefined ? { from } : { from, until };
  if (stretch.kind === 'unknown') return { ...span, label: '?' };
  const label = stretch.recurring.map(({ total, period }) => `${money(total)} / ${period}`).join(' + ');
  const monthly = stretch.recurring.reduce((sum, { total, period }) => sum + Number(total) / monthsOf(period), 0);
  return { ...span, monthly, label: label === '' ? money('0') : label };
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
