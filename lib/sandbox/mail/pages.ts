import { html } from 'hono/html'
import { type Html, moment, plainPage } from '../plain-page'
import type { Message } from './message'

const bar = 'Sandbox · mailbox'

function row({ id, receivedAt, recipients, from, subject }: Message): Html {
  return html`<tr>
    <td>${moment(receivedAt)}</td>
    <td>${recipients.join(', ')}</td>
    <td>${from?.name || from?.address}</td>
    <td><a href="/${id}">${subject || '(no subject)'}</a></td>
  </tr>`
}

/** The list of mails, with a filter by recipient. */
export function listPage(messages: Message[], addresses: string[], recipient: string): Html {
  const table = html`<div class="scroll"><table>
    <thead><tr><th>Received</th><th>To</th><th>From</th><th>Subject</th></tr></thead>
    <tbody>${messages.map(row)}</tbody>
  </table></div>`
  const empty = html`<p>No mail${recipient ? ` to ${recipient}` : ''} yet.</p>`
  return plainPage(
    bar,
    'Mailbox',
    html`<form>
        <label>Recipient<br>
          <input name="to" type="search" list="addresses" size="36" value="${recipient}">
        </label>
        <datalist id="addresses">${addresses.map((address) => html`<option>${address}</option>`)}</datalist>
        <button>Filter</button>
        ${recipient ? html`<a href="/">All mail</a>` : ''}
      </form>
      ${messages.length > 0 ? table : empty}`,
  )
}

function facts({ receivedAt, from, recipients, attachments }: Message): Html {
  return html`<table>
    <tr><th>From</th><td>${from ? `${from.name} <${from.address}>`.trim() : ''}</td></tr>
    <tr><th>To</th><td>${recipients.join(', ')}</td></tr>
    <tr><th>Received</th><td>${moment(receivedAt)}</td></tr>
    ${attachments.map(
      ({ name, type, size }) =>
        html`<tr><th>Attachment</th><td>${name} <span class="muted">${type}, ${size} bytes</span></td></tr>`,
    )}
  </table>`
}

/** One mail: its HTML in a frame that runs nothing, its text, its links and its headers. */
export function messagePage(message: Message): Html {
  const { id, links, headers, text } = message
  const frame = html`<h2>HTML</h2>
    <iframe src="/${id}/html" title="HTML of the mail"
      sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"></iframe>`
  return plainPage(
    bar,
    message.subject || '(no subject)',
    html`<p><a href="/">All mail</a></p>
      ${facts(message)}
      ${message.html === null ? '' : frame}
      <h2>Text</h2>
      <pre>${text}</pre>
      ${links.length > 0 ? html`<h2>Links</h2>` : ''}
      <ul>${links.map((link) => html`<li><a href="${link}">${link}</a></li>`)}</ul>
      <details>
        <summary>Headers</summary>
        <pre>${headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}</pre>
      </details>`,
  )
}

export function notFoundPage(): Html {
  return plainPage(bar, 'No such mail', html`<p><a href="/">All mail</a></p>`)
}
