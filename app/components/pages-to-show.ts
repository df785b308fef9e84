export interface ShownPage {
  readonly page: number
  /** Stands for the pages that are left out from here on. */
  readonly isGap: boolean
}

const around = 2

/** The first, the last and those near the present page; a gap never hides just one page. */
export function pagesToShow(page: number, pageCount: number): readonly ShownPage[] {
  const all = Array.from({ length: pageCount }, (_, index) => index + 1)
  const isShown = (it: number) =>
    it === 1 ||
    it === pageCount ||
    Math.abs(it - page) <= around ||
    (it === 2 && page - around === 3) ||
    (it === pageCount - 1 && page + around === pageCount - 2)
  return all.flatMap((it): ShownPage[] => {
    if (isShown(it)) return [{ page: it, isGap: false }]
    return isShown(it - 1) ? [{ page: it, isGap: true }] : []
  })
}
