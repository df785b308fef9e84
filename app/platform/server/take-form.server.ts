import express, { type Request, type RequestHandler } from 'express'
import { mostFormBytes } from '../forms/read-form.server'

/**
 * Reads a form before it is let at the pages: a sender who is slow on purpose keeps no place from
 * others. What is longer than a form may be is left unread, to be refused in the reader's language.
 */
export function takeForm(): RequestHandler {
  return express.raw({ type: isForm, limit: mostFormBytes, inflate: false })
}

function isForm(request: Parameters<RequestHandler>[0] | object): boolean {
  const { headers } = request as Request
  return !isUpload(request as Request) && Number(headers['content-length']) <= mostFormBytes
}

/** A form with files: so much that it is read as it comes. */
export function isUpload({ headers }: Pick<Request, 'headers'>): boolean {
  return headers['content-type']?.startsWith('multipart/') ?? false
}
