import { isId } from '../../domain/shared/ids'
import { refusePage } from './http-errors'

/** The id in an address. Throws 404 for anything that could name no row. */
export function idOf(part: string | undefined): string {
  if (part === undefined || !isId(part)) throw refusePage('not-found')
  return part.toLowerCase()
}

/** The same, where `new` stands for what is yet to be made. */
export function idOrNew(part: string | undefined): string {
  return part === 'new' ? part : idOf(part)
}

/** A name of ours in an address, like that of a chain. Throws 404 for anything else. */
export function slugOf(part: string | undefined): string {
  if (part === undefined || !/^[a-z0-9-]{1,80}$/.test(part)) throw refusePage('not-found')
  return part
}
