import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
} from 'node:crypto'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import { readClock } from '@/lib/core/clock'
import { BringPages } from '../support/bring-pages'
import { ConnectionSection } from '../support/connection-page'
import { DeveloperSettings } from '../support/developer-settings'
import type { Instance } from '../support/instance'
import { expect, test } from '../support/journey'

const other = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})

const publicHalf = (pem: string) =>
  createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString()

/** A token of the app, by the clock that Souk and its sandbox go by. */
function tokenOf(souk: Instance, appId: number, key: string): Promise<string> {
  const at = Math.floor(+readClock(join(souk.dataDir, 'clock.json')) / 1000)
  return new SignJWT({ iss: String(appId), iat: at - 30, exp: at + 500 })
    .setProtectedHeader({ alg: 'RS256' })
    .sign(createPrivateKey(key))
}

/** What GitHub would send the app's service, passed on as it came. */
async function forward(url: string, secret: string): Promise<number> {
  const body = JSON.stringify({ action: 'opened', issue: { number: 1 } })
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'issues',
      'x-github-delivery': randomUUID(),
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    },
  })
  return response.status
}

test('an app that exists is connected by its private key, its public key and forwarded webhooks, each by itself', async ({
  page,
  at,
  t,
  souk,
  signIn,
  expectAccessible,
}) => {
  test.slow()
  await signIn('pavel')
  const manifest = { name: 'Tide Lock', url: 'https://tide.example', public: true }
  const app = await new DeveloperSettings(page, souk).registerApp(manifest)
  const bring = new BringPages({ page, at, t, souk }, 'pavel')
  await bring.listApp('tide-lock')
  await bring.expectDraft('tide-lock')
  await page.goto(at('/publish/pavel/listings/tide-lock/connection'))

  await test.step('a key that is none, or of another app, is refused at its field', async () => {
    const way = new ConnectionSection(page, t, 'privateKey')
    await way.connect({ privateKey: 'my key' })
    await expect(way.wrong('privateKey')).toContainText(t('errors.codes.key_unreadable.message'))
    await way.connect({ privateKey: other.privateKey })
    await expect(way.wrong('privateKey')).toContainText(t('errors.codes.key_mismatch.message'))
    await expect(way.standing('notConnected')).toBeVisible()
    await expectAccessible()
  })

  await test.step('the app’s key is taken, and not shown again', async () => {
    const way = new ConnectionSection(page, t, 'privateKey')
    await way.connect({ privateKey: app.privateKey })
    await expect(way.standing('connected')).toBeVisible()
    await expect(way.field('privateKey')).toHaveValue('')
    await way.press('try')
    await expect(way.region.getByText(t('connect.connection.tried'))).toBeVisible()
    await way.press('disconnect')
    await expect(way.standing('notConnected')).toBeVisible()
  })

  await test.step('a public key counts with a token that its private half made', async () => {
    const way = new ConnectionSection(page, t, 'publicKey')
    const publicKey = publicHalf(app.privateKey)
    await way.connect({ publicKey, token: await tokenOf(souk, app.id, other.privateKey) })
    await expect(way.wrong('token')).toContainText(t('errors.codes.token_refused.message'))
    await way.connect({ publicKey, token: await tokenOf(souk, app.id, app.privateKey) })
    await expect(way.standing('connected')).toBeVisible()
  })

  await test.step('forwarded webhooks count with the app’s secret, and the page says when', async () => {
    const way = new ConnectionSection(page, t, 'webhookSecret')
    await way.connect({ webhookSecret: 'a secret of the app' })
    await expect(way.region.getByText(t('connect.connection.neverReceived'))).toBeVisible()
    const url = (await way.region.locator('pre').textContent()) ?? ''
    expect(await forward(url, 'guessed')).toBe(401)
    expect(await forward(url, 'a secret of the app')).toBe(202)
    await expect(async () => {
      await page.reload()
      await expect(way.region.getByText(t('connect.connection.received'))).toBeVisible({
        timeout: 500,
      })
    }).toPass({ timeout: 20_000 })
  })

  await test.step('the app is read again after it changed on GitHub', async () => {
    await page.getByRole('button', { name: t('connect.connection.reread') }).click()
    await expect(page.getByText(t('connect.connection.rereadSame'))).toBeVisible()
    await expectAccessible()
  })

  await test.step('nobody else sees any of it', async () => {
    await signIn('omar')
    const response = await page.request.get(at('/publish/pavel/listings/tide-lock/connection'))
    expect(response.status()).toBe(404)
  })
})

test('S8: an integrator lets people register copies, with addresses of their own', async ({
  page,
  at,
  t,
  signIn,
  expectAccessible,
}) => {
  await signIn('pavel')
  await page.goto(at('/publish/pavel/listings/changelark/connection'))
  const copies = page.getByRole('region', { name: t('connect.connection.copies.title') })
  const offered = copies.getByLabel(t('connect.connection.copies.offered'), { exact: true })
  const save = copies.getByRole('button', { name: t('connect.connection.copies.save') })
  await offered.check()
  await copies.locator('#hookUrl').fill('nowhere')
  await copies.locator('#hookUrl').evaluate((input) => input.setAttribute('type', 'text'))
  await save.click()
  await expect(copies.locator('#hookUrl')).toHaveAttribute('aria-invalid', 'true')
  await expect(offered).toBeChecked()
  await copies.locator('#hookUrl').fill('https://horak.example/hooks')
  await save.click()
  await expect(copies.getByText(t('connect.connection.copies.saved'))).toBeVisible()
  await expectAccessible()
  await page.reload()
  await expect(offered).toBeChecked()
  await expect(copies.locator('#hookUrl')).toHaveValue('https://horak.example/hooks')
  await offered.uncheck()
  await save.click()
  await expect(copies.getByText(t('connect.connection.copies.saved'))).toBeVisible()
})
