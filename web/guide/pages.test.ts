/** What the build makes of the guide: every page, its links and anchors lead somewhere, its pictures exist in both themes. */
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { guide } from './pages.ts'

const load = (name: string): string =>
  (guide().load as unknown as (this: object, id: string) => string).call(
    { addWatchFile() {} },
    `\0virtual:guide/${name}`,
  )

const pages = [...load('list').matchAll(/name: "([\w-]+)"/g)].map(([, name]) => name!)

test('the first page is the index; every reader of the guide has one', () => {
  expect(pages[0]).toBe('index')
  expect(pages).toEqual(expect.arrayContaining(['duty-analyst', 'counter-officer', 'case-worker', 'front-line']))
  expect(pages).toEqual(expect.arrayContaining(['integrator', 'operator', 'ombudsman', 'running', 'glossary']))
})

test.each(pages)('%s', (name) => {
  const made = load(name)
  for (const [, page, anchor] of made.matchAll(/href="\/guide\/([\w-]+)(?:#([^"]+))?"/g)) {
    expect(pages, `${name} → ${page}`).toContain(page)
    if (anchor !== undefined) expect(load(page!), `${page}#${anchor}`).toContain(`id="${anchor}"`)
  }
  // Nothing leads to a file of the repository, and no picture is left where the browser would not find it.
  expect(made).not.toMatch(/href="[^"]*\.md/)
  expect(made).not.toMatch(/src="pictures/)
  for (const [, path] of made.matchAll(/^import p\d+ from "([^"]+)"/gm)) expect(existsSync(path!), path).toBe(true)
})
