/** Keeps the cookies of one origin, follows no redirect, and posts forms as a page of that origin. */
export class Browser {
  readonly #cookies = new Map<string, string>()
  readonly #origin: string

  constructor(origin: string) {
    this.#origin = origin
  }

  /** The cookies, as a header sends them. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async open(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), Cookie: this.cookie }
    const url = new URL(address, this.#origin)
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: { ...headers, Origin: this.#origin, Connection: 'close' },
    })
    for (const header of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? []
      this.#cookies.set(name, value)
    }
    return response
  }

  /** Posts a form; where its answer leads, or the answer if it leads nowhere. */
  async post(
    address: string,
    fields: Record<string, string> | [string, string][],
  ): Promise<string> {
    const response = await this.open(address, { method: 'POST', body: new URLSearchParams(fields) })
    const location = response.headers.get('location')
    if (location !== null) return location
    throw new Error(
      `${address} answered ${response.status}: ${(await response.text()).slice(0, 500)}`,
    )
  }
}
