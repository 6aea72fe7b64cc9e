/** How to export. */
export interface Pricing2YamlExportOptions {
  /** The day of the pricing, `YYYY-MM-DD`, for a catalogue that was not imported from one; the format asks for it. */
  readonly createdAt?: string;
  /** The currency of the prices; absent: the first of the catalogue. */
  readonly currency?: string;
}
