import { describe, expect, it } from 'vitest'
import { messages } from '@/app/i18n/messages'
import { auditActions } from '@/lib/audit/actions'
import { locales } from '@/lib/core/locales'
import { readSources } from '../../support/source'

describe('the audit page', () => {
  it.each(locales)('has a title in %s for everything that is ever recorded', (locale) => {
    const titles = messages[locale].audit.actions
    const recorded = auditActions.map((action) => action.replace('.', '_'))
    expect(Object.keys(titles).toSorted()).toEqual(recorded.toSorted())
    expect(Object.values(titles).filter((title) => title.trim() === '')).toEqual([])
  })

  it('knows every action by the type of the only place that records one', () => {
    const writers = readSources('lib', 'app', 'prisma').filter(({ text }) =>
      /auditEvent\.(create|upsert)|insert into audit_event/i.test(text),
    )
    expect(writers.map(({ path }) => path)).toEqual(['lib/audit/record.ts'])
  })
})
