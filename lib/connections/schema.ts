import { z } from 'zod'
import { loginSchema } from '../accounts/schema'
import { slugSchema } from '../listings/schema'

/** What a connection is made of, each given and taken away by itself. */
export const ways = ['privateKey', 'publicKey', 'webhookSecret', 'clientSecret'] as const

/** Which listing a form is about. */
const place = { login: loginSchema, slug: slugSchema }

const pem = z.string().trim().min(1).max(8_000)
const secret = z.string().trim().min(1).max(255)

export const privateKeyFormSchema = z.object({ ...place, privateKey: pem })

export const publicKeyFormSchema = z.object({
  ...place,
  publicKey: pem,
  token: z.string().trim().min(1).max(2_000),
})

export const webhooksFormSchema = z.object({ ...place, webhookSecret: secret })

export const clientFormSchema = z.object({ ...place, clientSecret: secret })

export const disconnectFormSchema = z.object({ ...place, way: z.enum(ways) })

/** A form that only says which listing. */
export const placeFormSchema = z.object(place)
