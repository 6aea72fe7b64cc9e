/** Offers side by side. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type ComparedOffer, type ComparisonRow, compareOffers } from '../../desk.js';
import { useScene } from '../desk-scene.js';
import { Said, SaidList } from './said.js';

interface ComparePanelProps {
  readonly offers: readonly string[];
  readonly remove: (offer: string) => void;
}

/** The table: what differs first, the rest behind a button. */
export function ComparePanel({ offers, remove }: ComparePanelProps): JSX.Element {
  const { index, asked, customer, word } = useScene();
  const [showsSame, show] = useState(false);
  if (offers.length < 2) return <TooFew offers={offers} remove={remove} />;
  const compared = compareOffers(index, offers, { ...asked, ...(customer === undefined ? {} : { customer }) });
  const different = compared.rows.filter(({ isSame }) => !isSame);
  const rows = showsSame ? compared.rows : different;
  return (
    <div>
      <h2>{word('compare')}</h2>
      <div class="scroll">
        <table class="compared">
          <caption>{word('differs')}</caption>
          <Heads offers={compared.offers} remove={remove} />
          <tbody>
            {rows.map(row => (
              <Row key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" class="show-same" aria-pressed={showsSame} onClick={() => show(!showsSame)}>
        {word('showEqual')} ({compared.rows.length - different.length})
      </button>
      {compared.breakEvens.map(({ between, unit, words }) => (
        <section key={`${between.join()} ${unit}`}>
          <h3>{word('breakEven')}</h3>
          <SaidList all={words} />
        </section>
      ))}
      {compared.offers.map(({ offer, name, words }) => (
        <section key={offer}>
          <h3>
            <Said said={name} />
          </h3>
          <SaidList all={words} />
        </section>
      ))}
    </div>
  );
}

function TooFew({ offers, remove }: ComparePanelProps): JSX.Element {
  const { index, say, word, openOffer } = useScene();
  return (
    <div>
      <h2>{word('compare')}</h2>
      <p class="empty">{word('chooseCompare')}</p>
      {offers.map(offer => {
        const name = say(index.offers.get(offer)?.name)?.text ?? offer;
        return (
          <p key={offer}>
            <button type="button" class="link" onClick={() => openOffer(offer)}>
              {name}
            </button>{' '}
            <Remove name={name} remove={() => remove(offer)} />
          </p>
        );
      })}
    </div>
  );
}

interface HeadsProps {
  readonly offers: readonly ComparedOffer[];
  readonly remove: (offer: string) => void;
}

function Heads({ offers, remove }: HeadsProps): JSX.Element {
  const { word, openOffer } = useScene();
  return (
    <thead>
      <tr>
        <th scope="col">{word('row')}</th>
        {offers.map(({ offer, name }) => (
          <th scope="col" key={offer}>
            <button type="button" class="link" onClick={() => openOffer(offer)}>
              <Said said={name} />
            </button>{' '}
            <Remove name={name.text} remove={() => remove(offer)} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Remove({ name, remove }: { readonly name: string; readonly remove: () => void }): JSX.Element {
  const { word } = useScene();
  return (
    <button type="button" class="small" aria-label={`${word('removeFromCompare')}: ${name}`} onClick={remove}>
      ×
    </button>
  );
}

function Row({ row: { label, cells, best = [], isSame } }: { readonly row: ComparisonRow }): JSX.Element {
  const { word } = useScene();
  return (
    <tr class={isSame ? 'same' : 'differs'}>
      <th scope="row">
        <Said said={label} />
      </th>
      {cells.map(({ words }, at) => (
        <td key={at} class={best.includes(at) ? 'best' : undefined}>
          {words.length === 0
            ? '–'
            : words.map((said, line) => (
                <p key={line}>
                  <Said said={said} />
                </p>
              ))}
          {best.includes(at) ? <small class="mark">✓ {word('best')}</small> : null}
        </td>
      ))}
    </tr>
  );
}
