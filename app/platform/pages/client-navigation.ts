import { useLocation, useNavigate } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { hasAllMessages } from '../languages/messages/load-messages'

type Go = (address: string, options: { readonly preventScrollReset: boolean }) => void

/** Paths that are no pages: the browser fetches them itself. */
const notPages = /^\/(api|assets|build|healthz|readyz)(\/|$)|\.[a-z0-9]{2,5}$/i

function addressWithin(url: URL): string | undefined {
  if (url.origin !== window.location.origin || notPages.test(url.pathname)) return undefined
  if (!hasAllMessages()) return undefined
  return url.pathname + url.search + url.hash
}

function followLink(event: MouseEvent, go: Go): void {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement)) return
  if ((link.target !== '' && link.target !== '_self') || link.hasAttribute('download')) return
  if (link.hasAttribute('data-reload') || link.getAttribute('href')?.startsWith('#')) return
  const address = addressWithin(new URL(link.href))
  if (address === undefined) return
  event.preventDefault()
  go(address, { preventScrollReset: link.hasAttribute('data-keep-scroll') })
}

/** The address that a get form asks for. Empty fields are left out: they would say nothing. */
export function addressOfForm(action: URL, fields: Iterable<readonly [string, unknown]>): URL {
  const url = new URL(action.pathname, action.origin)
  for (const [name, value] of fields) {
    if (typeof value === 'string' && value !== '') url.searchParams.append(name, value)
  }
  return url
}

function sendForm(event: SubmitEvent, go: Go, isByChange: boolean): void {
  const form = event.target
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return
  if (form.method !== 'get' || form.hasAttribute('data-reload')) return
  const url = addressOfForm(new URL(form.action), new FormData(form, event.submitter))
  const address = addressWithin(url)
  if (address === undefined) return
  event.preventDefault()
  // A sheet with the button that was pressed has done its work.
  event.submitter?.closest('details')?.removeAttribute('open')
  go(address, { preventScrollReset: isByChange })
}

function focusSearch(event: KeyboardEvent, go: Go): void {
  const isShortcut = event.key === 'k' && (event.metaKey || event.ctrlKey)
  const target = event.target as Element | null
  const isTyping = target?.closest('input:not([type=checkbox]), textarea, select') != null
  if (!isShortcut && (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name=q]')]
  const shown = boxes.filter((box) => box.checkVisibility?.() ?? box.offsetParent !== null)
  const box = shown.find((it) => it.dataset.mainSearch !== undefined) ?? shown[0]
  if (!box) go('/search', { preventScrollReset: false })
  box?.focus()
  box?.select()
}

/** Hears clicks, sent forms, changed fields and keys; returns the way to stop. */
function listen(go: Go): () => void {
  let isByChange = false
  const onClick = (event: MouseEvent) => followLink(event, go)
  const onKeyDown = (event: KeyboardEvent) => focusSearch(event, go)
  const onSubmit = (event: SubmitEvent) => sendForm(event, go, isByChange)
  const onChange = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    if (!target.hasAttribute('data-autosubmit')) return
    isByChange = true
    target.form?.requestSubmit()
    isByChange = false
  }
  document.addEventListener('click', onClick)
  document.addEventListener('submit', onSubmit)
  document.addEventListener('change', onChange)
  document.addEventListener('keydown', onKeyDown)
  return () => {
    document.removeEventListener('click', onClick)
    document.removeEventListener('submit', onSubmit)
    document.removeEventListener('change', onChange)
    document.removeEventListener('keydown', onKeyDown)
  }
}

/**
 * Turns clicks on plain links and plain get forms into navigations without a new document, so that
 * components know nothing of the framework and work without JavaScript. `data-autosubmit` on a
 * field sends its form on change, `data-reload` asks for a new document.
 */
export function useClientNavigation(): void {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const focused = useRef('')
  const shownPath = useRef(pathname)

  useEffect(
    () =>
      listen((address, options) => {
        focused.current = document.activeElement?.id ?? ''
        navigate(address, options)
      }),
    [navigate],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the address has changed
  useEffect(() => {
    const isNewPage = shownPath.current !== pathname
    shownPath.current = pathname
    // On a new page, reading and tabbing start at its content.
    if (isNewPage) document.getElementById('main')?.focus({ preventScroll: true })
    // A box that moved up among the chosen ones lost the focus on the way.
    else if (document.activeElement === document.body) {
      document.getElementById(focused.current)?.focus({ preventScroll: true })
    }
  }, [pathname, search])
}
