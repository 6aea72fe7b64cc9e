/** What else there is to know of an offer. */
import type { JSX } from 'preact';
import type { DescribedSupport, OfferDescription } from '../../desk.js';
import { useScene } from '../desk-scene.js';
import { PlanDetails } from './plan-details.js';
import { Said, SaidList } from './said.js';
import { Section, WordedSection } from './section.js';

/** The sections that are looked up. */
export function Details({ described }: { readonly described: OfferDescription }): JSX.Element {
  const { sale, eligibility, members, groups, characteristics, relations, provisioning, products, successor, support, words } = described;
  return (
    <>
      <div class="two-columns">
        <WordedSection name="members" all={[...groups, ...members]} />
        <WordedSection name="characteristics" all={characteristics} />
        <WordedSection name="relations" all={relations} />
        <WordedSection name="eligibility" all={eligibility.map(({ reason, when }) => ({ name: reason, words: when.words }))} />
        <WordedSection name="provisioning" all={provisioning} />
        <WordedSection name="support" all={support} />
        <Help support={support} />
        <WordedSection name="sale" all={[sale]} />
        <WordedSection name="successor" all={successor === undefined ? [] : [successor]} />
        <WordedSection name="products" all={[...products, ...(words.length === 0 ? [] : [{ name: described.name, words }])]} />
        <Links described={described} />
        <Missing described={described} />
      </div>
      {described.pricePlans.length === 0 ? null : (
        <Section name="pricePlans">
          {described.pricePlans.map(plan => (
            <PlanDetails key={plan.pricePlan} plan={plan} />
          ))}
        </Section>
      )}
    </>
  );
}

function Help({ support }: { readonly support: readonly DescribedSupport[] }): JSX.Element | null {
  const help = support.flatMap(each => each.help);
  if (help.length === 0) return null;
  return (
    <Section name="help">
      {help.map(({ question, answer }) => (
        <details key={question.text}>
          <summary>
            <Said said={question} />
          </summary>
          <p>
            <Said said={answer} />
          </p>
        </details>
      ))}
    </Section>
  );
}

function Links({ described: { links } }: { readonly described: OfferDescription }): JSX.Element | null {
  const { plain } = useScene();
  if (links.length === 0) return null;
  return (
    <Section name="links">
      <ul>
        {links.map(({ rel, href, locale }) => (
          <li key={href}>
            {plain(rel)}:{' '}
            {isSafe(href) ? (
              <a href={href} target="_blank" rel="noreferrer noopener" {...(locale === undefined ? {} : { hreflang: locale })}>
                {href}
              </a>
            ) : (
              href
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

// A catalogue is data of others: nothing in it may become a program.
function isSafe(href: string): boolean {
  return /^https?:\/\//i.test(href);
}

function Missing({ described: { missing } }: { readonly described: OfferDescription }): JSX.Element | null {
  if (missing.length === 0) return null;
  return (
    <Section name="missing">
      <div class="missing">
        <SaidList all={missing.map(({ words }) => words)} />
      </div>
    </Section>
  );
}
