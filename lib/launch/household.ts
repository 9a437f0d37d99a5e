import type { ChildProcess } from 'node:child_process'
import { LaunchFailure } from './failure'

interface Member {
  name: string
  process?: ChildProcess
  stop(): Promise<void>
}

/**
 * Everything that this start has brought up. It lives and ends together: when one part ends by
 * itself the others are stopped too, and nothing is left running.
 */
export class Household {
  readonly #members: Member[] = []
  #stopping: Promise<void> | undefined
  readonly #broken = Promise.withResolvers<never>()

  constructor() {
    this.#broken.promise.catch(() => undefined)
  }

  /** Takes a part in; those added later are stopped earlier. */
  add<T extends Member>(member: T, logFile: string): T {
    this.#members.push(member)
    member.process?.once('exit', (code, signal) => {
      if (this.#stopping) return
      const how = signal ? `by ${signal}` : `with exit code ${code}`
      this.#broken.reject(
        new LaunchFailure(`The ${member.name} ended ${how}; ${logFile} says why.`),
      )
    })
    return member
  }

  /** Never resolves; fails with a {@link LaunchFailure} when a part ends by itself. */
  get broken(): Promise<never> {
    return this.#broken.promise
  }

  /** Stops every part, the last added first. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll()
    return this.#stopping
  }

  async #stopAll(): Promise<void> {
    for (const member of this.#members.toReversed()) await member.stop()
  }
}
