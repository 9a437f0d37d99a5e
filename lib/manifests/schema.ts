import { z } from 'zod'

const address = z.url({ protocol: /^https?$/ }).max(2000)

/** GitHub takes names of at most 34 characters. */
export const LONGEST_APP_NAME = 34

/** The JSON that is posted to GitHub; `redirect_url` is where GitHub brings the code. */
export const manifestSchema = z.object({
  name: z.string().trim().min(1).max(LONGEST_APP_NAME),
  url: address,
  hook_attributes: z.object({ url: address, active: z.boolean() }).optional(),
  redirect_url: address,
  callback_urls: z.array(address).max(10),
  setup_url: address.optional(),
  description: z.string().max(5000).optional(),
  public: z.boolean(),
  default_events: z.array(z.string().max(60)).max(100),
  default_permissions: z.record(z.string().max(80), z.enum(['read', 'write', 'admin'])),
  request_oauth_on_install: z.boolean(),
  setup_on_update: z.boolean(),
  single_file_name: z.string().max(255).optional(),
})
