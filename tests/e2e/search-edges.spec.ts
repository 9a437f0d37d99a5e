import { expect, test } from '../support/journey'

const widths = [1280, 390]

test('a word without end stays within the page, on a desk and on a phone', async ({ page, at }) => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 })
    for (const query of ['x'.repeat(200), `${'x'.repeat(150)} yyyyy`]) {
      await page.goto(at(`/search?exact=yes&q=${encodeURIComponent(query)}`))
      const heading = page.getByRole('main').getByRole('heading', { level: 2 }).last()
      await expect(heading).toContainText('xxx')
      const overflow = await page.getByRole('main').evaluate((main) => {
        const edge = document.documentElement.clientWidth
        const beyond = (one: Element) => one.getBoundingClientRect().right > edge
        const cut = (one: Element) => one.scrollWidth > one.clientWidth + 1
        return (
          [...main.querySelectorAll('p, a')].filter(beyond).length +
          [...main.querySelectorAll('h1, h2')].filter((one) => beyond(one) || cut(one)).length
        )
      })
      expect(overflow).toBe(0)
    }
  }
})
