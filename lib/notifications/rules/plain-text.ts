import type { MailText } from '../types'

/** The mail for readers of plain text, equal in content to the HTML. */
export function toPlainText({
  sentence,
  facts,
  links,
  button,
  why,
  unsubscribe,
}: MailText): string {
  const table = facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
  const list = links.map(({ title, url }) => `${title}\n${url}`).join('\n\n')
  const leave = unsubscribe === null ? '' : `\n${unsubscribe.label}: ${unsubscribe.url}`
  return [sentence, table, list, `${button.label}: ${button.url}`, `-- \n${why}${leave}`]
    .filter((part) => part !== '')
    .join('\n\n')
}
