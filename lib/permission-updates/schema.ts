import { z } from 'zod'

/** What an app asks for, or what was granted to it: permissions by GitHub's names, events, OAuth scopes. */
export const accessSchema = z.object({
  permissions: z.record(z.string(), z.string()),
  events: z.array(z.string()),
  scopes: z.array(z.string()),
})

export const updateIdSchema = z.object({ update: z.string().max(40) })

/** Which integration a person says to have authorized, or to have revoked. */
export const authorizationFormSchema = z.object({
  listing: z.string().max(100),
  said: z.enum(['authorized', 'revoked']),
})
