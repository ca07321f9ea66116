/** The names of a literal record, which `Object.keys` gives as mere strings. Only for records that hold nothing else. */
export const keysOf = <T extends object>(record: T): readonly (keyof T & string)[] =>
  // A literal has the keys its type names, and no others.
  Object.keys(record) as (keyof T & string)[];
