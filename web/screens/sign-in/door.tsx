/** The two halves of the door: the story beside the border line, and the form. */
import type { ReactNode } from 'react'
import { DemoBanner } from '../../parts/demo-banner.tsx'
import { Hem, Mark } from '../../parts/mark.tsx'
import { useSpeech } from '../../text/language.tsx'
import { BorderLine } from './border-line.tsx'

export function Door({ demo, title, children }: { demo: boolean; title: string; children: ReactNode }) {
  const { text, language, speak } = useSpeech()
  const other = language === 'id' ? 'en' : 'id'
  return (
    <main className="flex min-h-dvh flex-col">
      {demo && <DemoBanner />}
      <div className="grid grow lg:grid-cols-[minmax(0,1.05fr)_minmax(0,1fr)]">
        <section className="on-side relative isolate flex flex-col overflow-hidden bg-side lg:sticky lg:top-0 lg:h-dvh px-5 py-6 pb-8 text-side-ink sm:px-10 lg:px-14 lg:py-12">
          <BorderLine />
          <div className="flex items-center gap-3">
            <Mark className="size-9" />
            <p className="leading-tight">
              <span className="block text-lg font-extrabold tracking-tight">Simpul</span>
              <span className="block text-xs text-side-soft">{text.tagline}</span>
            </p>
          </div>
          <div className="mt-8 mb-auto grid max-w-xl gap-5 pb-10 lg:mt-[9vh]">
            <p className="text-2xl font-extrabold tracking-tight text-balance sm:text-3xl">{text.signIn.hero}</p>
            <p className="text-md text-side-ink/90">{text.signIn.story}</p>
            <Chain />
            <ul className="grid gap-1 border-l-2 border-gold/70 pl-4 text-sm text-side-ink max-sm:hidden">
              {text.signIn.promises.map((promise) => (
                <li key={promise}>{promise}</li>
              ))}
            </ul>
          </div>
          <Hem className="absolute inset-x-0 bottom-0 opacity-80" />
        </section>
        <div className="grid content-center px-4 py-8 sm:px-10">
          <div className="mx-auto grid w-full max-w-lg gap-5">
            <div className="flex items-baseline justify-between gap-4">
              <h1 className="text-2xl font-extrabold tracking-tight">{title}</h1>
              <button
                type="button"
                lang={other}
                onClick={() => speak(other)}
                className="min-h-8 font-semibold text-link hover:underline"
              >
                {other === 'en' ? 'English' : 'Bahasa Indonesia'}
              </button>
            </div>
            {children}
            <p className="text-sm text-soft">{text.about.help}</p>
          </div>
        </div>
      </div>
    </main>
  )
}

/** The chain that the product watches, as one thread with five knots. */
function Chain() {
  const { text } = useSpeech()
  return (
    <ol className="mt-2 grid grid-cols-5">
      {text.signIn.chain.map((link, place) => (
        <li key={link} className="relative grid content-start gap-2 text-xs font-semibold text-side-ink sm:text-sm">
          <span aria-hidden className="flex items-center">
            <span className="size-3 shrink-0 rounded-full border-2 border-gold bg-side" />
            {place < 4 && <span className="h-px grow bg-gold/70" />}
          </span>
          <span className={`[overflow-wrap:normal] max-sm:text-2xs ${place % 2 ? 'max-sm:pt-4' : ''}`}>{link}</span>
        </li>
      ))}
    </ol>
  )
}
