/** Serves the built web: files by their hashed names for a year, the page with a fresh nonce per answer, a strict CSP on all of it. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import helmet from '@fastify/helmet'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Adds headers to every answer, and the web if it is built in `folder`. Unknown paths of the API answer in their own form. */
export async function serveWeb(
  app: FastifyInstance,
  folder: string,
  notFound: (request: unknown, reply: unknown) => unknown,
): Promise<void> {
  await app.register(helmet, {
    // Set per answer below, since the nonce is new each time; upgrade-insecure-requests would break plain-http use in an office.
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', async (request, reply) => {
    const nonce = randomBytes(16).toString('base64')
    Object.assign(request, { nonce })
    reply.header(
      'content-security-policy',
      `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    )
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()')
  })
  const index = join(folder, 'index.html')
  if (existsSync(index)) {
    await app.register(staticFiles, {
      root: folder,
      index: false,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      // Only names with a hash never change under their name.
      setHeaders: (answer, path) =>
        answer.setHeader(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    })
  }
  const page = existsSync(index) ? readFileSync(index, 'utf8') : null
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || /^\/(api|assets)\//.test(request.url) || page === null)
      return notFound(request, reply)
    const { nonce } = request as unknown as { nonce: string }
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page.replaceAll('__CSP_NONCE__', nonce))
  })
}
