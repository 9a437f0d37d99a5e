import { z } from 'zod'

/** A text that is always there in English and perhaps in French, as JSON columns keep it. */
export const localizedTextSchema = z.object({ en: z.string(), fr: z.string().optional() })
