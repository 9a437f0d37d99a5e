import { expect, test } from '../support/journey'
import { startReceiver } from '../support/receiver'

const webhook = '/publish/hexlint/listings/hexlint/webhook'

test('an integrator tries, rotates and follows a webhook', async ({
  page,
  souk,
  at,
  t,
  connect,
  signIn,
  expectAccessible,
}) => {
  await connect('hexlint', 'hana')
  await signIn('hana')
  await page.goto(at(webhook))
  await expect(page.getByLabel(t('webhooks.form.url'))).toHaveValue(
    `${souk.integrator}/api/github/webhooks`,
  )
  await expectAccessible()

  await test.step('a ping reaches the demo integrator, which verifies it', async () => {
    await page.getByRole('button', { name: t('webhooks.actions.ping') }).click()
    const answered = t('webhooks.actions.pinged', { status: '200' })
    await expect(page.getByText(answered)).toBeVisible()
    const { deliveries } = await (await fetch(`${souk.integrator}/deliveries`)).json()
    expect(deliveries[0]).toMatchObject({ event: 'ping', verified: true })
  })

  await test.step('the log shows it, with request and response', async () => {
    const log = page.getByRole('table', { name: t('webhooks.log.label') })
    await expect(log.getByText('ping').first()).toBeVisible()
    await log.getByRole('link').first().click()
    await expect(page.getByText('"zen"')).toBeVisible()
    await expect(page.getByText('X-Hub-Signature-256: sha256=')).toBeVisible()
    await expectAccessible()
    await page.getByRole('link', { name: t('webhooks.delivery.response'), exact: true }).click()
    await expect(page.getByRole('heading', { name: t('webhooks.delivery.body') })).toBeVisible()
    await expectAccessible()
  })

  await test.step('it is redelivered with the same guid', async () => {
    await page.getByRole('button', { name: t('webhooks.delivery.redeliver') }).click()
    await expect(page.getByText(t('webhooks.delivery.redelivered'))).toBeVisible()
    await expect(async () => {
      await page.goto(at(webhook))
      const redelivered = page.getByText(t('webhooks.log.redelivery'), { exact: true })
      await expect(redelivered.first()).toBeVisible()
    }).toPass({ timeout: 20_000 })
  })

  await test.step('a test that the receiver refuses changes nothing, and the rotation is cancelled', async () => {
    await page.getByRole('button', { name: t('webhooks.rotation.start') }).click()
    await expect(page.getByText(t('webhooks.form.secretOnce'))).toBeVisible()
    await expectAccessible()
    await page.getByRole('button', { name: t('webhooks.rotation.switch') }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await page.getByRole('button', { name: t('webhooks.rotation.cancel') }).click()
    await expect(page.getByText(t('webhooks.rotation.cancelled'))).toBeVisible()
  })

  await test.step('it is turned off, and goes on once a test is answered', async () => {
    const off = page.getByText(t('webhooks.status.offTitle'))
    await page.getByRole('checkbox', { name: t('webhooks.form.active') }).uncheck()
    await page.getByRole('button', { name: t('webhooks.form.save') }).click()
    await expect(off).toBeVisible()
    await expectAccessible()
    await page.getByRole('button', { name: t('webhooks.actions.testAndResume') }).click()
    await expect(page.getByText(t('webhooks.actions.resumed'))).toBeVisible()
    await expect(off).toBeHidden()
  })
})

test('an address that redirects is refused at its field, and nothing is saved', async ({
  page,
  at,
  t,
  connect,
  signIn,
}) => {
  await connect('hexlint', 'hana')
  const receiver = await startReceiver()
  receiver.answer = { status: 302, headers: { location: 'http://127.0.0.1/' } }
  await signIn('hana')
  await page.goto(at(webhook))
  const url = page.getByLabel(t('webhooks.form.url'))
  const before = await url.inputValue()
  await url.fill(receiver.url)
  await page.getByRole('button', { name: t('webhooks.form.save') }).click()
  await expect(url).toHaveAttribute('aria-invalid', 'true')
  await expect(url).toHaveValue(receiver.url)
  await page.goto(at(webhook))
  await expect(url).toHaveValue(before)
  await receiver.close()
})

test('nobody else sees a webhook', async ({ connect, signIn, openRefused }) => {
  await connect('hexlint', 'hana')
  await signIn('mei')
  await openRefused(webhook, 404)
})

test('a delivery that never was is not there', async ({ connect, signIn, openRefused }) => {
  await connect('hexlint', 'hana')
  await signIn('hana')
  await openRefused(`${webhook}/deliveries/999999`, 404)
})
