interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string
        readonly dev?: boolean
        readonly optional?: boolean
        readonly optionalDependencies?: Readonly<Record<string, string>>
        readonly os?: readonly string[]
        readonly cpu?: readonly string[]
        readonly libc?: readonly string[]
      }
    >
  >
}

/** The lock with every optional package that it names and lacks, and the names of those. */
export function completeLock(lock: Lock): { lock: Lock; added: readonly string[] }
