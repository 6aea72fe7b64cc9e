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

/** Finds the cheapest plan: all of them with their totals as texts, the cheapest first, and what is billed for it each month. */
export function findPlanByNumber(plans, usage) {
  const costs = plans
    .map(plan => ({ plan, total: costOf(plan, usage) }))
    .sort((a, b) => a.total - b.total || (a.plan.id < b.plan.id ? -1 : 1));
  return {
    considered: costs.map(({ plan, total }) => ({ id: plan.id, total: total.toFixed(2) })),
    bills: usage.gb.map((_, month) => billOf(costs[0].plan, usage, month).toFixed(2)),
  };
}

function costOf(plan, usage) {
  let total = 0;
  for (let month = 0; month < usage.gb.length; month += 1) total += billOf(plan, usage, month);
  return toCents(total);
}

function billOf({ setup, monthly, perMinute, freeMinutes, tiers }, { gb, minutes }, month) {
  const used = toCents(rateTiers(tiers, gb[month])) + toCents(Math.max(0, minutes[month] - freeMinutes) * perMinute);
  return (month === 0 ? setup : 0) + monthly + used;
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
