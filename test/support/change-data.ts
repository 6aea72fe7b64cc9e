// Copies plain data and changes the copy, for tests about one fault in sound data.

/** Values to write and members to take away, by JSON pointer. */
export interface DataChange {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
}

/** A changed copy; a position past the end of a list adds to it. */
export function changeData(data: unknown, { set = {}, remove = [] }: DataChange): unknown {
  const copy: unknown = structuredClone(data);
  for (const [pointer, value] of Object.entries(set)) {
    const { holder, name } = find(copy, pointer);
    Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
  }
  for (const pointer of remove) {
    const { holder, name } = find(copy, pointer);
    Reflect.deleteProperty(holder, name);
  }
  return copy;
}

function find(data: unknown, pointer: string): { readonly holder: object; readonly name: string } {
  const steps = pointer.split('/').slice(1);
  const name = steps.pop() ?? '';
  let holder: unknown = data;
  for (const step of steps) holder = Reflect.get(Object(holder), step);
  return { holder: Object(holder), name };
}
