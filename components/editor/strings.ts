import type en from './messages/en.json'

export type EditorStrings = typeof en

/** A text with what stands in braces filled in. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/g, (brace, name: string) => String(values[name] ?? brace))
}
