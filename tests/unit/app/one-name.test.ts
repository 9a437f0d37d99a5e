import { describe, expect, it } from 'vitest'
import { messages } from '@/app/i18n/messages'

describe('an action has one name on every page', () => {
  it.each([
    ['en', 'Set up'],
    ['fr', 'Configurer'],
  ] as const)('setting up, in %s, is “%s”', (locale, verb) => {
    const { listings, compare, setup, requests } = messages[locale]
    expect(listings.action.setUp).toBe(verb)
    const named = [compare.setUp, setup.title, requests.notices.go.approved]
    expect(named).toEqual(named.map(() => `${verb} {name}`))
  })
})
