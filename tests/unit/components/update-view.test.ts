import { createElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { UpdateView } from '@/components/updates/update-view'
import { locales } from '@/lib/core/locales'
import type { UpdateView as Update } from '@/lib/permission-updates/types'
import { renderIn } from '@/tests/support/render'

// Primer's leaves bring style sheets that Node cannot read; what is tested are the words.
vi.mock('@/components/ui/relative-time', () => ({ RelativeTime: () => null }))
vi.mock('@/components/ui/scrollable-region', () => ({ ScrollableRegion: 'div' }))

const open: Update = {
  id: 'pmu_1',
  state: 'open',
  audience: 'repository_admin',
  listing: { slug: 'changelark', name: 'Changelark', kind: 'github_app', public: true },
  account: { login: 'octo-labs', type: 'Organization' },
  source: 'github',
  readAt: '2026-11-23T10:00:00Z',
  noticedAt: '2026-11-20T10:00:00Z',
  endedAt: null,
  acceptedBy: null,
  permissions: [
    {
      level: 'repository',
      key: 'administration',
      from: null,
      to: 'read',
      kind: 'added',
      name: 'Administration',
      area: 'settings',
      reason: null,
    },
  ],
  events: { added: [], removed: [] },
  scopes: { added: [], removed: [] },
  grades: { before: { score: 18, grade: 'moderate' }, after: { score: 23, grade: 'wide' } },
  answer: { answer: 'accept', basis: 'github', reason: 'owner' },
  owners: [],
  githubUrl: 'https://github.example/settings',
  authorizeUrl: null,
}

const nothing = () => Promise.reject(new Error('not pressed'))

function page(update: Partial<Update>, locale: (typeof locales)[number] = 'en'): string {
  const view = { ...open, ...update }
  return renderIn(
    locale,
    createElement(UpdateView, { update: view, locale, check: nothing, said: nothing }),
  )
}

const ended = { state: 'accepted', endedAt: '2026-11-22T10:00:00Z' } as const

describe('a permission change', () => {
  it('that waits says what would be', () => {
    const html = page({})
    for (const words of ['asks octo-labs for more', 'After accepting', 'New, once accepted'])
      expect(html).toContain(words)
  })

  it('tells an owner of no owner to pass it on to', () => {
    expect(page({})).not.toContain('pass this page on')
    const reason = 'administers_repository' as const
    const answer = { answer: 'accept', basis: 'offered', reason } as const
    expect(page({ answer })).toContain('pass this page on')
  })

  it('that was accepted says what changed, and no more what would be', () => {
    const html = page(ended)
    expect(html).toContain('octo-labs accepted what Changelark asked for')
    expect(html).toContain('18 before, 23 since it was accepted')
    for (const words of ['for more', 'A change for', 'After accepting', 'once accepted', 'Today'])
      expect(html).not.toContain(words)
  })

  it('names who accepted, by whose word, or says that nobody told', () => {
    expect(page({ ...ended, acceptedBy: 'omar' })).toContain('omar accepted it on GitHub, as its')
    expect(page(ended)).toContain('GitHub does not tell this marketplace')
    expect(page({})).not.toContain('does not tell this marketplace')
  })

  it.each(locales)('has words for each way in which it ends (%s)', (locale) => {
    for (const state of ['accepted', 'superseded', 'withdrawn'] as const) {
      for (const audience of ['owner', 'repository_admin', 'user'] as const) {
        expect(page({ ...ended, state, audience }, locale)).toContain('Changelark')
      }
    }
  })
})
