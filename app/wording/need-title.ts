import type { NeedKind } from '../domain/listing/kinds'
import type { Wording } from './wording'

interface Titled {
  readonly kind: NeedKind
  /** Null: withheld from this reader. */
  readonly title: string | null
}

/** What a need is called where its title is withheld: by its kind. */
export function needTitle({ kind, title }: Titled, { t }: Pick<Wording, 't'>): string {
  return title ?? t('listing:secretTitle', { kind: t(`listing:needKind.${kind}`) })
}
