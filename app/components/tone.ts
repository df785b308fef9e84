/** What a colour says; each always stands beside a word. */
export type Tone = 'plain' | 'work' | 'amber' | 'vermilion' | 'green'

export const tintOf: Readonly<Record<Tone, string>> = {
  plain: 'border-line bg-paper text-ink-soft',
  work: 'border-transparent bg-work-tint text-work-strong',
  amber: 'border-transparent bg-amber-tint text-amber',
  vermilion: 'border-transparent bg-vermilion-tint text-vermilion',
  green: 'border-transparent bg-green-tint text-green',
}

export const inkOf: Readonly<Record<Tone, string>> = {
  plain: 'text-ink-soft',
  work: 'text-work',
  amber: 'text-amber',
  vermilion: 'text-vermilion',
  green: 'text-green',
}
