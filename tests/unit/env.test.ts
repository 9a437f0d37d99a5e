import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { EnvError, parseEnv, parsePlace } from '@/lib/env'

const pem = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString()
const key = randomBytes(32).toString('base64')

const complete = {
  DATABASE_URL: 'postgresql://souk:secret@127.0.0.1:5432/souk',
  SOUK_SECRET: 's'.repeat(32),
  SOUK_ENCRYPTION_KEYS: `2026:${key}`,
  GITHUB_APP_ID: '7',
  GITHUB_APP_SLUG: 'souk',
  GITHUB_APP_PRIVATE_KEY: pem,
  GITHUB_CLIENT_ID: 'Iv1.0123456789abcdef',
  GITHUB_CLIENT_SECRET: 'client-secret',
  GITHUB_WEBHOOK_SECRET: 'webhook-secret',
  STRIPE_SECRET_KEY: 'sk_test_1',
  STRIPE_WEBHOOK_SECRET: 'whsec_1',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_2',
  SMTP_URL: 'smtp://127.0.0.1:2525',
}

function complaintAbout(changes: Record<string, string | undefined>): string {
  try {
    parseEnv({ ...complete, ...changes })
  } catch (error) {
    if (error instanceof EnvError) return error.message
    throw error
  }
  return 'accepted'
}

describe('what is left out gets its default', () => {
  const env = parseEnv(complete)
  test.each([
    ['PORT', env.PORT, 3000],
    ['HOST', env.HOST, '127.0.0.1'],
    ['SOUK_URL', env.SOUK_URL, 'http://127.0.0.1:3000'],
    ['SOUK_DATA_DIR', env.SOUK_DATA_DIR, '.souk'],
    ['SOUK_OPERATORS', env.SOUK_OPERATORS, []],
    ['SOUK_APPLICATION_FEE_PERCENT', env.SOUK_APPLICATION_FEE_PERCENT, 0],
    ['SOUK_ALLOWED_WEBHOOK_NETWORKS', env.SOUK_ALLOWED_WEBHOOK_NETWORKS, []],
    ['SOUK_DNS_SERVERS', env.SOUK_DNS_SERVERS, []],
    ['SOUK_MAIL_FROM', env.SOUK_MAIL_FROM, 'Souk <souk@127.0.0.1>'],
    ['SOUK_CLOCK_FILE', env.SOUK_CLOCK_FILE, undefined],
    ['SOUK_LOG_LEVEL', env.SOUK_LOG_LEVEL, 'info'],
    ['GITHUB_URL', env.GITHUB_URL, 'https://github.com'],
    ['GITHUB_API_URL', env.GITHUB_API_URL, 'https://api.github.com'],
    ['GITHUB_EDITION', env.GITHUB_EDITION, 'github.com'],
    ['STRIPE_API_URL', env.STRIPE_API_URL, 'https://api.stripe.com'],
  ])('%s', (_name, value, expected) => {
    expect(value).toEqual(expected)
  })
})

describe('what is given is read', () => {
  test.each([
    [
      'a slash at the end of an address',
      { SOUK_URL: 'https://souk.example/' },
      'SOUK_URL',
      'https://souk.example',
    ],
    ['the address that follows the port', { PORT: '4100' }, 'SOUK_URL', 'http://127.0.0.1:4100'],
    [
      'operators in any case',
      { SOUK_OPERATORS: 'Opal, mona ,' },
      'SOUK_OPERATORS',
      ['opal', 'mona'],
    ],
    ['a fee', { SOUK_APPLICATION_FEE_PERCENT: '2.75' }, 'SOUK_APPLICATION_FEE_PERCENT', 2.75],
    [
      'networks',
      { SOUK_ALLOWED_WEBHOOK_NETWORKS: '10.0.0.0/8,fd00::/8' },
      'SOUK_ALLOWED_WEBHOOK_NETWORKS',
      ['10.0.0.0/8', 'fd00::/8'],
    ],
    [
      'name servers with and without a port',
      { SOUK_DNS_SERVERS: '10.0.0.53,127.0.0.1:5353, [fd00::53]:53' },
      'SOUK_DNS_SERVERS',
      ['10.0.0.53', '127.0.0.1:5353', '[fd00::53]:53'],
    ],
    [
      'another GitHub',
      { GITHUB_URL: 'https://git.example' },
      'GITHUB_EDITION',
      'enterprise-server',
    ],
    [
      'an edition said outright',
      { GITHUB_URL: 'http://127.0.0.1:4001', GITHUB_EDITION: 'github.com' },
      'GITHUB_EDITION',
      'github.com',
    ],
    ['an empty variable as one not set', { PORT: '' }, 'PORT', 3000],
  ] as const)('%s', (_case, changes, name, expected) => {
    expect(parseEnv({ ...complete, ...changes })[name]).toEqual(expected)
  })

  test.each([
    ['as downloaded', pem],
    ['in one line', pem.replaceAll('\n', '\\n')],
    ['in base64', Buffer.from(pem).toString('base64')],
  ])('a private key %s becomes PKCS #8', (_form, text) => {
    const env = parseEnv({ ...complete, GITHUB_APP_PRIVATE_KEY: text })
    expect(env.GITHUB_APP_PRIVATE_KEY).toMatch(/^-----BEGIN PRIVATE KEY-----\n/)
  })

  test('encryption keys keep their order, the first encrypts', () => {
    const older = randomBytes(32).toString('base64')
    const env = parseEnv({ ...complete, SOUK_ENCRYPTION_KEYS: `2026:${key},2025:${older}` })
    expect(env.SOUK_ENCRYPTION_KEYS).toEqual([
      { id: '2026', key: Buffer.from(key, 'base64') },
      { id: '2025', key: Buffer.from(older, 'base64') },
    ])
  })
})

describe('what is wrong is named', () => {
  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3e3'],
    ['HOST', 'not a host'],
    ['SOUK_URL', 'souk.example'],
    ['SOUK_URL', 'ftp://souk.example'],
    ['DATABASE_URL', 'mysql://host/souk'],
    ['SOUK_SECRET', 'short'],
    ['SOUK_ENCRYPTION_KEYS', key],
    ['SOUK_ENCRYPTION_KEYS', '1:c2hvcnQ='],
    ['SOUK_ENCRYPTION_KEYS', `1:${key},1:${key}`],
    ['SOUK_APPLICATION_FEE_PERCENT', '100.01'],
    ['SOUK_APPLICATION_FEE_PERCENT', '-1'],
    ['SOUK_APPLICATION_FEE_PERCENT', '1.005'],
    ['SOUK_ALLOWED_WEBHOOK_NETWORKS', '10.0.0.0/40'],
    ['SOUK_MAIL_FROM', 'Souk'],
    ['SOUK_LOG_LEVEL', 'loud'],
    ['GITHUB_EDITION', 'cloud'],
    ['GITHUB_APP_ID', 'souk'],
    ['GITHUB_APP_SLUG', 'Souk App'],
    ['GITHUB_APP_PRIVATE_KEY', 'not a key'],
    ['STRIPE_SECRET_KEY', 'pk_test_1'],
    ['STRIPE_WEBHOOK_SECRET', 'secret'],
    ['SMTP_URL', 'mail.example'],
  ])('%s=%s', (name, value) => {
    expect(complaintAbout({ [name]: value })).toMatch(new RegExp(`^${name} must be [^;]+\\.$`))
  })

  test.each(Object.keys(complete))('%s is needed', (name) => {
    expect(complaintAbout({ [name]: undefined })).toMatch(
      new RegExp(`^${name} is not set: it must be [^;]+\\.$`),
    )
  })

  test('several in one sentence, never with their value', () => {
    expect(complaintAbout({ PORT: '99999', SOUK_SECRET: 'hunter2' })).toBe(
      'PORT must be a port number from 1 to 65535; SOUK_SECRET must be at least 32 random characters.',
    )
  })

  test('where to listen can be read before anything else is known', () => {
    expect(parsePlace({ PORT: '4100', SOUK_DATA_DIR: 'here' })).toEqual({
      PORT: 4100,
      HOST: '127.0.0.1',
      SOUK_DATA_DIR: 'here',
    })
  })
})
