import type { Response } from 'express'
import { type HttpErrorReason, httpError } from '../http/http-errors'
import { languages } from '../languages/i18n'
import { i18nOf } from '../languages/i18n.server'
import { siteTitle } from '../pages/document-head'

/**
 * Refuses a request without asking the pages, which may be what cannot answer: a small page in each
 * language, since who asks is not known yet.
 */
export function sendPlainPage(response: Response, reason: HttpErrorReason): void {
  const { requestId } = response.locals
  const sections = languages.map((language) => {
    const t = i18nOf(language).t
    const number = `<p><small>${t('errors:number')} <code>${requestId}</code></small></p>`
    return `<section lang="${language}"><h1>${t(`errors:${reason}.title`)}</h1><p>${t(`errors:${reason}.what`)}</p>${number}</section>`
  })
  response
    .status(httpError(reason).status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(`${head}${sections.join('<hr>')}</body></html>`)
}

const head = `<!doctype html><html lang="${languages[0]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${siteTitle}</title><style>body{font:16px/1.6 system-ui,sans-serif;max-width:38em;margin:3em auto;padding:0 1em}</style></head><body>`
