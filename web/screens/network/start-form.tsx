/** Another start: the text of a phone, an address, a vehicle or a family card. It goes to the server in a body and never into the address. */
import { Waypoints } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { useWords } from './words.ts'

const ways = ['phone', 'address', 'vehicle', 'familyCard'] as const
export type Way = (typeof ways)[number]

export function StartForm({ open, problem }: { open: (way: Way, text: string) => void; problem: string | undefined }) {
  const words = useWords()
  const [way, setWay] = useState<Way>('phone')
  const [text, setText] = useState('')
  return (
    <div className="no-print">
      <Card title={words.startTitle}>
        <form
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            open(way, text.trim())
          }}
          className="grid items-end gap-3 sm:grid-cols-[11rem_minmax(0,1fr)_auto]"
        >
          <Choice label={words.startBy} value={way} onChange={(event) => setWay(event.target.value as Way)}>
            {ways.map((one) => (
              <option key={one} value={one}>
                {words.starts[one]}
              </option>
            ))}
          </Choice>
          <Field
            label={words.startValue}
            placeholder={words.startHints[way]}
            autoComplete="off"
            inputMode={way === 'phone' || way === 'familyCard' ? 'numeric' : 'text'}
            value={text}
            onChange={(event) => setText(event.target.value)}
            problem={problem}
            minLength={3}
            maxLength={300}
            required
          />
          <Button type="submit" kind="primary" icon={Waypoints}>
            {words.open}
          </Button>
        </form>
      </Card>
    </div>
  )
}
