/** What each quantity costs, as a picture, with the amounts where it bends in words. */
import type { JSX } from 'preact';
import type { PricedQuote } from '../../query.js';
import { useScene } from '../desk-scene.js';
import { type CurvePoint, listCurves, type PriceCurve } from '../list-curves.js';

const width = 400;
const height = 170;
const left = 8;
const floor = height - 22;
const ceiling = 18;

/** One picture for each price that depends on how many. */
export function PriceCurves({ quote }: { readonly quote: PricedQuote }): JSX.Element {
  const { index } = useScene();
  return (
    <>
      {listCurves(index, quote).map(curve => (
        <Curve key={curve.key} curve={curve} currency={quote.currency} />
      ))}
    </>
  );
}

function Curve({ curve, currency }: { readonly curve: PriceCurve; readonly currency: string }): JSX.Element {
  const { word, say, money, measure } = useScene();
  const last = curve.line.at(-1);
  const [most, highest] = [Number(last?.quantity ?? 1), Math.max(...curve.line.map(({ amount }) => Number(amount)), 0.01)];
  const x = ({ quantity }: CurvePoint): number => left + (Number(quantity) / most) * (width - 2 * left);
  const y = ({ amount }: CurvePoint): number => floor - (Number(amount) / highest) * (floor - ceiling);
  const title = `${word('curve')}: ${say(curve.name)?.text ?? ''}`;
  const words = curve.bends.map(({ quantity, amount }) => `${measure(quantity, curve.unit)}: ${money(amount, currency)}`);
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}. ${words.join('; ')}`}>
        <line class="axis-line" x1={left} y1={floor} x2={width - left} y2={floor} />
        <polyline class="curve" points={curve.line.map(point => `${x(point).toFixed(1)},${y(point).toFixed(1)}`).join(' ')} />
        {curve.bends.map(point => (
          <circle key={point.quantity} class="bend" cx={x(point)} cy={y(point)} r="3.5" />
        ))}
        <text class="axis" x={left} y={height - 6}>
          0
        </text>
        <text class="axis" x={width - left} y={height - 6} text-anchor="end">
          {measure(most, curve.unit)}
        </text>
        <text class="value" x={width - left} y={ceiling - 6} text-anchor="end">
          {money(curve.bends.at(-1)?.amount ?? '0', currency)}
        </text>
      </svg>
      <ul class="legend">
        {words.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </figure>
  );
}
