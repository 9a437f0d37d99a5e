import { Lines } from '../../lines'

export const dynamic = 'force-dynamic'

/** A page of a size that is made for each request. */
export default async function Page({ params }: { params: Promise<{ bytes: string }> }) {
  return <Lines bytes={(await params).bytes} />
}
