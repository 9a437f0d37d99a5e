import { z } from 'zod'
import { clockFrom } from '../clock'
import { startIntegrator } from './start'

const Settings = z.object({
  APP_NAME: z.string(),
  APP_ID: z.coerce.number().int(),
  PRIVATE_KEY: z.string(),
  WEBHOOK_SECRET: z.string(),
  GITHUB_API_URL: z.url(),
  SOUK_URL: z.url(),
  SOUK_CLOCK_FILE: z.string(),
  DATABASE_FILE: z.string(),
  PORT: z.coerce.number().int(),
  HOST: z.string(),
})

const settings = Settings.parse(process.env)
const integrator = await startIntegrator({
  name: settings.APP_NAME,
  appId: settings.APP_ID,
  privateKey: settings.PRIVATE_KEY,
  webhookSecret: settings.WEBHOOK_SECRET,
  gitHubApiUrl: settings.GITHUB_API_URL,
  soukUrl: settings.SOUK_URL,
  port: settings.PORT,
  host: settings.HOST,
  database: settings.DATABASE_FILE,
  now: clockFrom(settings.SOUK_CLOCK_FILE).now,
})

process.once('SIGTERM', () => integrator.close().then(() => process.exit(0)))
process.send?.('ready')
