/**
 * A text whose places, such as `{name}`, were left in it, with these values in them. Lists ask for
 * such a text once: to format a message for each row takes longer than to make the row.
 */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
