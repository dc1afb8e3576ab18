/**
 * The guide of `docs/guide/` inside the application: each page becomes HTML when the web is built, so that what is read here is what is read there, and
 * no reader of Markdown travels to the browser. `import page from 'virtual:guide/case-worker'`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { marked } from 'marked'
import type { Plugin } from 'vite'

const folder = join(import.meta.dirname, '../../docs/guide')
const prefix = 'virtual:guide/'

/** Pages by name, the first one first. */
const guidePages = ['index', ...names().filter((name) => name !== 'index')]

function names(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => basename(file, '.md'))
}

/** The module of one page: pictures become files of the build, in the light and the dark; links to other pages stay inside. */
function moduleOf(name: string): string {
  const markdown = readFileSync(join(folder, `${name}.md`), 'utf8')
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? name
  const html = marked
    .parse(markdown.replace(/^# .+$/m, ''), { async: false })
    .replaceAll(/<a href="([\w-]+)\.md(#[\w-]+)?"/g, '<a href="/guide/$1$2"')
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
        this.addWatchFile(join(folder, `${name}.md`))
        return moduleOf(name)
      }
      const pages = guidePages.map((page) => {
        const title = /^# (.+)$/m.exec(readFileSync(join(folder, `${page}.md`), 'utf8'))?.[1] ?? page
        return `{ name: ${JSON.stringify(page)}, title: ${JSON.stringify(title)}, load: () => import('${prefix}${page}') }`
      })
      return `export default [${pages.join(', ')}]`
    },
  }
}
