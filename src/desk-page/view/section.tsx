/** The sections of an offer, and the way to each of them. */
import type { ComponentChildren, JSX } from 'preact';
import type { OfferDescription } from '../../desk.js';
import type { SaidText } from '../../query.js';
import { useScene } from '../desk-scene.js';
import type { PageWord } from '../words.data.js';
import { Said, SaidList } from './said.js';

/** A section of an offer: the word that names it is its place in the page too. */
export type SectionName = Extract<
  PageWord,
  | 'forCustomer'
  | 'prices'
  | 'features'
  | 'terms'
  | 'discounts'
  | 'members'
  | 'characteristics'
  | 'relations'
  | 'eligibility'
  | 'provisioning'
  | 'sale'
  | 'successor'
  | 'products'
  | 'pricePlans'
  | 'support'
  | 'help'
  | 'links'
  | 'missing'
>;

const places: Readonly<Record<SectionName, string>> = {
  forCustomer: 'for-customer',
  prices: 'prices',
  features: 'features',
  terms: 'terms',
  discounts: 'discounts',
  members: 'members',
  characteristics: 'characteristics',
  relations: 'relations',
  eligibility: 'eligibility',
  provisioning: 'provisioning',
  sale: 'sale',
  successor: 'successor',
  products: 'products',
  pricePlans: 'price-plans',
  support: 'support',
  help: 'help',
  links: 'links',
  missing: 'missing',
};

/** Lists the sections that have something in them, in the order of the page. */
export function listSections(described: OfferDescription): readonly SectionName[] {
  const { members, groups, support, successor, customer } = described;
  const filled: Readonly<Record<SectionName, boolean>> = {
    forCustomer: customer !== undefined,
    prices: true,
    features: described.features.length > 0,
    terms: described.terms.length > 0,
    discounts: described.discounts.length > 0,
    members: members.length + groups.length > 0,
    characteristics: described.characteristics.length > 0,
    relations: described.relations.length > 0,
    eligibility: described.eligibility.length > 0,
    provisioning: described.provisioning.some(hasWords),
    support: support.some(hasWords),
    help: support.some(({ help }) => help.length > 0),
    sale: true,
    successor: successor !== undefined,
    products: described.products.length > 0,
    pricePlans: described.pricePlans.length > 0,
    links: described.links.length > 0,
    missing: described.missing.length > 0,
  };
  return order.filter(name => filled[name]);
}

const order = [
  'forCustomer',
  'prices',
  'features',
  'terms',
  'discounts',
  'members',
  'characteristics',
  'relations',
  'eligibility',
  'provisioning',
  'support',
  'help',
  'sale',
  'successor',
  'products',
  'links',
  'missing',
  'pricePlans',
] as const;

function hasWords({ words }: Worded): boolean {
  return words.length > 0;
}

/** The way to each section. */
export function SectionLinks({ sections }: { readonly sections: readonly SectionName[] }): JSX.Element {
  const { word } = useScene();
  return (
    <nav class="section-links" aria-label={word('sections')}>
      {sections.map(name => (
        <a key={name} href={`#${places[name]}`}>
          {word(name)}
        </a>
      ))}
    </nav>
  );
}

interface SectionProps {
  readonly name: SectionName;
  readonly children: ComponentChildren;
}

/** A section under its heading. */
export function Section({ name, children }: SectionProps): JSX.Element {
  const { word } = useScene();
  const place = places[name];
  return (
    <section aria-labelledby={place} class={`section section-${place}`}>
      <h3 id={place} tabIndex={-1}>
        {word(name)}
      </h3>
      {children}
    </section>
  );
}

/** What has sentences, and maybe a name. */
export interface Worded {
  readonly words: readonly SaidText[];
  readonly name?: SaidText;
}

/** A section of things that have a name and sentences; nothing where there are none. */
export function WordedSection({ name, all }: { readonly name: SectionName; readonly all: readonly Worded[] }): JSX.Element | null {
  if (!all.some(hasWords)) return null;
  return (
    <Section name={name}>
      <div class="tiles">
        {all.filter(hasWords).map((each, at) => (
          <div key={at} class="worded">
            {each.name === undefined ? null : (
              <h4>
                <Said said={each.name} />
              </h4>
            )}
            <SaidList all={each.words} />
          </div>
        ))}
      </div>
    </Section>
  );
}
