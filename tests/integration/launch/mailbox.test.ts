import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type MailSandbox, startMailSandbox } from '@/lib/sandbox/mail/start'

const folder = mkdtempSync(join(tmpdir(), 'souk-mail-'))
const options = {
  smtpPort: 0,
  httpPort: 0,
  database: join(folder, 'mail.sqlite'),
  host: '127.0.0.1',
}
let sandbox: MailSandbox

beforeAll(async () => {
  sandbox = await startMailSandbox(options)
})

afterAll(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const Messages = z.object({
  messages: z.array(
    z.looseObject({
      id: z.int(),
      subject: z.string(),
      recipients: z.array(z.string()),
      text: z.string(),
      html: z.string().nullable(),
      links: z.array(z.string()),
      headers: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
})

async function messages(query = '') {
  const response = await fetch(`${sandbox.url}/messages${query}`)
  return Messages.parse(await response.json()).messages
}

async function send(mail: SendMailOptions): Promise<void> {
  const transport = nodemailer.createTransport(sandbox.smtpUrl)
  await transport.sendMail({ from: 'Souk <souk@souk.example>', ...mail })
  transport.close()
}

async function page(
  path: string,
): Promise<{ status: number; body: string; policy: string | null }> {
  const response = await fetch(`${sandbox.url}${path}`)
  const policy = response.headers.get('content-security-policy')
  return { status: response.status, body: await response.text(), policy }
}

describe('a mail sent over SMTP', () => {
  beforeAll(async () => {
    await send({
      to: 'Olivia <Olivia@octo-labs.example>',
      bcc: 'audit@octo-labs.example',
      subject: 'Votre achat à « Hexlint » est confirmé',
      text: 'Voir https://souk.example/purchases?a=1&b=2.',
      html: '<p>Voir <a href="https://souk.example/purchases?a=1&amp;b=2">votre achat</a></p><script>alert(1)</script>',
      headers: { 'List-Unsubscribe': '<https://souk.example/unsubscribe>' },
    })
  })

  test('is kept with its parts, its envelope, its headers and its links', async () => {
    const [message] = await messages()
    expect(message).toMatchObject({
      subject: 'Votre achat à « Hexlint » est confirmé',
      recipients: ['olivia@octo-labs.example', 'audit@octo-labs.example'],
      text: 'Voir https://souk.example/purchases?a=1&b=2.',
      links: ['https://souk.example/purchases?a=1&b=2'],
    })
    expect(message?.headers).toContainEqual({
      name: 'List-Unsubscribe',
      value: '<https://souk.example/unsubscribe>',
    })
  })

  test('is found by each recipient, in any case, and by nobody else', async () => {
    expect(await messages('?to=OLIVIA@octo-labs.example')).toHaveLength(1)
    expect(await messages('?to=audit@octo-labs.example')).toHaveLength(1)
    expect(await messages('?to=omar@octo-labs.example')).toHaveLength(0)
  })

  test('is shown on a page with its text and a link that can be followed', async () => {
    const [message] = await messages()
    const { body } = await page(`/${message?.id}`)
    expect(body).toContain('Sandbox · mailbox')
    expect(body).toContain('<a href="https://souk.example/purchases?a=1&amp;b=2">')
    expect(body).not.toContain('<script>')
  })

  test('shows its HTML in a frame that runs no script', async () => {
    const [message] = await messages()
    const { body, policy } = await page(`/${message?.id}/html`)
    expect(body).toContain('votre achat')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/sandbox (?!.*allow-scripts)/)
  })

  test('is still there after a restart', async () => {
    const before = await messages()
    await sandbox.close()
    sandbox = await startMailSandbox(options)
    expect(await messages()).toEqual(before)
  })
})

test('markup in a subject, a sender and a filter is shown as text', async () => {
  const attack = '"><img src=x onerror=alert(1)>'
  await send({ to: 'mei@octo-labs.example', subject: attack, text: attack })
  const [message] = await messages('?to=mei@octo-labs.example')
  const pages = await Promise.all([
    page(`/?to=${encodeURIComponent(attack)}`),
    page('/'),
    page(`/${message?.id}`),
  ])
  for (const { body } of pages) expect(body).not.toContain('<img')
})

test.each(['/999999', '/999999/html', '/messages/999999', '/nowhere'])(
  '%s is not found',
  async (path) => {
    expect((await page(path)).status).toBe(404)
  },
)

test('a mail above ten megabytes is refused', async () => {
  await expect(
    send({ to: 'mei@octo-labs.example', subject: 'big', text: 'x'.repeat(11 * 1024 * 1024) }),
  ).rejects.toThrow(/552|larger/)
  expect((await messages()).map(({ subject }) => subject)).not.toContain('big')
})

test('the mailbox can be emptied', async () => {
  await fetch(`${sandbox.url}/messages`, { method: 'DELETE' })
  expect(await messages()).toEqual([])
})
