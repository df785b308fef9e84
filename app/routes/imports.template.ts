import { workbookResponse } from '../features/import/run/send-annotated.server'
import { templateBytes } from '../features/import/write-template.server'

/** The workbook to be filled in, for anybody: it holds columns and vocabularies. */
export async function loader() {
  return workbookResponse(await templateBytes(), 'lianhe-import.xlsx')
}
