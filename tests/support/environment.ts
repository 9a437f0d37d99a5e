import { generateKeyPairSync } from 'node:crypto'

/** Settings that are valid and reach nothing: a test that talks to a sandbox sets its address. */
export function testEnvironment(databaseUrl: string): Record<string, string> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    PORT: '3000',
    SOUK_URL: 'http://127.0.0.1:3000',
    DATABASE_URL: databaseUrl,
    SOUK_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
    SOUK_ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    SOUK_LOG_LEVEL: 'silent',
    SOUK_MAIL_FROM: 'Souk <souk@souk.example>',
    GITHUB_URL: 'http://127.0.0.1:9',
    GITHUB_API_URL: 'http://127.0.0.1:9/api/v3',
    GITHUB_EDITION: 'github.com',
    GITHUB_APP_ID: '1',
    GITHUB_APP_SLUG: 'souk',
    GITHUB_APP_PRIVATE_KEY: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    GITHUB_CLIENT_ID: 'Iv1.souk',
    GITHUB_CLIENT_SECRET: 'client-secret-of-the-tests',
    GITHUB_WEBHOOK_SECRET: 'webhook-secret-of-the-tests',
    STRIPE_SECRET_KEY: 'sk_test_souk',
    STRIPE_WEBHOOK_SECRET: 'whsec_account_of_the_tests',
    STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_connect_of_the_tests',
    STRIPE_API_URL: 'http://127.0.0.1:9',
    SMTP_URL: 'smtp://127.0.0.1:9',
  }
}
