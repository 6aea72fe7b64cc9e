/** A price plan as it stands in the catalogue: every phase, charge and price, in all currencies. */
import type { JSX } from 'preact';
import type { DescribedCharge, DescribedPhase, DescribedPricePlan } from '../../desk.js';
import { useScene } from '../desk-scene.js';
import { Said, SaidLine, SaidList } from './said.js';

/** The price plan, closed until it is wanted. */
export function PlanDetails({ plan: { name, description, words, phases } }: { readonly plan: DescribedPricePlan }): JSX.Element {
  return (
    <details>
      <summary>
        <Said said={name} />
      </summary>
      <SaidList all={[...(description === undefined ? [] : [description]), ...words]} />
      {phases.map(phase => (
        <PhaseDetails key={phase.phase} phase={phase} />
      ))}
    </details>
  );
}

function PhaseDetails({ phase: { words, charges } }: { readonly phase: DescribedPhase }): JSX.Element {
  const { word } = useScene();
  return (
    <>
      <h4>
        <SaidLine all={words} />
      </h4>
      {charges.length === 0 ? null : (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{word('charge')}</th>
                <th scope="col">{word('amount')}</th>
                <th scope="col">{word('how')}</th>
              </tr>
            </thead>
            <tbody>
              {charges.map(each => (
                <ChargeRow key={each.charge.id} charge={each} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function ChargeRow({ charge: { name, prices, words, when } }: { readonly charge: DescribedCharge }): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <Said said={name} />
      </th>
      <td>
        {prices.map((price, at) => (
          <p key={at} class={price.isInCurrency === false ? 'unsaid' : undefined}>
            <SaidLine all={price.words} />
          </p>
        ))}
      </td>
      <td>
        {[...words, ...(when?.words ?? [])].map(said => (
          <p key={said.text}>
            <Said said={said} />
          </p>
        ))}
      </td>
    </tr>
  );
}
