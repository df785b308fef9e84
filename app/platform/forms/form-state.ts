/** A form as it comes back: what was typed, and what is wrong with it, in the reader's language. */
export interface FormState {
  /** By name of the field. Passwords and codes are never sent back. */
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  /** What concerns the form as a whole. */
  readonly message: string | null
  /** Seconds until it may be sent again, after too many attempts. */
  readonly retryAfter?: number
}
