import { Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import { type Html, plainPage } from '../plain-page'
import type { Records, TxtRecord } from './records'

const field = z.string().trim().min(1).max(1000)
const recordSchema = z.object({
  name: field.transform((name) => name.toLowerCase().replace(/\.$/, '')),
  text: field,
})

function row({ name, text }: TxtRecord): Html {
  return html`<tr>
    <td>${name}</td>
    <td><code>${text}</code></td>
    <td><form method="post" action="/remove">
      <input type="hidden" name="name" value="${name}">
      <input type="hidden" name="text" value="${text}">
      <button>Remove</button>
    </form></td>
  </tr>`
}

function page(records: TxtRecord[]): Html {
  return plainPage(
    'Sandbox · name server',
    'TXT records',
    html`<form method="post" action="/">
        <label>Name<br><input name="name" size="36" required placeholder="_souk-challenge.example.com"></label>
        <label>Text<br><input name="text" size="36" required></label>
        <button>Add</button>
      </form>
      <div class="scroll"><table>
        <thead><tr><th>Name</th><th>Text</th><th></th></tr></thead>
        <tbody>${records.map(row)}</tbody>
      </table></div>`,
  )
}

/** The records for people: what the web site of a registrar would be. */
export function recordsApp(records: Records): Hono {
  const app = new Hono()
  const changed = async (form: Promise<unknown>, change: (record: TxtRecord) => void) => {
    const record = recordSchema.safeParse(await form)
    if (record.success) change(record.data)
    return record.success
  }
  app.get('/', (c) => c.html(page(records.all())))
  app.post('/', async (c) => {
    const added = await changed(c.req.parseBody(), records.add)
    return added ? c.redirect('/', 303) : c.html(page(records.all()), 422)
  })
  app.post('/remove', async (c) => {
    await changed(c.req.parseBody(), records.remove)
    return c.redirect('/', 303)
  })
  return app
}
