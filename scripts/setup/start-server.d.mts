export interface StartedServer {
  /** Resolves with the exit code or the signal that ended the server. */
  readonly ended: Promise<string | number | null>
  stop(): Promise<void>
}

export function startServer(options: {
  readonly url: string
  readonly host: string
  readonly port: number
  readonly env?: Readonly<Record<string, string>>
  readonly output?: number | 'inherit'
}): Promise<StartedServer>
