// Facts of ISO 4217: the minor units of each currency, and the day from which a withdrawn one can no longer be priced in.
// Source: list one of 2024-06-25, as published in currency-codes 2.2.0 (MIT); XCG by amendment 176; withdrawn ones by list three
// and the announcements of their central banks. Codes without minor units in ISO (gold, test codes) count as 0.

/** The currency codes by the number of their minor units, separated by spaces. */
export const currenciesByMinorUnits: readonly { readonly minorUnits: number; readonly codes: string }[] = [
  {
    minorUnits: 0,
    codes:
      'BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XAG XAU XBA XBB XBC XBD XDR XOF XPD ' + 'XPF XPT XSU XTS XUA XXX',
  },
  {
    minorUnits: 2,
    codes:
      'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD ' +
      'CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CYP CZK DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL ' +
      'GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD ' +
      'LSL LTL LVL MAD MDL MGA MKD MMK MNT MOP MRO MRU MTL MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR ' +
      'NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SIT SKK SLE SLL SOS SRD SSP ' +
      'STD STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VEB VED VEF VES WST XCD XCG ' +
      'YER ZAR ZMK ZMW ZWG ZWL',
  },
  {
    minorUnits: 3,
    codes: 'BHD IQD JOD KWD LYD OMR TND',
  },
  {
    minorUnits: 4,
    codes: 'CLF UYW',
  },
];

/** The first day on which a withdrawn currency can no longer be priced in. */
export const withdrawnCurrencies: Readonly<Record<string, string>> = {
  ANG: '2025-07-01',
  BGN: '2026-01-01',
  BYR: '2017-01-01',
  CUC: '2021-07-01',
  CYP: '2008-01-01',
  EEK: '2011-01-01',
  HRK: '2023-01-01',
  LTL: '2015-01-01',
  LVL: '2014-01-01',
  MRO: '2019-01-01',
  MTL: '2008-01-01',
  SIT: '2007-01-01',
  SKK: '2009-01-01',
  SLL: '2024-04-01',
  STD: '2018-07-01',
  VEB: '2008-07-01',
  VEF: '2018-12-06',
  ZMK: '2013-07-01',
  ZWL: '2024-09-01',
};
