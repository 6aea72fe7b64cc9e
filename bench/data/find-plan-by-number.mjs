// Brute force in number arithmetic: every bill of every plan, each line rounded to cents, and the plans by what they cost.

/** Reads the prices of the plans once, as numbers. */
export function readPlans({ pricePlans }) {
  return pricePlans.map(({ id, phases }) => {
    const [setup, monthly, gb, minute] = phases[0].charges.map(({ prices }) => prices[0]);
    return {
      id,
      setup: Number(setup.flat),
      monthly: Number(monthly.flat),
      perMinute: Number(minute.perUnit),
      freeMinutes: Number(minute.freeUnits),
      tiers: gb.graduated.map(({ upTo, unitAmount, flatAmount = '0' }) => ({
        end: upTo === null ? Number.POSITIVE_INFINITY : Number(upTo),
        unit: Number(unitAmount),
        flat: Number(flatAmount),
      })),
    };
  });
}

/** Finds the cheapest plan: all of them with their totals, the cheapest first. */
export function findPlanByNumber(plans, usage) {
  const considered = plans.map(plan => ({ id: plan.id, total: costOf(plan, usage) }));
  return considered.sort((a, b) => a.total - b.total || (a.id < b.id ? -1 : 1));
}

function costOf({ setup, monthly, perMinute, freeMinutes, tiers }, { gb, minutes }) {
  let total = setup;
  for (let month = 0; month < gb.length; month += 1) {
    total += monthly + toCents(rateTiers(tiers, gb[month])) + toCents(Math.max(0, minutes[month] - freeMinutes) * perMinute);
  }
  return toCents(total);
}

function rateTiers(tiers, quantity) {
  let start = 0;
  let amount = 0;
  for (const { end, unit, flat } of tiers) {
    const isLast = quantity <= end;
    amount += ((isLast ? quantity : end) - start) * unit + flat;
    if (isLast) return amount;
    start = end;
  }
  return Number.NaN;
}

// A little more, so that what is half a cent in decimals is not less in binary.
function toCents(amount) {
  return Math.round(amount * 100 + 1e-7) / 100;
}
