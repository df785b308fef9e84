/** What was typed into a form and what is wrong with it, by name of the field. */
export interface FormValues {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly message: string | null
}
