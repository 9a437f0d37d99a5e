import './support/json-modules'
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
  // One worker for each language, with a Souk of its own: nothing that one buys is in the other's way.
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  // A busy machine may let a step time out; what fails twice is broken. Retried journeys are told as flaky.
  retries: 1,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: chromiumFlags,
    },
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'en', workers: 1, use: { language: 'en', locale: 'en-US' } },
    // Restarting has no language, nor has who may do what.
    {
      name: 'fr',
      workers: 1,
      testIgnore: ['**/restart.spec.ts', '**/authorization.spec.ts'],
      use: { language: 'fr', locale: 'fr-FR' },
    },
  ],
})
