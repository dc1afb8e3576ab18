/** What a webhook is: its name, its address, and what it is told. */
import type { Input, Output } from '../../call.ts'
import { CheckBoxes } from '../../parts/check-boxes.tsx'
import { Field } from '../../parts/field.tsx'
import { useSpeech } from '../../text/language.tsx'

/** As it is typed. */
export type What = Omit<Input<'webhooks.change'>, 'id'>

export function WhatFields({
  what,
  change,
  topics,
}: {
  what: What
  change: (what: What) => void
  topics: Output<'webhooks.list'>['topics']
}) {
  const { text, say } = useSpeech()
  return (
    <>
      <Field
        label={text.webhooks.name}
        hint={text.webhooks.nameHint}
        value={what.name}
        onChange={(event) => change({ ...what, name: event.target.value })}
        autoComplete="off"
        minLength={2}
        maxLength={80}
        required
      />
      <Field
        label={text.webhooks.url}
        hint={text.webhooks.urlHint}
        value={what.url}
        onChange={(event) => change({ ...what, url: event.target.value })}
        type="url"
        inputMode="url"
        placeholder="https://"
        maxLength={500}
        required
      />
      <CheckBoxes
        legend={text.webhooks.topics}
        options={topics.map((one) => ({ value: one.name as What['topics'][number], words: say(one.words) }))}
        values={what.topics}
        choose={(chosen) => change({ ...what, topics: chosen })}
      />
    </>
  )
}
