/** The words for keys, to be handed to a part of the page that runs in the browser. */
export function wordsOf<Key extends string>(
  keys: readonly Key[],
  say: (key: Key) => string,
): Record<Key, string> {
  const isWhole = (words: Partial<Record<Key, string>>): words is Record<Key, string> =>
    keys.every((key) => key in words)
  const words: Partial<Record<Key, string>> = {}
  for (const key of keys) words[key] = say(key)
  if (!isWhole(words)) throw new Error('a word is missing')
  return words
}
