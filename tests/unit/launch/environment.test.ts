import { describe, expect, test } from 'vitest'
import { parseEnv } from '@/lib/env'
import { composeEnvironment, type Ground } from '@/lib/launch/environment'
import { hasDemo, partsToBring } from '@/lib/launch/parts'
import { anyGround } from '../../support/ground'

const database = 'postgresql://souk@127.0.0.1/souk'

function compose(settings: Record<string, string>) {
  const ground: Ground = { ...anyGround(), parts: partsToBring(settings) }
  return composeEnvironment(settings, ground)
}

describe('a part is left out once the real one is named', () => {
  const all = { database: true, github: true, stripe: true, mail: true }
  test.each([
    [{}, all],
    [{ DATABASE_URL: database }, { ...all, database: false }],
    [{ GITHUB_APP_ID: '7' }, { ...all, github: false }],
    [{ STRIPE_SECRET_KEY: 'sk_live_1' }, { ...all, stripe: false }],
    [{ SMTP_URL: 'smtp://mail.example' }, { ...all, mail: false }],
    [{ GITHUB_APP_ID: '', SMTP_URL: ' ' }, all],
  ])('%j', (settings, parts) => {
    expect(partsToBring(settings)).toEqual(parts)
  })

  test.each([
    [{}, true],
    [{ SMTP_URL: 'smtp://mail.example' }, true],
    [{ GITHUB_APP_ID: '7' }, false],
    [{ STRIPE_SECRET_KEY: 'sk_live_1' }, false],
  ])('with %j the demo catalogue is there: %s', (settings, demo) => {
    expect(hasDemo(partsToBring(settings))).toBe(demo)
  })
})

describe('the environment of the processes', () => {
  test('is complete when nothing is set but the database', () => {
    const env = parseEnv(compose({ DATABASE_URL: database }))
    expect(env).toMatchObject({
      SOUK_URL: 'http://127.0.0.1:3000',
      GITHUB_URL: 'http://127.0.0.1:4001',
      GITHUB_API_URL: 'http://127.0.0.1:4001/api/v3',
      GITHUB_APP_SLUG: 'souk',
      STRIPE_API_URL: 'http://127.0.0.1:4002',
      SMTP_URL: 'smtp://127.0.0.1:4004',
      SOUK_OPERATORS: ['opal'],
      SOUK_ALLOWED_WEBHOOK_NETWORKS: ['127.0.0.0/8'],
      SOUK_CLOCK_FILE: '/data/clock.json',
    })
  })

  test('keeps what the person set', () => {
    const given = { SOUK_OPERATORS: 'mona', SOUK_LOG_LEVEL: 'debug', SOUK_SECRET: 'x'.repeat(40) }
    expect(compose(given)).toMatchObject(given)
  })

  test('adds no credential of the sandbox to a real GitHub or Stripe', () => {
    const env = compose({ GITHUB_APP_ID: '7', STRIPE_SECRET_KEY: 'sk_live_1' })
    const names = Object.keys(env).filter((name) => /^(GITHUB|STRIPE)_/.test(name))
    expect(names.sort()).toEqual(['GITHUB_APP_ID', 'STRIPE_SECRET_KEY'])
    expect(env.SOUK_ALLOWED_WEBHOOK_NETWORKS).toBeUndefined()
    expect(env.SOUK_OPERATORS).toBeUndefined()
  })

  test('has no moving clock and no open network beside real services', () => {
    const real = {
      GITHUB_APP_ID: '7',
      STRIPE_SECRET_KEY: 'sk_live_1',
      SMTP_URL: 'smtp://m.example',
    }
    expect(compose(real).SOUK_CLOCK_FILE).toBeUndefined()
  })
})
