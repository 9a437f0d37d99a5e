import type { BrowserContext } from '@playwright/test'

/** The sites of integrators, which the demo names and nobody runs: each answers with its address. */
export async function standInForIntegrators(context: BrowserContext): Promise<void> {
  await context.route(/^https:\/\/[^/]+\.example(\/|$)/, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<title>${new URL(route.request().url()).host}</title><h1>Integrator</h1>`,
    }),
  )
}
