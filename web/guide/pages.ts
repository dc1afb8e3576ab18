/**
 * The guide of `docs/guide/` inside the application: each page becomes HTML when the web is built, so that what is read here is what is read there, and
 * no reader of Markdown travels to the browser. `import page from 'virtual:guide/case-worker'`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { marked } from 'marked'
import type { Plugin } from 'vite'

const docs = join(import.meta.dirname, '../../docs')
const folder = join(docs, 'guide')
const prefix = 'virtual:guide/'

/** What the guide leads to outside its folder. */
const beside = ['running', 'glossary']

/** Pages by name, the first one first. */
const guidePages = ['index', ...names().filter((name) => name !== 'index'), ...beside]

const pathOf = (name: string): string => join(beside.includes(name) ? docs : folder, `${name}.md`)

/** Title and text of a page: the title is its first heading. */
function readPage(name: string): { title: string; markdown: string } {
  const markdown = readFileSync(pathOf(name), 'utf8')
  return { title: /^# (.+)$/m.exec(markdown)?.[1] ?? name, markdown: markdown.replace(/^# .+$/m, '') }
}

function names(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => basename(file, '.md'))
}

/** The anchor of a heading, as the repository's host makes it. */
const anchorOf = (heading: string): string =>
  heading
    .replaceAll(/<[^>]+>|&[a-z]+;/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(/\s/g, '-')

/** The module of one page: pictures become files of the build, in the light and the dark; links to other pages stay inside. */
function moduleOf(name: string): string {
  const { title, markdown } = readPage(name)
  const html = marked
    .parse(markdown, { async: false })
    .replaceAll(
      /<h([23])>(.*?)<\/h\1>/g,
      (_all, level, words: string) => `<h${level} id="${anchorOf(words)}">${words}</h${level}>`,
    )
    // Whatever is no page here stays words.
    .replaceAll(
      /<a href="(?:\.\.\/|guide\/)?([\w-]+)\.md(#[\w-]+)?">(.*?)<\/a>/g,
      (_all, page: string, at = '', words) =>
        guidePages.includes(page) ? `<a href="/guide/${page}${at}">${words}</a>` : words,
    )
    // What scrolls must be reachable by keyboard.
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replaceAll('<table>', '<div class="guide-table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
  const imports: string[] = []
  const place = (path: string) => {
    imports.push(`import p${imports.length} from ${JSON.stringify(join(folder, path))}`)
    return `\${p${imports.length - 1}}`
  }
  const withPictures = html
    .replaceAll('\\', '\\\\')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${')
    .replaceAll(/<img src="(pictures\/[\w-]+)-light\.png" alt="([^"]*)">/g, (_all, path: string, alt: string) =>
      (['light', 'dark'] as const)
        .map((theme) => `<img class="in-${theme}" loading="lazy" src="${place(`${path}-${theme}.png`)}" alt="${alt}">`)
        .join(''),
    )
  return `${imports.join('\n')}\nexport default { title: ${JSON.stringify(title)}, html: \`${withPictures}\` }`
}

/** The Vite plugin. */
export function guide(): Plugin {
  return {
    name: 'simpul-guide',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined
      const name = id.slice(prefix.length + 1)
      if (name !== 'list') {
        this.addWatchFile(pathOf(name))
        return moduleOf(name)
      }
      const pages = guidePages.map(
        (page) =>
          `{ name: ${JSON.stringify(page)}, title: ${JSON.stringify(readPage(page).title)}, load: () => import('${prefix}${page}') }`,
      )
      return `export default [${pages.join(', ')}]`
    },
  }
}
