/** Which language the page speaks: the catalogue for its own words, and the right half of the server's `Words`. */
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import type { Words } from '../../server/platform/words.ts'
import { keep, kept } from '../kept.ts'
import type { Text } from './id.ts'

export type Language = 'id' | 'en'

type Speech = { language: Language; text: Text; say: (words: Words) => string; speak: (language: Language) => void }

const Context = createContext<Speech | null>(null)

/** The catalogue of a language; each travels only to those who read it. */
export async function catalogue(language: Language): Promise<Text> {
  return language === 'en' ? (await import('./en.ts')).en : (await import('./id.ts')).id
}

/** The language chosen earlier in this browser; Indonesian first. */
export function keptLanguage(): Language {
  return kept('language') === 'en' ? 'en' : 'id'
}

/** Gives language and words to everything inside; `first` is the catalogue of the kept language, already loaded. */
export function Speaking({ first, children }: { first: Text; children: ReactNode }) {
  const [spoken, setSpoken] = useState({ language: keptLanguage(), text: first })
  const speak = useCallback(async (language: Language) => {
    const text = await catalogue(language)
    keep('language', language)
    document.documentElement.lang = language
    setSpoken({ language, text })
  }, [])
  const speech = useMemo(() => ({ ...spoken, speak, say: (words: Words) => words[spoken.language] }), [spoken, speak])
  return <Context value={speech}>{children}</Context>
}

/** `text` for our words, `say` for the server's, `speak` to change the language. */
export function useSpeech(): Speech {
  const speech = use(Context)
  if (!speech) throw new Error('useSpeech outside Speaking')
  return speech
}
