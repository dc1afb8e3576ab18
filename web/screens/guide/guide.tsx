/** The guide, the same text as in the repository, a page for each reader; links between its pages stay in the application. */

import pages from 'virtual:guide/list'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type MouseEvent, useEffect, useState } from 'react'
import { Card } from '../../parts/card.tsx'
import { Page } from '../../parts/page.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { NotFound } from '../../shell/not-found.tsx'
import { useSpeech } from '../../text/language.tsx'

/** A title is written "Indonesian · English". */
const half = (title: string, language: 'id' | 'en'): string => {
  const [id = title, en = id] = title.split(' · ')
  return language === 'en' ? en : id
}

export function Screen() {
  const { text, language } = useSpeech()
  const { page: wanted = 'index' } = useParams({ strict: false }) as { page?: string }
  const page = pages.find((one) => one.name === wanted)
  if (page === undefined) return <NotFound />
  return (
    <Page
      title={half(page.title, language)}
      {...(wanted === 'index' ? {} : { trail: { to: '/guide', words: text.screens.guide } })}
    >
      <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <nav aria-label={text.screens.guide} className="no-print lg:sticky lg:top-5">
          <ul className="flex flex-wrap gap-1 lg:grid">
            {pages.map(({ name, title }) => (
              <li key={name}>
                <Link
                  to={name === 'index' ? '/guide' : `/guide/${name}`}
                  activeOptions={{ exact: true }}
                  className="block rounded-md px-2.5 py-1.5 font-semibold text-soft no-underline hover:bg-sunk hover:text-ink aria-[current]:bg-accent-wash aria-[current]:text-link"
                >
                  {half(title, language)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Card>
          <Content key={wanted} load={page.load} />
        </Card>
      </div>
    </Page>
  )
}

function Content({ load }: { load: (typeof pages)[number]['load'] }) {
  const navigate = useNavigate()
  const [html, setHtml] = useState<string | null>(null)
  const [thrown, setThrown] = useState<unknown>(null)
  useEffect(() => {
    load().then((page) => setHtml(page.default.html), setThrown)
  }, [load])
  // The place that was asked for is there only now.
  useEffect(() => {
    if (html !== null && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [html])
  /** A link of the text goes through the router like any other. */
  function follow(event: MouseEvent) {
    const link = (event.target as Element).closest('a')
    const href = link?.getAttribute('href')
    if (!href?.startsWith('/guide') || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const [to = href, hash] = href.split('#')
    void navigate({ to, ...(hash === undefined ? {} : { hash }) })
  }
  if (thrown !== null) return <Trouble thrown={thrown} />
  if (html === null) return <Skeleton rows={10} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: links inside are followed by the router; they are links without it, too.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click.
    // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, made into HTML when the web was built.
    <div className="guide" onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />
  )
}
