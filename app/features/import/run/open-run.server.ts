import type { ImportRun } from '../../../../prisma/generated/client'
import { fileStore } from '../../../platform/files/file-store.server'
import { openSource } from '../../../platform/sources/open-source.server'
import { UnreadableFile } from '../../../platform/sources/unreadable-file'
import type { ImportKind } from '../columns'
import { isKnownHeader } from '../known-headers'
import { type OpenedRows, rowsOfSheets } from '../open-rows'
import { RunSettings } from './import-json'
import type { RunReferences } from './read-run-references.server'

const givenByOrganization: ReadonlySet<string> = new Set(['org'])
const givenByPark: ReadonlySet<string> = new Set(['park'])

/** The rows of the file of an import, with what is true of all of them. Throws UnreadableFile. */
export async function openRun(
  run: Pick<ImportRun, 'fileId' | 'fileName' | 'settings' | 'organizationId'>,
  references: RunReferences,
): Promise<OpenedRows> {
  const bytes = run.fileId === null ? null : await fileStore().get(run.fileId)
  if (bytes === null) throw new UnreadableFile('gone')
  const sheets = await openSource(run.fileName, bytes, isKnownHeader)
  const given = run.organizationId === null ? givenByPark : givenByOrganization
  const readable = RunSettings.parse(run.settings).flatMap(({ sheet: name, ...layout }) => {
    const sheet = sheets.find((it) => it.name === name)
    return sheet === undefined ? [] : [{ sheet, layout, given }]
  })
  const { rowsOf, issues } = rowsOfSheets(readable)
  const own = references.complete
  return {
    issues,
    rowsOf: async function* (kind: ImportKind) {
      for await (const row of rowsOf(kind)) yield row.isLeftOut ? row : own(row)
    },
  }
}
