import { createContext } from 'react'

/** What every form that changes something carries, so that no other site can send it. */
export const FormTokenContext = createContext('')
