/** Gives names that no other thing of a kind has. */
export interface Names {
  readonly claim: (wanted: string) => string;
}

/** Opens a collection of names; one that is taken, or means something to JavaScript, gets a number. */
export function openNames(): Names {
  const taken = new Set<string>(['__proto__']);
  return {
    claim: wanted => {
      let name = wanted;
      for (let number = 2; taken.has(name); number += 1) name = `${wanted} ${number}`;
      taken.add(name);
      return name;
    },
  };
}
