import { soundText } from '../../domain/shared/sound-text'

export interface SoundForm {
  readonly form: FormData
  /** By name of the field, how many characters had to be taken out of it. */
  readonly removed: ReadonlyMap<string, number>
}

/** A form whose every text is fit to be kept. Files stay as they are. */
export function soundForm(given: FormData): SoundForm {
  const form = new FormData()
  const removed = new Map<string, number>()
  for (const [name, value] of given) {
    if (typeof value !== 'string') {
      form.append(name, value)
      continue
    }
    const sound = soundText(value)
    form.append(name, sound.text)
    if (sound.removed > 0) removed.set(name, (removed.get(name) ?? 0) + sound.removed)
  }
  return { form, removed }
}
