/** What is taken to be used in the months of a projection. */

/** What was used of a unit month by month; where there are fewer months than are projected, they begin again. */
export interface UsageFigures {
  readonly unit: string;
  /** For each month its quantity, or the quantities of its events, as decimal strings; the first is the first month that is projected. */
  readonly months: readonly (string | readonly string[])[];
  /** Where it was used, for a matrix price. */
  readonly dimensions?: Readonly<Record<string, string>>;
}

/** How usage of a unit is spread over months, where single months are not known. */
export interface UsageDistribution {
  readonly unit: string;
  /** In rising order: in a share of the months (a decimal up to 1, the last is 1) at most so much is used. */
  readonly quantiles: readonly { readonly share: string; readonly quantity: string }[];
  readonly dimensions?: Readonly<Record<string, string>>;
}

/** What is taken to be used of one unit. */
export type ProjectedUsage = UsageFigures | UsageDistribution;
