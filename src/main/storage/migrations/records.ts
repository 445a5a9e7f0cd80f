export type Fields = Readonly<Record<string, unknown>>;
export type Records = Readonly<Record<string, Fields>>;

/** Each record of a collection with `added` below what it has, and made over by `more`. */
export function each(records: unknown, added: Fields, more: (record: Fields) => Fields = (record) => record): Records {
  return Object.fromEntries(
    Object.entries((records ?? {}) as Records).map(([id, record]) => [id, more({ ...added, ...record })]),
  );
}
