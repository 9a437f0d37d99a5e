const machine = Date

let ahead = 0

const now = () => machine.now() + ahead

/** The machine's own time, moved: libraries that go by it see the same time as GitHub, Stripe and Souk. */
const moved = new Proxy(machine, {
  construct: (target, given, made) =>
    Reflect.construct(target, given.length > 0 ? given : [now()], made),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
})

/** Moves the time of this process by so many milliseconds. */
export function moveMachine(milliseconds: number): void {
  globalThis.Date = moved
  ahead += milliseconds
}

/** Goes by the machine's own time again. */
export function resetMachine(): void {
  globalThis.Date = machine
  ahead = 0
}
