/** Asks for the Indonesian words beside the scripts: most read them, and the page waits for its words. */
import type { Plugin } from 'vite'

export function fetchWordsEarly(): Plugin {
  return {
    name: 'simpul-fetch-words-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.values(bundle ?? {}).flatMap((file) =>
          file.type === 'chunk' && file.facadeModuleId?.endsWith('/web/text/id.ts')
            ? [
                {
                  tag: 'link',
                  attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file.fileName}` },
                  injectTo: 'head' as const,
                },
              ]
            : [],
        ),
    },
  }
}
