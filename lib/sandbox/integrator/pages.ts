import { html } from 'hono/html'
import { type Html, moment, plainPage } from '../plain-page'
import type { Delivery } from './deliveries'
import { summarize } from './summary'

function row(delivery: Delivery): Html {
  const { action, account, plan, units } = summarize(delivery)
  const { receivedAt, event, id, verified, payload } = delivery
  const raw = html`<details>
    <summary>JSON</summary>
    <pre>${JSON.stringify(payload, null, 2)}</pre>
  </details>`
  return html`<tr>
      <td>${moment(receivedAt)}</td>
      <td>${event}</td>
      <td>${action}</td>
      <td>${account}</td>
      <td>${plan}</td>
      <td>${units}</td>
      <td>${verified ? 'verified' : 'refused'}</td>
      <td>${id}${payload === null ? '' : raw}</td>
    </tr>`
}

const heads = ['Received', 'Event', 'Action', 'Account', 'Plan', 'Units', 'Signature', 'Delivery']

/** The webhooks that reached the app, the newest first. */
export function deliveriesPage(app: string, deliveries: Delivery[]): Html {
  const table = html`<div class="scroll"><table>
    <thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead>
    <tbody>${deliveries.map(row)}</tbody>
  </table></div>`
  return plainPage(
    `Sandbox · ${app}, a Probot app`,
    'Webhooks received',
    deliveries.length > 0 ? table : html`<p>Nothing has reached this app yet.</p>`,
  )
}

export interface SetupFacts {
  id: number
  account: string
  repositories: 'all' | 'selected'
}

/** What a person sees after installing the app. */
export function setupPage(app: string, soukUrl: string, facts: SetupFacts): Html {
  const which = facts.repositories === 'all' ? 'all repositories' : 'chosen repositories'
  return plainPage(
    `Sandbox · ${app}, a Probot app`,
    `${app} is set up`,
    html`<p>GitHub confirms installation ${facts.id} on ${facts.account}, with ${which}.</p>
      <p><a href="${soukUrl}">Back to Souk</a></p>`,
  )
}

/** What a person sees who arrives here without an installation that GitHub knows. */
export function notSetUpPage(app: string, soukUrl: string, reason: string): Html {
  return plainPage(
    `Sandbox · ${app}, a Probot app`,
    `${app} is not set up`,
    html`<p>${reason}</p><p><a href="${soukUrl}">Back to Souk</a></p>`,
  )
}
