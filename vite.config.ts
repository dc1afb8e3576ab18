import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { region } from './web/region/clip.ts'

/** The web is built into dist/web and served by the server, which puts a fresh nonce into index.html per answer. */
export default defineConfig({
  root: 'web',
  plugins: [react(), tailwind(), region()],
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': 'http://localhost:8080' } },
})
