import { createPrivateKey } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'

/** A list with commas between its items; blanks around them do not count. */
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
)

/** The address of a site: its origin, or its origin and path, never with a slash at the end. */
const site = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''))

const encryptionKeys = list.transform((items, context) => {
  const keys = items.map((item) => {
    const [id = '', encoded = ''] = item.split(':', 2)
    return { id, key: Buffer.from(encoded, 'base64') }
  })
  const ids = new Set(keys.map(({ id }) => id))
  const good = keys.every(({ id, key }) => /^[\w-]+$/.test(id) && key.length === 32)
  if (!good || keys.length === 0 || ids.size !== keys.length) {
    context.addIssue({ code: 'custom', message: 'malformed keys' })
    return z.NEVER
  }
  return keys
})

/** GitHub's download as it is, in one line with `\n` for its line ends, or in base64. */
const privateKey = z.string().transform((text, context) => {
  const pem = text.includes('-----BEGIN')
    ? text.replaceAll('\\n', '\n')
    : Buffer.from(text, 'base64').toString('utf8')
  try {
    return createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString()
  } catch {
    context.addIssue({ code: 'custom', message: 'not a private key' })
    return z.NEVER
  }
})

const networks = list.pipe(z.array(z.string().refine((text) => ipaddr.isValidCIDR(text))))

/** Whether it is an address with or without a port; one of IPv6 stands in brackets. */
function isServer(text: string): boolean {
  return ipaddr.isValid(text.replace(/:\d{1,5}$/, '').replace(/^\[(.*)\]$/, '$1'))
}

const dnsServers = list.pipe(z.array(z.string().refine(isServer)))
const percent = z.string().regex(/^\d{1,3}(\.\d{1,2})?$/)
const port = z.string().regex(/^\d+$/)
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const editions = ['github.com', 'enterprise-server'] as const

/** Every variable; its description completes the sentence "NAME must be …". */
const variables = z.object({
  PORT: port
    .transform(Number)
    .pipe(z.int().min(1).max(65_535))
    .default(3000)
    .describe('a port number from 1 to 65535'),
  HOST: z
    .union([z.ipv4(), z.ipv6(), z.hostname()])
    .default('127.0.0.1')
    .describe('an address or name of this machine to listen on'),
  SOUK_URL: site.optional().describe('the public address, such as https://souk.example.com'),
  SOUK_DATA_DIR: z.string().default('.souk').describe('a folder'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .describe('a PostgreSQL address, such as postgresql://user:password@host:5432/souk'),
  SOUK_SECRET: z.string().min(32).describe('at least 32 random characters'),
  SOUK_ENCRYPTION_KEYS: encryptionKeys.describe(
    'one or more keyid:key pairs with commas between them, each key 32 bytes in base64',
  ),
  SOUK_OPERATORS: list
    .transform((logins) => logins.map((login) => login.toLowerCase()))
    .default([])
    .describe('GitHub logins, or numeric ids, with commas between them'),
  SOUK_APPLICATION_FEE_PERCENT: percent
    .transform(Number)
    .pipe(z.number().max(100))
    .default(0)
    .describe('a percentage from 0 to 100 with at most two decimals'),
  SOUK_TRUSTED_PROXIES: port
    .transform(Number)
    .pipe(z.int().max(10))
    .default(0)
    .describe('how many proxies of yours stand before Souk, from 0 to 10'),
  SOUK_ALLOWED_WEBHOOK_NETWORKS: networks
    .default([])
    .describe('networks such as 10.0.0.0/8 with commas between them'),
  SOUK_DNS_SERVERS: dnsServers
    .default([])
    .describe(
      'name servers such as 10.0.0.53, 127.0.0.1:5353 or [fd00::53] with commas between them',
    ),
  SOUK_MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>@\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/)
    .optional()
    .describe('a sender, such as Souk <souk@example.com>'),
  SOUK_CLOCK_FILE: z.string().optional().describe('a file'),
  SOUK_LOG_LEVEL: z
    .enum(levels)
    .default('info')
    .describe(`one of ${levels.join(', ')}`),
  GITHUB_URL: site.default('https://github.com').describe('the address of the GitHub host'),
  GITHUB_API_URL: site
    .default('https://api.github.com')
    .describe('the address of GitHub’s REST API'),
  GITHUB_EDITION: z.enum(editions).optional().describe(editions.join(' or ')),
  GITHUB_APP_ID: port.transform(Number).describe('the number of the marketplace’s own GitHub App'),
  GITHUB_APP_SLUG: z
    .string()
    .regex(/^[a-z\d][a-z\d-]*$/)
    .describe('the last part of the GitHub App’s address, such as souk'),
  GITHUB_APP_PRIVATE_KEY: privateKey.describe(
    'the GitHub App’s private key: a PEM text (line ends may be written \\n) or its base64',
  ),
  GITHUB_CLIENT_ID: z.string().describe('the GitHub App’s client ID'),
  GITHUB_CLIENT_SECRET: z.string().describe('the GitHub App’s client secret'),
  GITHUB_WEBHOOK_SECRET: z.string().describe('the GitHub App’s webhook secret'),
  GITHUB_WEBHOOK_SECRET_OLD: z
    .string()
    .optional()
    .describe('the webhook secret of before, while GitHub still signs with it'),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_/)
    .describe('a secret or restricted key of Stripe (sk_… or rk_…)'),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .startsWith('whsec_')
    .describe('the signing secret of the account’s webhook endpoint (whsec_…)'),
  STRIPE_CONNECT_WEBHOOK_SECRET: z
    .string()
    .startsWith('whsec_')
    .describe('the signing secret of the Connect webhook endpoint (whsec_…)'),
  STRIPE_API_URL: site.default('https://api.stripe.com').describe('the address of Stripe’s API'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .describe('a mail server, such as smtp://user:password@host:587'),
})

const settings = variables.transform((given) => {
  const SOUK_URL = given.SOUK_URL ?? `http://127.0.0.1:${given.PORT}`
  const publicGitHub = new URL(given.GITHUB_URL).hostname === 'github.com'
  return {
    ...given,
    SOUK_URL,
    SOUK_MAIL_FROM: given.SOUK_MAIL_FROM ?? `Souk <souk@${new URL(SOUK_URL).hostname}>`,
    GITHUB_EDITION: given.GITHUB_EDITION ?? (publicGitHub ? 'github.com' : 'enterprise-server'),
  }
})

export type Env = z.infer<typeof settings>
type Source = Record<string, string | undefined>

/** A setting is missing or malformed; the message is one sentence that names each one. */
export class EnvError extends Error {
  override name = 'EnvError'
}

/** An empty variable counts as one that is not set, as in an `.env` file. */
function withoutEmpty(source: Source): Source {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
}

function complaint(given: Source, error: z.ZodError): string {
  const names = new Set(error.issues.map(({ path }) => String(path[0])))
  const shape: Record<string, z.ZodType> = variables.shape
  const sentences = [...names].map((name) => {
    const state = given[name] === undefined ? 'is not set: it ' : ''
    return `${name} ${state}must be ${shape[name]?.description}`
  })
  return `${sentences.join('; ')}.`
}

function parseWith<T extends z.ZodType>(schema: T, source: Source): z.infer<T> {
  const given = withoutEmpty(source)
  const result = schema.safeParse(given)
  if (!result.success) throw new EnvError(complaint(given, result.error))
  return result.data
}

/** Reads all settings from `source`. Throws an {@link EnvError}. */
export function parseEnv(source: Source): Env {
  return parseWith(settings, source)
}

let parsed: Env | undefined

/** The settings of this process, read at the first call: a build needs none. Throws an {@link EnvError}. */
export function env(): Env {
  if (parsed === undefined) {
    parsed = parseEnv(process.env)
    // next-auth reads its own address here and nowhere else.
    process.env.NEXTAUTH_URL = parsed.SOUK_URL
  }
  return parsed
}

/** The database alone, for commands that need nothing else. Throws an {@link EnvError}. */
export function databaseUrl(): string {
  return parseWith(variables.pick({ DATABASE_URL: true }), process.env).DATABASE_URL
}

const place = variables.pick({ PORT: true, HOST: true, SOUK_URL: true, SOUK_DATA_DIR: true })

/** Where to listen and where to keep data, for the launcher, which makes up the rest. */
export function parsePlace(source: Source): z.infer<typeof place> {
  return parseWith(place, source)
}

/** Whether Next.js runs its development server, whose pages need more of a browser. */
export const isDevelopment = process.env.NODE_ENV === 'development'
