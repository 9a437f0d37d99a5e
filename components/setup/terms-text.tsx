import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface TermsTextProps {
  links: { terms?: string; privacy?: string }
  seller: string
}

/** The integrator's terms, which the buyer accepts before paying. */
export function TermsText({ links, seller }: TermsTextProps) {
  const t = useTranslations('setup.confirm')
  const open = (href: string | undefined) => (words: ReactNode) => (
    <a href={href} target="_blank" rel="noopener">
      {words}
    </a>
  )
  return t.rich(links.terms ? 'terms' : 'termsNoLink', {
    seller,
    terms: open(links.terms),
    privacy: open(links.privacy),
  })
}
