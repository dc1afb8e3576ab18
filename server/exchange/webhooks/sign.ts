/**
 * The body and signature of a webhook, as Standard Webhooks 1.0 has them: HMAC-SHA256 over `id.timestamp.body`, one signature for each secret
 * that is valid, so that the receiver may exchange its secret at leisure. Pure.
 */
import { createHmac } from 'node:crypto'

/** A secret as it is shown: `whsec_` and the base64 of its bytes. */
export const secretPrefix = 'whsec_'

/** What is told: a topic, a moment, references. The same bytes at every try. */
export const bodyOf = (delivery: {
  topic: string
  at: Date
  installation: string
  post: string | null
  kind: string | null
  subject: string | null
}): Buffer => {
  const { topic, at, installation, post, kind, subject } = delivery
  return Buffer.from(
    JSON.stringify({ type: topic, timestamp: at.toISOString(), data: { installation, post, kind, id: subject } }),
  )
}

/** `v1,…` of one secret. `timestamp` in seconds. */
const sign = (secret: string, id: string, timestamp: number, body: Buffer): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(secretPrefix.length), 'base64'))
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest('base64')}`

/** The three headers. */
export const signedHeaders = (secrets: string[], id: string, timestamp: number, body: Buffer) => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': secrets.map((secret) => sign(secret, id, timestamp, body)).join(' '),
})
