function hasAll<Key extends string>(
  record: Record<string, string>,
  keys: readonly Key[],
): record is Record<Key, string> {
  return keys.every((key) => key in record)
}

/** The messages of these keys, for a component that runs in the browser. */
export function stringsOf<Key extends string>(
  t: (key: Key) => string,
  keys: readonly Key[],
): Record<Key, string> {
  const record: Record<string, string> = Object.fromEntries(keys.map((key) => [key, t(key)]))
  if (!hasAll(record, keys)) throw new Error('a message is missing')
  return record
}
