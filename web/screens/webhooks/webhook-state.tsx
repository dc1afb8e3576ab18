/** How a webhook, or one delivery of it, stands: a word with a colour. */
import type { Output } from '../../call.ts'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../text/language.tsx'

const tones = { open: 'good', failing: 'warn', paused: 'warn', stopped: 'danger', ended: 'plain' } as const
const deliveryTones = { waiting: 'accent', delivered: 'good', dead: 'danger' } as const

export function WebhookState({ state }: { state: Output<'webhooks.get'>['state'] }) {
  const { text } = useSpeech()
  return <Chip tone={tones[state]}>{text.webhooks.states[state]}</Chip>
}

export function DeliveryState({ state }: { state: Output<'webhooks.delivery'>['state'] }) {
  const { text } = useSpeech()
  return <Chip tone={deliveryTones[state]}>{text.webhooks.stateOf[state]}</Chip>
}
