import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  loadLexicon,
  readLexiconEntries,
} from '../../../../search/language/lexicon/load-lexicon.server'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lexicon-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('all files of the folder make one lexicon, in the order of their names', async () => {
  await writeFile(join(folder, 'b.json'), '[{"term":"注塑","kind":"process"}]')
  await writeFile(
    join(folder, 'a.json'),
    '[{"term":"TC4","kind":"material","synonyms":["Ti-6Al-4V"],"broader":["钛合金"]}]',
  )
  await writeFile(join(folder, 'notes.txt'), 'not a term file')
  const lexicon = await loadLexicon(folder)
  expect(lexicon.terms).toEqual(['TC4', '注塑'])
  expect(lexicon.broader('ti6al4v')).toEqual([])
  expect(lexicon.broader('Ti-6Al-4V')).toEqual(['钛合金'])
})

test.each([
  ['half written', '[{"term":"注塑"'],
  ['of a kind that does not exist', '[{"term":"注塑","kind":"craft"}]'],
  ['without a term', '[{"term":"","kind":"process"}]'],
])('a file that is %s is named', async (_, content) => {
  await writeFile(join(folder, 'bad.json'), content)
  await expect(readLexiconEntries(folder)).rejects.toThrow('bad.json')
})
