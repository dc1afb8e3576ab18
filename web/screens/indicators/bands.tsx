/** Up to three strengths, each with its condition, its sentence, and whether it is enough alone (P4 decides whether it may be). */

import { BothWords } from '../../parts/both-words.tsx'
import { useSpeech } from '../../text/language.tsx'
import { ConditionField, type PartProblem } from './condition-field.tsx'
import { strengths, type Written } from './written.ts'

export function Bands({
  written,
  set,
  problemOf,
}: {
  written: Written
  set: (change: Partial<Written>) => void
  problemOf: (part: string) => PartProblem | undefined
}) {
  const { text, say } = useSpeech()
  return (
    <fieldset className="grid min-w-0 gap-4 rounded-md border border-line p-3.5">
      <legend className="px-1 text-sm font-bold">{text.indicators.bands}</legend>
      <p className="text-sm text-soft">
        {text.indicators.sentenceHint} {text.indicators.aloneHint}
      </p>
      {strengths.map((strength) => {
        const isUsed = written.bands[strength].trim() !== ''
        const wrongSentence = problemOf(`sentence.${strength}`)
        return (
          <div key={strength} className="grid min-w-0 gap-2.5 border-l-3 border-line pl-3">
            <ConditionField
              label={text.indicators.strength[strength]}
              value={written.bands[strength]}
              change={(value) => set({ bands: { ...written.bands, [strength]: value } })}
              problem={problemOf(`bands.${strength}`)}
            />
            {isUsed && (
              <>
                <BothWords
                  label={`${text.indicators.sentence}: ${text.indicators.strength[strength]}`}
                  value={written.sentence[strength]}
                  change={(words) => set({ sentence: { ...written.sentence, [strength]: words } })}
                />
                {wrongSentence && <p className="text-sm font-semibold text-danger">{say(wrongSentence.words)}</p>}
                <label className="flex min-h-8 items-center gap-2 text-sm">
                  <input
                    type="checkbox"
                    className="size-4 accent-accent"
                    checked={written.aloneAt.includes(strength)}
                    onChange={(event) =>
                      set({
                        aloneAt: event.target.checked
                          ? [...written.aloneAt, strength]
                          : written.aloneAt.filter((one) => one !== strength),
                      })
                    }
                  />
                  {text.indicators.alone}
                </label>
              </>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
