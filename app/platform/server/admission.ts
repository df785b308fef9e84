export interface AdmissionLimits {
  /** How many may be inside at a time. */
  readonly atOnce: number
  /** How many may wait before it is full. */
  readonly waiting: number
  /** Milliseconds after which whoever still waits is turned away. */
  readonly patienceMs: number
}

export interface Admission {
  /** Resolves to true once there is room, to false for who is turned away or gave up by the signal. */
  enter(signal: AbortSignal): Promise<boolean>
  /** Makes room again; once for each who entered. */
  leave(): void
}

/** Lets so many in at a time and so many wait, first come, first served. */
export function createAdmission({ atOnce, waiting, patienceMs }: AdmissionLimits): Admission {
  let inside = 0
  const queue = new Set<(isIn: boolean) => void>()

  function wait(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (isIn: boolean) => {
        queue.delete(settle)
        clearTimeout(timer)
        signal.removeEventListener('abort', turnAway)
        resolve(isIn)
      }
      const turnAway = () => settle(false)
      const timer = setTimeout(turnAway, patienceMs)
      signal.addEventListener('abort', turnAway)
      queue.add(settle)
    })
  }

  return {
    enter: async (signal) => {
      if (signal.aborted) return false
      if (inside < atOnce) {
        inside += 1
        return true
      }
      return queue.size < waiting && wait(signal)
    },
    leave: () => {
      const [first] = queue
      // The room goes to who has waited longest.
      if (first) first(true)
      else inside -= 1
    },
  }
}
