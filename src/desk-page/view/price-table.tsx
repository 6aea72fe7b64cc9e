/** Prices that no curve can show: by dimensions, and shares of a value. */
import type { JSX } from 'preact';
import { rateQuantity } from '../../desk.js';
import type { Price, PricedQuote, UsageTariff } from '../../query.js';
import { useScene } from '../desk-scene.js';

/** One table for each such price of a quote. */
export function PriceTables({ quote }: { readonly quote: PricedQuote }): JSX.Element {
  const tariffs = [...new Map(quote.usage.map(tariff => [JSON.stringify([tariff.pricePlan, tariff.charge]), tariff])).values()];
  return (
    <>
      {tariffs.map(({ tariff, ...asked }) =>
        tariff.matrix !== undefined ? (
          <MatrixTable key={asked.charge} matrix={tariff.matrix} asked={asked} currency={tariff.currency} />
        ) : tariff.percentage !== undefined ? (
          <ShareTable key={asked.charge} price={tariff} asked={asked} />
        ) : null,
      )}
    </>
  );
}

type Asked = Omit<UsageTariff, 'tariff'>;

interface MatrixProps {
  readonly matrix: NonNullable<Price['matrix']>;
  readonly asked: Asked;
  readonly currency: string;
}

// Two dimensions make rows and columns; any other number a row for each cell.
function MatrixTable({ matrix, asked, currency }: MatrixProps): JSX.Element {
  const { word, money, plain, say, unit } = useScene();
  const { dimensions, cells, default: standard } = matrix;
  const name = say(asked.text)?.text ?? asked.charge;
  return (
    <table class="narrow">
      <caption>
        {name}
        {asked.unit === undefined ? '' : `, ${word('forEach', { unit: unit(asked.unit, '1') })}`}
      </caption>
      <thead>
        <tr>
          {dimensions.map(dimension => (
            <th scope="col" key={dimension}>
              {plain(dimension)}
            </th>
          ))}
          <th scope="col" class="amount">
            {word('amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ at, amount }) => (
          <tr key={dimensions.map(dimension => at[dimension]).join(' ')}>
            {dimensions.map((dimension, position) =>
              position === 0 ? (
                <th scope="row" key={dimension}>
                  {plain(at[dimension] ?? '')}
                </th>
              ) : (
                <td key={dimension}>{plain(at[dimension] ?? '')}</td>
              ),
            )}
            <td class="amount">{money(amount, currency)}</td>
          </tr>
        ))}
        {standard === undefined ? null : (
          <tr>
            <th scope="row" colSpan={dimensions.length}>
              {word('otherwise')}
            </th>
            <td class="amount">{money(standard, currency)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

const values = ['1', '10', '50', '100', '500', '1000'];

// A share of a value is best seen at some values.
function ShareTable({ price, asked }: { readonly price: Price; readonly asked: Asked }): JSX.Element {
  const { index, word, money, say } = useScene();
  const rows = values.flatMap(value => {
    const rating = rateQuantity(index, price, {
      quantity: value,
      events: [value],
      ...(asked.unit === undefined ? {} : { unit: asked.unit }),
    });
    return rating.kind === 'rated' ? [{ value, amount: rating.amount }] : [];
  });
  return (
    <table class="narrow">
      <caption>{say(asked.text)?.text ?? asked.charge}</caption>
      <thead>
        <tr>
          <th scope="col" class="amount">
            {word('ofValue')}
          </th>
          <th scope="col" class="amount">
            {word('amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value, amount }) => (
          <tr key={value}>
            <th scope="row" class="amount">
              {money(value, price.currency)}
            </th>
            <td class="amount">{money(amount, price.currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
