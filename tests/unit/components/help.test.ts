import { globSync } from 'node:fs'
import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { helpFigures } from '@/app/help-figures'
import { messages } from '@/app/i18n/messages'
import { HelpIndex } from '@/components/help/help-index'
import { helpLinks } from '@/components/help/help-links'
import { HelpTopicPage } from '@/components/help/help-topic'
import { helpTopics, isHelpTopic } from '@/components/help/help-topics'
import { locales } from '@/lib/core/locales'
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
})
