import { Agent, get } from 'node:http'
import { expect, test } from '../support/journey'

interface Answer {
  status: number
  location: string | undefined
}

/** Another address of this machine than the one that the browsers of all journeys share. */
const agent = new Agent({ localAddress: '127.0.0.2', keepAlive: true, maxSockets: 40 })

function ask(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const { statusCode: status = 0, headers } = response
      response.resume().once('end', () => resolve({ status, location: headers.location }))
    }).once('error', reject)
  })
}

/** As many at once as an agent has sockets, again and again: well over 200 a second where the machine can. */
const scrape = (at: (path: string) => string, pages: number) =>
  Promise.all(Array.from({ length: pages }, (_, number) => ask(at(`/search?q=page+${number}`))))

test.afterAll(() => agent.destroy())

test('an address that scrapes the search is told to wait, and nobody else has to', async ({
  page,
  at,
  t,
  watch,
}) => {
  const answers = await scrape(at, 400)
  const statuses = new Set(answers.map(({ status }) => status))
  expect([...statuses].sort()).toEqual([200, 307])
  const answered = answers.filter(({ status }) => status === 200)
  expect(answered.length).toBeLessThanOrEqual(240)
  const led = answers.filter(({ status }) => status === 307)
  expect(new Set(led.map(({ location }) => location))).toEqual(
    new Set([`${new URL(at('/search?error=rate_limited')).pathname}?error=rate_limited`]),
  )
  expect((await ask(at('/search?error=rate_limited'))).status).toBe(429)

  const refused = at('/search?error=rate_limited')
  watch.expectRefusal(refused)
  await page.goto(refused)
  await expect(page.getByText(t('catalogue.invalid.rate_limited'))).toBeVisible()
  await page.goto(at('/search?q=lint'))
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
})
