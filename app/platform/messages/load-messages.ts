import type { Language, Messages } from '../i18n'

/** The catalogue of one language, in a chunk of its own: a reader loads no other. */
export async function loadMessages(language: Language): Promise<Messages> {
  const { default: messages } =
    language === 'en' ? ((await import('./en')) as { default: Messages }) : await import('./zh-cn')
  return messages
}
