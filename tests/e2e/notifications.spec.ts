import type { Page } from '@playwright/test'
import { mailTo } from '../support/arrivals'
import { InboxPage } from '../support/inbox-page'
import { expect, test } from '../support/journey'
import { SetupPage } from '../support/setup-page'
import type { Words } from '../support/words'

/** A member asks the organization for a listing, from its set-up page. */
async function ask(page: Page, t: Words, home: string, slug: string): Promise<void> {
  await new SetupPage(page, t).open(home, slug, { account: 'nordwind', plan: 1 })
  await page.getByLabel(t('requests.ask.reason'), { exact: true }).fill('We do this by hand.')
  const name = t('requests.ask.button', { login: 'nordwind' })
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForURL(/\/requests\/req_/)
}

test('an owner is told of a request in the inbox and by mail, reads it, and leaves that kind of mail with one click, signed out', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
  newVisitor,
  expectAccessible,
}) => {
  await connect('nordwind', 'nina')
  await signIn('olivia')
  await ask(page, t, at(''), 'graintrace')
  await signIn('nina')
  await page.goto(at(''))
  const inbox = new InboxPage(page, t)
  await inbox.openFromHeader()
  await expectAccessible()
  const told = inbox.rows.filter({ hasText: 'Graintrace' }).first()
  await expect(inbox.unreadMark(told)).toBeVisible()
  await told.getByRole('link').click()
  await page.waitForURL(/\/requests\/req_/)
  await page.goto(at('/notifications'))
  await expect(inbox.unreadMark(told)).toHaveCount(0)
  await inbox.mark(told, 'Unread')
  await expect(inbox.unreadMark(told)).toBeVisible()
  await inbox.markAllRead()
  await page.goto(at('/notifications?filter=unread'))
  await expect(page.getByText(t('notifications.emptyUnread'))).toBeVisible()
  await expectAccessible()
  const mail = await mailTo(souk, 'nina@nordwind.example', /Graintrace/)
  const headers = new Map(mail.headers.map(({ name, value }) => [name.toLowerCase(), value]))
  expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect(headers.get('list-unsubscribe')).toContain(`${souk.url}/api/unsubscribe?token=`)
  const leave = mail.links.find((link) => link.includes('/unsubscribe?token=')) ?? ''
  const reader = await newVisitor()
  await reader.goto(leave)
  await expectAccessible(reader)
  await reader.locator('main button[type="submit"]').click()
  await expect(reader.getByRole('status').first()).toBeVisible()
  await expect(reader.locator('main form')).toHaveCount(0)
  await page.goto(at('/settings'))
  await expect(page.locator('#request_asked')).toHaveValue('inbox')
})

test('people choose how they are told of each kind', async ({
  page,
  at,
  t,
  signIn,
  expectAccessible,
}) => {
  await signIn('casey')
  await page.goto(at('/settings'))
  await expectAccessible()
  const approved = page.locator('#request_approved')
  const reminder = page.locator('#request_reminder')
  await expect(reminder.getByRole('option')).toHaveCount(2)
  await approved.selectOption({ label: t('notifications.settings.digest') })
  await reminder.selectOption({ label: t('notifications.settings.inbox') })
  const form = page.locator('form').filter({ has: approved })
  await form.getByRole('button', { name: t('notifications.settings.save'), exact: true }).click()
  await expect(form.getByText(t('notifications.settings.saved'))).toBeVisible()
  await page.reload()
  await expect(approved).toHaveValue('digest')
  await expect(reminder).toHaveValue('inbox')
})

test('the inbox of somebody who was told nothing says so, and a wrong address is refused', async ({
  page,
  at,
  t,
  signIn,
  openRefused,
  expectAccessible,
}) => {
  await signIn('maxime')
  await page.goto(at('/notifications?filter=unread'))
  await expect(page.getByText(t('notifications.emptyUnread'))).toBeVisible()
  await expectAccessible()
  await openRefused('/notifications?cursor=x', 400)
  await openRefused('/unsubscribe?token=mai_1.forged', 404)
  await expect(page.getByRole('heading', { name: t('layout.notFound.title') })).toBeVisible()
})

test('choosing how one is told works without JavaScript', async ({ newVisitor, at, t, signIn }) => {
  const page = await newVisitor({ javaScriptEnabled: false })
  await signIn('pavel', page)
  await page.goto(at('/settings'))
  await page.locator('#request_denied').selectOption('digest')
  const form = page.locator('form').filter({ has: page.locator('#request_denied') })
  await form.getByRole('button', { name: t('notifications.settings.save'), exact: true }).click()
  await expect(page.getByText(t('notifications.settings.saved'))).toBeVisible()
  await expect(page.locator('#request_denied')).toHaveValue('digest')
})
