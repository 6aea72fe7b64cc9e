/**
 * Makes the counter of findings that are about groups of equal things: which of them comes first hangs on the order of the document, so
 * they are told apart by number and not by place.
 *
 * @returns Gives a group's key its next number.
 */
export function makeNumbering(): (group: string) => string {
  const counts = new Map<string, number>();
  return group => {
    const number = (counts.get(group) ?? 0) + 1;
    counts.set(group, number);
    return `${group} #${number}`;
  };
}
