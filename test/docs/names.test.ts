import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isThere, listProject } from './support/project-files'

const paths = listProject()
const read = (file: string) => readFileSync(file, 'utf8')
const documents = paths.filter(
  (path) =>
    /^(docs|bench)\/.*\.md$/.test(path) || path === 'README.md' || path === 'CONTRIBUTING.md',
)
const sources = paths.filter((path) => /\.(tsx?|mjs|cjs|prisma|sql|yml|sh)$/.test(path))
const commands: ReadonlySet<string> = new Set(Object.keys(JSON.parse(read('package.json')).scripts))
const groups: ReadonlySet<string> = new Set([...commands].map((name) => name.split(':')[0] ?? ''))
const identifiers: ReadonlySet<string> = new Set(
  sources
    .filter((path) => !path.startsWith('test/docs/'))
    .flatMap((path) => read(path).match(/\w+/g) ?? []),
)

/** Names of other people's programs that a decision speaks of. */
const foreign = new Set(['relationJoins'])

/** What stands in `code` in running text, without blocks. */
function codeIn(text: string): readonly string[] {
  const running = text.replace(/^```[\s\S]*?^```/gm, '')
  return [...running.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
}

function commandsIn(text: string): readonly string[] {
  const called = [...text.matchAll(/npm run (?:-\S+ )*([a-z][\w-]*(?::[\w-]+)*)/g)].map(
    ([, name = '']) => name,
  )
  // In a row of commands only the first has `npm run` before it: `db:reset` is told by its `db`.
  const named = codeIn(text)
    .flatMap((code) => /^[a-z]+:[a-z-]+(?=$| )/.exec(code) ?? [])
    .filter((name) => groups.has(name.split(':')[0] ?? ''))
  return [...called, ...named]
}

function pathsIn(text: string): readonly string[] {
  const inCode = codeIn(text)
    .map((code) => code.replace(/[:,]$/, ''))
    .filter(
      (code) => /^[.\w@][\w.@*<>{},$()-]*(\/[\w.*<>{},$()-]*)+$/.test(code) || isFileName(code),
    )
    .filter((code) => !/^(@|\d|[A-Z]+\/|(\.data|\.cache|node_modules|build)(\/|$))/.test(code))
  const inBlocks = [
    ...text.matchAll(/(?<![\w/.`-])(?:app|docs|prisma|scripts|search|test)\/[\w./-]*\w/g),
  ]
  return [...inCode, ...inBlocks.map(([path]) => path)]
}

function isFileName(code: string): boolean {
  return /^[\w*][\w*.-]*\.(tsx?|mjs|cjs|json|ya?ml|md|css|prisma|sql)$/.test(code)
}

test('there are documents and sources to look at', () => {
  expect(documents.length).toBeGreaterThan(15)
  expect(sources.length).toBeGreaterThan(500)
})

describe.each(documents)('%s', (file) => {
  const text = read(file)

  test('names commands that there are', () => {
    expect(commandsIn(text).filter((name) => !commands.has(name))).toEqual([])
  })

  test('names files and folders that there are', () => {
    expect(pathsIn(text).filter((path) => !isThere(path, paths))).toEqual([])
  })

  test('links to what there is', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
    const own = links
      .filter((link) => !/^(https?:|#)/.test(link))
      .map((it) => it.split('#')[0] ?? '')
    expect(own.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([])
  })

  test('names functions, types and columns that there are', () => {
    const names = codeIn(text).flatMap(
      (code) => /^[A-Za-z]+[a-z][A-Z]\w*(?=$|[(.])/.exec(code) ?? [],
    )
    expect(names.filter((name) => !identifiers.has(name) && !foreign.has(name))).toEqual([])
  })
})

test('comments and messages of the sources name commands and documents that there are', () => {
  const wrong = sources
    .filter((file) => !file.startsWith('test/docs/'))
    .flatMap((file) => {
      const text = read(file)
      const called = [...text.matchAll(/npm run ([a-z][\w-]*(?::[\w-]+)*)/g)].map(
        ([, name = '']) => name,
      )
      const told = text.match(/\bdocs\/[\w./-]+\w/g) ?? []
      return [
        ...called.filter((name) => !commands.has(name)),
        ...told.filter((path) => !isThere(path, paths) && !isThere(`${path}-*`, paths)),
      ].map((name) => `${file}: ${name}`)
    })
  expect(wrong).toEqual([])
})
