/** What leaving costs month by month: a picture, and every amount in a table. */
import type { JSX } from 'preact';
import type { DescribedQuote } from '../../desk.js';
import { useScene } from '../desk-scene.js';

const width = 400;
const height = 110;
const floor = height - 20;
const ceiling = 18;

type PricedExit = Extract<NonNullable<DescribedQuote['exit']>, { kind: 'priced' }>;

/** The picture with its table; none where leaving costs nothing or is not known. */
export function ExitChart({ exit }: { readonly exit: PricedExit }): JSX.Element | null {
  const { word, money, number, date } = useScene();
  if (exit.steps.length < 2) return null;
  const first = exit.steps[0]?.amount ?? '0';
  const title = word('exit');
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${title}: ${word('exitSpan', { amount: money(first, exit.currency), date: date(exit.until) })}`}
      >
        <Bars exit={exit} />
        <text class="value" x="0" y={ceiling - 6}>
          {money(first, exit.currency)}
        </text>
        <text class="axis" x="0" y={height - 5}>
          {word('month', { month: 0 })}
        </text>
        <text class="axis" x={width} y={height - 5} text-anchor="end">
          {word('freeFrom', { date: date(exit.until) })}
        </text>
      </svg>
      <details>
        <summary>{word('everyMonth')}</summary>
        <table class="narrow">
          <thead>
            <tr>
              <th scope="col">{word('afterMonth')}</th>
              <th scope="col">{word('leftOn')}</th>
              <th scope="col" class="amount">
                {word('amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {exit.steps.map(({ months, on, amount }) => (
              <tr key={months}>
                <th scope="row">{number(months)}</th>
                <td>{date(on)}</td>
                <td class="amount">{money(amount, exit.currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Bars({ exit: { steps } }: { readonly exit: PricedExit }): JSX.Element {
  const highest = Math.max(...steps.map(({ amount }) => Number(amount)), 0.01);
  const each = width / steps.length;
  return (
    <>
      {steps.map(({ months, amount }, at) => {
        const tall = (Number(amount) / highest) * (floor - ceiling);
        return <rect key={months} class="bar bar-exit" x={at * each + 0.5} y={floor - tall} width={Math.max(1, each - 1)} height={tall} />;
      })}
      <line class="axis-line" x1="0" y1={floor} x2={width} y2={floor} />
    </>
  );
}
