import { llmsDocument } from '@/app/documents/llms-document'
import { documentRoute } from '@/lib/api/document-route'

export const dynamic = 'force-dynamic'

/** What this place is, for language models. */
export const GET = documentRoute('documents', () => llmsDocument('en'))
