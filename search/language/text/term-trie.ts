/** A term found in a normalised text: `text.slice(start, end)` is `surface`. */
export interface Occurrence {
  readonly surface: string
  readonly start: number
  readonly end: number
}

interface Node {
  readonly next: Map<number, Node>
  isEnd: boolean
}

export interface TermTrie {
  scan(text: string): readonly Occurrence[]
  startingWith(prefix: string): readonly string[]
}

/**
 * A trie of normalised spellings. A spelling that begins or ends with a Latin letter or a digit is
 * found only where no further letter or digit stands beside it: `5轴` is not in `15轴`.
 */
export function createTermTrie(surfaces: Iterable<string>): TermTrie {
  const root: Node = { next: new Map(), isEnd: false }
  for (const surface of surfaces) insert(root, surface)
  return {
    scan: (text) => scan(root, text),
    startingWith: (prefix) => collect(root, prefix),
  }
}

function insert(root: Node, surface: string): void {
  let node = root
  for (let i = 0; i < surface.length; i++) {
    const unit = surface.charCodeAt(i)
    let child = node.next.get(unit)
    if (!child) {
      child = { next: new Map(), isEnd: false }
      node.next.set(unit, child)
    }
    node = child
  }
  node.isEnd = true
}

function scan(root: Node, text: string): readonly Occurrence[] {
  const found: Occurrence[] = []
  for (let start = 0; start < text.length; start++) {
    if (!root.next.has(text.charCodeAt(start)) || isInsideWord(text, start)) continue
    const ends: number[] = []
    let node: Node | undefined = root
    for (let end = start; end < text.length; ) {
      node = node.next.get(text.charCodeAt(end++))
      if (!node) break
      if (node.isEnd && !isInsideWord(text, end)) ends.push(end)
    }
    for (const end of ends.reverse()) found.push({ surface: text.slice(start, end), start, end })
  }
  return found
}

/** True if a Latin word or number goes on across this place. */
function isInsideWord(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return false
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return (
    (isLetterOrDigit(before) && isLetterOrDigit(after)) ||
    // 0.4 is one number, and no term ends at its point.
    (after === 46 && isDigit(before) && isDigit(text.charCodeAt(at + 1))) ||
    (before === 46 && isDigit(after) && isDigit(text.charCodeAt(at - 2)))
  )
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

function isLetterOrDigit(unit: number): boolean {
  return isDigit(unit) || (unit >= 97 && unit <= 122)
}

function collect(root: Node, prefix: string): readonly string[] {
  let node: Node | undefined = root
  for (let i = 0; i < prefix.length && node; i++) node = node.next.get(prefix.charCodeAt(i))
  const found: string[] = []
  const walk = (at: Node, surface: string) => {
    if (at.isEnd) found.push(surface)
    for (const [unit, child] of at.next) walk(child, surface + String.fromCharCode(unit))
  }
  if (node && prefix !== '') walk(node, prefix)
  return found.sort()
}
