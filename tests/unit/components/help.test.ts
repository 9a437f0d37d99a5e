import { globSync } from 'node:fs'
import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { helpFigures } from '@/app/help-figures'
import { messages } from '@/app/i18n/messages'
import { HelpIndex } from '@/components/help/help-index'
import { helpLinks } from '@/components/help/help-links'
import { HelpTopicPage } from '@/components/help/help-topic'
import { helpTopics, isHelpTopic } from '@/components/help/help-topics'
import { readQuery } from '@/lib/catalogue/rules/read-query'
import { locales } from '@/lib/core/locales'
import { mostPoints, qualityOf } from '@/lib/listings/rules/quality'
import { renderIn } from '@/tests/support/render'

const figures = helpFigures()

const places = {
  githubInstalled: 'https://github.example/installed',
  githubAuthorized: 'https://github.example/authorized',
  githubAuthorizations: 'https://github.example/authorizations',
  probotDocs: 'https://probot.example/docs',
}

const topicPage = (topic: (typeof helpTopics)[number]) =>
  createElement(HelpTopicPage, { topic, figures, places })

const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, text]) => text)
const anchors = (html: string) => found(html, /<h2 id="([^"]+)"/g)
const hrefs = (html: string) => found(html, /href="([^"]+)"/g).flatMap((href) => href ?? [])

/** Addresses of pages after the language, made from the folders of app/. */
const routes = new Set(
  globSync('app/[[]locale]/**/page.tsx').map((path) =>
    path
      .replace(/^app\/\[locale\]/, '')
      .replace(/\/\([^/]+\)/g, '')
      .replace(/\/page\.tsx$/, ''),
  ),
)

function leads(path: string): boolean {
  const topic = /^\/help\/([^/]+)$/.exec(path)?.[1]
  return routes.has(path) || (topic !== undefined && isHelpTopic(topic))
}

describe('help', () => {
  it.each(helpTopics)('%s has the same sections in both languages', (topic) => {
    const [en = [], fr = []] = locales.map((locale) => anchors(renderIn(locale, topicPage(topic))))
    expect(en.length).toBeGreaterThan(2)
    expect(fr).toEqual(en)
    expect(new Set(en).size).toBe(en.length)
  })

  it.each(locales)(
    'leads in %s only to pages that are there, and to its own sections',
    (locale) => {
      const index = renderIn(locale, createElement(HelpIndex))
      const topics = helpTopics.map((topic) => renderIn(locale, topicPage(topic)))
      for (const html of [index, ...topics]) {
        for (const href of hrefs(html)) {
          if (href.startsWith('https://')) expect(Object.values(places)).toContain(href)
          else if (href.startsWith('#')) expect(anchors(html)).toContain(href.slice(1))
          else expect([href, leads(href.replace(`/${locale}`, ''))]).toEqual([href, true])
        }
      }
    },
  )

  it('names only links that some page uses, and pages that exist', () => {
    const words = JSON.stringify(messages.en.help.topics)
    expect(Object.keys(helpLinks).filter((name) => !words.includes(`<${name}>`))).toEqual([])
    expect(Object.values(helpLinks).filter((path) => !leads(path))).toEqual([])
  })

  it('says every limit as the rules keep it', () => {
    const words = JSON.stringify(messages.en.help.topics)
    const unused = Object.keys(figures).filter((name) => !new RegExp(`\\{${name}[,}]`).test(words))
    expect(unused).toEqual([])
    const html = renderIn('en', topicPage('publishing'))
    expect(html).toContain(`trial of up to ${figures.trialDays} days`)
  })

  it('says of the order of results what its rule gives points for', () => {
    const html = renderIn('en', topicPage('searching'))
    for (const most of [mostPoints.installs, mostPoints.purchases, mostPoints.thrift]) {
      expect(html).toContain(`<li>Up to ${most}: `)
    }
    const facts = { installsByWeek: [], purchasesByWeek: [], isPublisherProven: false, asked: null }
    const at = (days: unknown) => qualityOf({ ...facts, daysUnchanged: Number(days) }).freshness
    expect([at(figures.freshDays), at(figures.staleDays)]).toEqual([mostPoints.freshness, 2])
    expect(at(Number(figures.staleDays) + 1)).toBe(0)
    expect(html).toContain('exact up to 1,000; “1,000+” means more')
  })

  it.each(locales)('quotes in %s only words that a search understands', (locale) => {
    const { conditions, words } = messages[locale].help.topics.searching.sections
    const quoted = (text: string) => found(text, /[“«]\s?([^”»]+?)\s?[”»]/g).map((one) => one ?? '')
    const phrases = Object.values(conditions.points).flatMap(quoted)
    expect(phrases.length).toBeGreaterThan(9)
    for (const phrase of phrases) {
      expect(readQuery(phrase), phrase).toMatchObject([{ condition: expect.anything() }])
    }
    for (const word of quoted(words.points.synonyms)) {
      expect(readQuery(word)[0]?.synonyms, word).not.toEqual([])
    }
  })
})
