import { createContext } from 'react'

/** What the server knows of the request that made this page. */
export interface RequestInfo {
  /** Allows our inline scripts under the content security policy; empty in the browser. */
  readonly nonce: string | undefined
  /** The number to quote when something went wrong; it stands in the server's log. */
  readonly requestId: string
}

export const RequestInfoContext = createContext<RequestInfo>({ nonce: undefined, requestId: '' })
