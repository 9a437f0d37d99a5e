import { Lines } from '../../lines'

export const dynamic = 'force-static'

export function generateStaticParams(): { bytes: string }[] {
  return []
}

/** A cached page of a size. */
export default async function Page({ params }: { params: Promise<{ bytes: string }> }) {
  return <Lines bytes={(await params).bytes} />
}
