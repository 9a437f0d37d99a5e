import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey'
import { PolicyPage } from '../support/policy-page'
import { RequestPage } from '../support/request-page'
import type { Words } from '../support/words'

const login = 'nordwind'
const path = `/organizations/${login}/policy`
const reason = 'Our build waits for it.'
const rule = 'Nothing paid'
const why = 'There is no budget this year.'
const blocked = 'It was breached in May.'

/** As if nothing had been written: everything may be asked for, and people decide. */
async function reopen(page: Page, t: Words, address: string): Promise<void> {
  await page.goto(address)
  const policy = new PolicyPage(page, t)
  const version = await policy.newest()
  await policy.write('who_may_ask: anyone\n')
  const save = t('policy.result.save', { version: version + 1 })
  const button = page.getByRole('button', { name: save, exact: true })
  if ((await button.count()) > 0) await policy.save(version + 1)
}

test('an owner writes a policy, sees what it would have done, saves it, and a member’s request meets it', async ({
  page,
  at,
  t,
  signIn,
  connect,
  newVisitor,
  expectAccessible,
}) => {
  await connect(login, 'nina')
  await signIn('nina')
  await reopen(page, t, at(path))
  await page.goto(at(`/organizations/${login}/requests`))
  await page.getByRole('link', { name: t('organizations.nav.policy'), exact: true }).click()
  await page.waitForURL(at(path))
  await expectAccessible()
  const policy = new PolicyPage(page, t)
  const version = (await policy.newest()) + 1
  const form = await policy.edit('form')
  await form.locator('[name="block"]').fill(`listing hourmill: ${blocked}`)
  await policy.addRule(form, 0, { name: rule, reason: why, free: 'no' })
  await expectAccessible()
  await policy.dryRun(form)
  await expect(page.getByText(t('policy.result.changes'))).toBeVisible()
  await expectAccessible()
  await policy.save(version, 'After the budget was decided.')
  await expect(page.getByRole('row').filter({ hasText: rule })).toContainText(why)
  await expectAccessible()

  const member = await newVisitor()
  await signIn('olivia', member)
  await member.goto(
    at(`/listings/granary-backup/setup?account=${login}&for=${login}&selection=all`),
  )
  const theirs = new RequestPage(member, t)
  await theirs.ask(login, reason)
  await theirs.expectState('denied')
  await expect(member.getByText(t('requests.steps.byRule.denied', { rule }))).toBeVisible()
  await expect(member.getByText(why).first()).toBeVisible()
  await expectAccessible(member)
  await member.goto(at('/listings/hourmill'))
  const says = t('listings.action.blockedWhy', { login, why: blocked })
  await expect(member.getByText(says)).toBeVisible()
  await member.goto(at(`/listings/hourmill/setup?account=${login}`))
  await expect(member.getByText(blocked).first()).toBeVisible()
  await expectAccessible(member)

  await page.goto(at(`/organizations/${login}/audit?action=request.denied`))
  await expect(page.getByText(t('audit.details.rule', { rule })).first()).toBeVisible()
  await reopen(page, t, at(path))
})

test('an earlier version is compared, held against the past, and brought back', async ({
  page,
  at,
  t,
  signIn,
  connect,
  expectAccessible,
}) => {
  await connect(login, 'nina')
  await signIn('nina')
  await reopen(page, t, at(path))
  await page.goto(at(path))
  const policy = new PolicyPage(page, t)
  const first = await policy.newest()
  await policy.write('who_may_ask: members\n')
  await policy.save(first + 1)
  await page.goto(at(`${path}/versions/${first + 1}`))
  await expect(page.getByText('who_may_ask: members').first()).toBeVisible()
  await expectAccessible()
  await page.goto(at(`${path}/versions/${first}`))
  await page.getByRole('button', { name: t('policy.form.dryRun'), exact: true }).click()
  await expect(page.getByText(t('policy.result.title'))).toBeVisible()
  await expectAccessible()
  await policy.save(first + 2)
  await expect(
    page.getByText(t('policy.versions.restored', { version: first }).trim()).first(),
  ).toBeVisible()
  const file = await page.context().request.get(at(`${path}/export`))
  expect(file.status()).toBe(200)
  expect(await file.text()).toContain('who_may_ask: anyone')
})

test('a policy with an unknown key is refused with line and key, and nothing is saved, without JavaScript', async ({
  newVisitor,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect(login, 'nina')
  const page = await newVisitor({ javaScriptEnabled: false })
  await signIn('nina', page)
  await page.goto(at(path))
  const policy = new PolicyPage(page, t)
  const before = await policy.newest()
  await policy.write('version: 1\nwho_may_aks: members\n')
  const problem = t('policy.problems.codes.unknown_key', { key: 'who_may_aks' })
  await expect(
    page.getByText(t('policy.problems.at', { line: 2, key: 'who_may_aks', problem })),
  ).toBeVisible()
  await page.goto(at(path))
  expect(await policy.newest()).toBe(before)
})

test('a mistake in the form stands at its field, in words that say what to write, without JavaScript', async ({
  newVisitor,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect(login, 'nina')
  const page = await newVisitor({ javaScriptEnabled: false })
  await signIn('nina', page)
  await page.goto(at(path))
  await expect(page.getByRole('heading', { name: t('policy.summary.title') })).toBeVisible()
  const policy = new PolicyPage(page, t)
  const form = await policy.edit('form')
  await form.locator('[name="block"]').fill('listing hourmill')
  await policy.addRule(form, 0, { name: rule, reason: '', free: 'no' })
  await policy.dryRun(form)
  const given = t('policy.problems.words.entry_reason', { given: 'listing hourmill' })
  await expect(form.locator('#policy-block-validation')).toHaveText(given)
  const why = t('policy.problems.words.reason_required')
  await expect(form.locator('[id="rules.0.reason-validation"]')).toHaveText(why)
  await expect(form.locator('[name="rules.0.name"]')).toHaveValue(rule)
})

test('what is typed while a slow dry run is on its way stays, and is seen again before it is saved', async ({
  page,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect(login, 'nina')
  await signIn('nina')
  await page.goto(at(path))
  const policy = new PolicyPage(page, t)
  const form = await policy.edit('form')
  const allow = form.locator('[name="allow"]')
  await allow.fill('listing hourmill')
  await page.route(at(path), async (route) => {
    if (route.request().method() === 'POST') await new Promise((done) => setTimeout(done, 1500))
    await route.continue()
  })
  await form.getByRole('button', { name: t('policy.form.dryRun'), exact: true }).click()
  await expect(form.getByText(t('policy.form.running')).first()).toBeVisible()
  await allow.fill('listing hourmill\nlisting granary-backup')
  await form.locator('#policy-others-blocked').check()
  await expect(page.getByText(t('policy.result.stale'))).toBeVisible()
  await expect(allow).toHaveValue('listing hourmill\nlisting granary-backup')
  await expect(form.locator('#policy-others-blocked')).toBeChecked()
  await expect(page.locator('#policy-form-save')).toHaveCount(0)
  await page.unroute(at(path))
  await policy.dryRun(form)
  await expect(page.locator('#policy-form-save')).toBeVisible()
  await expect(page.getByText(t('policy.result.stale'))).toHaveCount(0)
})

test('a policy is for owners and whom they named: a member and a stranger get a 404', async ({
  at,
  page,
  signIn,
  connect,
  openRefused,
}) => {
  await connect(login, 'nina')
  for (const other of ['olivia', 'casey']) {
    await signIn(other)
    await openRefused(path, 404)
    await openRefused(`${path}/versions/1`, 404)
    expect((await page.context().request.get(at(`${path}/export`))).status()).toBe(404)
  }
})
