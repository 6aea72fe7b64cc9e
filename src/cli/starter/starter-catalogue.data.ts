/** What `catalogue init` writes: a catalogue small enough to read in a minute, with every idea in it once. */
export const starterCatalogue = `# yaml-language-server: $schema=../catalogue.schema.json
#
# A catalogue in one file. It may as well be many: all YAML and JSON files of this folder are read as one catalogue.
#   check it                    catalogue validate
#   what does an offer cost?    catalogue quote catalogue home-200 --at 2026-12-01
#   what would suit a customer? catalogue upsell catalogue --customer customers/sam.json --at 2026-12-01

catalogue: 1 # the version of the format
id: my-catalogue
name: My catalogue
timeZone: Europe/London # a day begins at midnight here
defaultLocale: en
locales: [en]
currencies:
  - { code: GBP }
channels:
  - { id: phone, name: Telephone }
  - { id: web, name: Website }
markets:
  - { id: uk, name: United Kingdom, currencies: [GBP], locales: [en] }
segments:
  - { id: home, name: Homes }
categories:
  - { id: broadband, name: Broadband }
units:
  - { id: mbps, name: Mbit/s }
features:
  - { id: speed, name: Download speed, type: quantity, unit: mbps }

# Facts are what rules may know of a customer. The question is what a rep asks where a fact is not known.
facts:
  householdSize:
    name: People at home
    type: integer
    description: How many people live in the household.
    sensitivity: personal
    question: How many people use the connection?

# A product is what it is …
products:
  - id: broadband-50
    name: Broadband 50
    description: A line for one or two people.
    status: active
    kind: base
    categories: [broadband]
    features: { speed: '50' }
    provisioning: { leadTime: P5D } # it works after five days
    support: { channels: [phone] }
  - id: broadband-200
    name: Broadband 200
    description: A line for a busy household.
    status: active
    kind: base
    categories: [broadband]
    features: { speed: '200' }
    provisioning: { leadTime: P5D }
    support: { channels: [phone] }

# … a price plan is what it costs. Amounts are text in quotes, so that no digit is ever lost …
pricePlans:
  - id: home-50-monthly
    name: Home 50, monthly
    status: active
    proration: byDay
    taxIncluded: true
    phases:
      - id: regular
        kind: evergreen
        charges:
          - id: line
            name: Line rental
            kind: recurring
            timing: inAdvance
            period: P1M # every month
            quantity: { kind: fixed }
            billCode: LINE
            prices:
              - { currency: GBP, flat: '20.00' }
  - id: home-200-monthly
    name: Home 200, monthly
    status: active
    proration: byDay
    taxIncluded: true
    phases:
      - id: welcome # three months at a lower price
        kind: discount
        duration: P3M
        charges:
          - id: line
            name: Line rental
            kind: recurring
            timing: inAdvance
            period: P1M
            quantity: { kind: fixed }
            billCode: LINE
            prices:
              - { currency: GBP, flat: '20.00' }
      - id: regular
        kind: evergreen
        charges:
          - id: line
            name: Line rental
            kind: recurring
            timing: inAdvance
            period: P1M
            quantity: { kind: fixed }
            billCode: LINE
            prices:
              - { currency: GBP, flat: '28.00' }

# … and an offer is how it is sold.
offers:
  - id: home-50
    name: Home 50
    description: Broadband for one or two people, no minimum term.
    status: active
    product: broadband-50
    family: home # offers of one family replace each other
    pricePlans: [home-50-monthly]
    defaultPricePlan: home-50-monthly
    terms:
      - { id: rolling, name: No minimum term, renewal: rolling, noticePeriod: P1M, coolingOff: P14D }
  - id: home-200
    name: Home 200
    description: Broadband for a busy household, 12 months.
    status: active
    product: broadband-200
    family: home
    pricePlans: [home-200-monthly]
    defaultPricePlan: home-200-monthly
    terms:
      - { id: months-12, name: 12 months, commitment: P12M, renewal: rolling, noticePeriod: P1M, coolingOff: P14D }

# An upsell rule says when to suggest an offer to whom, and what to say.
upsellRules:
  - id: busy-household
    name: More speed for busy households
    status: active
    kind: upgrade
    purpose: marketing
    owner: product team
    when:
      owns: { offer: home-50 }
      reason: Has Home 50 today
    need:
      fact: householdSize
      gte: 3
      reason: Three or more people share the line
    targets:
      - { offer: home-200, action: replace, replaces: home-50 }
    coolDown: { afterDecline: P90D } # a "no" counts for three months
    say:
      headline: Four times the speed
      benefits:
        - Everyone at home can stream, play and work at the same time.
      disclosures:
        - A minimum term of 12 months begins.
rankingDefaults: # counts where a rule names no value of its own
  value: { amounts: [{ currency: GBP, amount: '50.00' }] }
  propensity: '0.1'
`;

/** The customer beside it, so that there is someone to ask about. */
export const starterCustomer = `{
  "id": "sam",
  "segment": "home",
  "market": "uk",
  "currency": "GBP",
  "locale": "en",
  "facts": { "householdSize": 4 },
  "holdings": [
    {
      "id": "sam-broadband",
      "offer": "home-50",
      "pricePlan": "home-50-monthly",
      "term": "rolling",
      "status": "active",
      "start": "2026-02-01"
    }
  ],
  "consents": { "marketing": "granted", "channels": { "phone": "granted" } },
  "contacts": [],
  "usage": []
}
`;
