// A catalogue of Kill Bill with so many products, each with a plan of a free month and a price in two currencies.

/** The text of the file. */
export function makeKillBillText(count) {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const each = write => numbers.map(write).join('\n');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<catalog>
<effectiveDate>2024-01-01T00:00:00+00:00</effectiveDate>
<catalogName>Bench</catalogName>
<recurringBillingMode>IN_ADVANCE</recurringBillingMode>
<currencies><currency>USD</currency><currency>EUR</currency></currencies>
<products>
${each(at => `<product name="p${at}"><category>BASE</category></product>`)}
</products>
<rules>
<changePolicy><changePolicyCase><policy>IMMEDIATE</policy></changePolicyCase></changePolicy>
<cancelPolicy><cancelPolicyCase><policy>IMMEDIATE</policy></cancelPolicyCase></cancelPolicy>
</rules>
<plans>
${each(writePlan)}
</plans>
<priceLists><defaultPriceList name="DEFAULT"><plans>
${each(at => `<plan>p${at}-monthly</plan>`)}
</plans></defaultPriceList></priceLists>
</catalog>
`;
}

function writePlan(at) {
  const price = (currency, value) => `<price><currency>${currency}</currency><value>${value}</value></price>`;
  return `<plan name="p${at}-monthly"><product>p${at}</product>
<initialPhases><phase type="TRIAL"><duration><unit>DAYS</unit><number>30</number></duration><fixed><fixedPrice></fixedPrice></fixed></phase></initialPhases>
<finalPhase type="EVERGREEN"><duration><unit>UNLIMITED</unit></duration><recurring><billingPeriod>MONTHLY</billingPeriod>
<recurringPrice>${price('USD', `${at % 100}.95`)}${price('EUR', `${at % 90}.50`)}</recurringPrice></recurring></finalPhase></plan>`;
}
