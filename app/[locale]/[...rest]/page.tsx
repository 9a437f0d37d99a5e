import { notFound } from 'next/navigation'

export const dynamic = 'force-dynamic'

/** An address that no page has, in a language that there is: the 404 of that language. */
export default function UnknownPage(): never {
  notFound()
}
