import type { MailText } from '../types'

/** What people wrote stays under its label: a line of theirs cannot pass for one of the mail's own. */
const under = (value: string) => value.replaceAll(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, '\n  ')

/** The mail for readers of plain text, equal in content to the HTML. */
export function toPlainText({
  sentence,
  facts,
  links,
  button,
  why,
  unsubscribe,
}: MailText): string {
  const table = facts.map(({ label, value }) => `${label}: ${under(value)}`).join('\n')
  const list = links.map(({ title, url }) => `${title}\n${url}`).join('\n\n')
  const leave = unsubscribe === null ? '' : `\n${unsubscribe.label}: ${unsubscribe.url}`
  return [sentence, table, list, `${button.label}: ${button.url}`, `-- \n${why}${leave}`]
    .filter((part) => part !== '')
    .join('\n\n')
}
