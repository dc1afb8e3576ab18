/** What was typed to find a person, on its way to the screen that asks for the purpose: in this page's memory alone, and once; an address is kept. */
import { told } from '../told.ts'

const handed = told('')

export const handText = handed.tell
export const useHandedText = handed.use
