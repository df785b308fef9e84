export interface Progress {
  /** Runs a step and prints a line with what it returned and how long it took. */
  step(title: string, work: () => Promise<string> | string): Promise<void>
}

export function createProgress(): Progress
