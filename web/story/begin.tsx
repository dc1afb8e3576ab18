/** The way in for whoever is new: shown where the server has a copy of the demo to tell the story in. */
import { useQuery } from '@tanstack/react-query'
import { Play } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { sit, steps } from './steps.ts'
import { askStory, tell } from './told.ts'
import { useWords } from './words.ts'

export function BeginStory() {
  const words = useWords()
  const [busy, setBusy] = useState(false)
  const [thrown, setThrown] = useState<unknown>(null)
  const query = useQuery({ queryKey: ['story'], queryFn: () => askStory() })
  if (!query.data?.offered) return null
  async function begin() {
    setBusy(true)
    setThrown(null)
    try {
      await askStory('begin')
      const [first] = steps
      await sit(first!.who)
      tell({ step: 0 })
      location.assign(first!.path({ step: 0 }))
    } catch (problem) {
      setThrown(problem)
      setBusy(false)
    }
  }
  return (
    <section className="grid gap-2.5 rounded-lg border border-accent/35 bg-accent-wash p-4">
      <p className="text-sm">{words.beginLead}</p>
      {thrown !== null && <Trouble thrown={thrown} />}
      <Button kind="primary" icon={Play} busy={busy} onClick={begin}>
        {words.begin}
      </Button>
    </section>
  )
}
