import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compress } from './web/compress.ts'
import { fetchWordsEarly } from './web/fetch-words-early.ts'
import { guide } from './web/guide/pages.ts'
import { region } from './web/region/clip.ts'

/** The web is built into dist/web and served by the server, which puts a fresh nonce into index.html per answer. */
export default defineConfig({
  root: 'web',
  plugins: [react(), tailwind(), region(), guide(), fetchWordsEarly(), compress()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // A few files at the first visit instead of sixty small ones: what never changes, what every screen uses, and the start; words beside them.
        codeSplitting: {
          groups: [
            { name: 'engine', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// },
            {
              name: 'parts',
              test: /web\/(parts|shell)\/|web\/[a-z]+\.tsx?$|web\/text\/language\.|node_modules\/(lucide-react|radix-ui|@radix-ui)\//,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
})
