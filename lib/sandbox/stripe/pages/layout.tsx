/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { style } from './style'

interface LayoutProps {
  title: string
  lang?: 'en' | 'fr'
  /** Pages for buyers have no way into the tools. */
  tools?: boolean
  children?: Child
}

const tools = [
  ['/dashboard', 'Accounts'],
  ['/events', 'Events'],
  ['/clock', 'Clock'],
  ['/faults', 'Faults'],
] as const

const bar = { en: 'Sandbox · not Stripe', fr: 'Bac à sable · pas Stripe' }

/** Every page says first that it is a sandbox. */
export function Layout({ title, lang = 'en', tools: withTools = false, children }: LayoutProps) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={lang}>
        {raw('<head>')}
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${bar[lang]}`}</title>
        <style>{raw(style)}</style>
        {raw('</head>')}
        <body>
          <header class="bar">
            <strong>{bar[lang]}</strong>
            {withTools &&
              tools.map(([href, label]) => (
                <a key={href} href={href}>
                  {label}
                </a>
              ))}
          </header>
          <main class={withTools ? '' : 'narrow'}>
            <h1>{title}</h1>
            {children}
          </main>
        </body>
      </html>
    </>
  )
}
