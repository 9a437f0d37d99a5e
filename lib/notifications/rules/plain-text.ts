import type { MailText } from '../types'

/** The mail for readers of plain text, equal in content to the HTML. */
export function toPlainText({ sentence, facts, button, why }: MailText): string {
  const table = facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
  return [sentence, table, `${button.label}: ${button.url}`, `-- \n${why}`].join('\n\n')
}
