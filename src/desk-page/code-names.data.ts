/** The names of codes that the page shows, in the locales that it knows. */

/** The names in one locale. */
export type CodeNames = Readonly<Record<keyof typeof english, string>>;

const english = {
  kind_offer: 'Offer',
  kind_product: 'Product',
  kind_pricePlan: 'Price plan',
  kind_help: 'Help',
  kind_upsellRule: 'Suggestion rule',
  field_id: 'id',
  field_alias: 'other name',
  field_code: 'code',
  field_name: 'name',
  field_tag: 'keyword',
  field_about: 'what it is about',
  field_description: 'description',
  status_draft: 'draft',
  status_active: 'active',
  status_retired: 'retired',
  status_pending: 'ordered',
  status_ending: 'ending',
  part_needs: 'What it needs',
  part_relationship: 'How offers go together',
  part_eligibility: 'Who may have it',
  part_when: 'When it applies',
  part_suits: 'Whom it suits',
  part_need: 'What makes it worth it',
  group_all: 'All of',
  group_any: 'One of',
  group_not: 'Not',
} as const;

const german: CodeNames = {
  kind_offer: 'Angebot',
  kind_product: 'Produkt',
  kind_pricePlan: 'Preisplan',
  kind_help: 'Hilfe',
  kind_upsellRule: 'Vorschlagsregel',
  field_id: 'Kennung',
  field_alias: 'anderer Name',
  field_code: 'Code',
  field_name: 'Name',
  field_tag: 'Stichwort',
  field_about: 'worum es geht',
  field_description: 'Beschreibung',
  status_draft: 'Entwurf',
  status_active: 'aktiv',
  status_retired: 'eingestellt',
  status_pending: 'bestellt',
  status_ending: 'endet',
  part_needs: 'Was es braucht',
  part_relationship: 'Wie Angebote zusammengehen',
  part_eligibility: 'Wer es haben kann',
  part_when: 'Wann es zutrifft',
  part_suits: 'Für wen es gut ist',
  part_need: 'Warum es sich lohnt',
  group_all: 'Alle von',
  group_any: 'Eins von',
  group_not: 'Nicht',
};

/** The names by language. */
export const codeNames: Readonly<Record<'en' | 'de', CodeNames>> = { en: english, de: german };
