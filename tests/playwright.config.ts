import { defineConfig } from '@playwright/test'
import type { LanguageOptions } from './support/journey'

const chromiumFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

export default defineConfig<LanguageOptions>({
  testDir: 'e2e',
  outputDir: '../test-results',
  // Each worker brings up a Souk of its own: nothing that one test buys is in another's way.
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: chromiumFlags,
    },
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'en', use: { language: 'en', locale: 'en-US' } },
    { name: 'fr', use: { language: 'fr', locale: 'fr-FR' } },
  ],
})
