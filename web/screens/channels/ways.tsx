/** Kinds of notices against channels: a box where there is a choice, a word where there is none. */
import type { Output } from '../../call.ts'
import { useSpeech } from '../../text/language.tsx'

type Mine = Output<'channels.mine'>
type Choice = Mine['mail'][number]

/** `mail` and `message` are what is chosen; null: there is no address or number yet. */
export function Ways({
  groups,
  mail,
  message,
  choose,
}: {
  groups: Mine['groups']
  mail: Choice[] | null
  message: Choice[] | null
  choose: { mail: (values: Choice[]) => void; message: (values: Choice[]) => void }
}) {
  const { text, say } = useSpeech()
  const words = text.channels
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{words.what}</caption>
      <thead>
        <tr className="border-b border-line text-xs text-soft">
          <th scope="col" className="py-2 pr-2 text-left font-semibold">
            {words.group}
          </th>
          {[words.screen, words.mail, words.message].map((one) => (
            <th key={one} scope="col" className="w-16 px-1 py-2 text-center font-semibold sm:w-24">
              {one}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ group, name, fixed, kinds }) => (
          <tr key={group} className="border-b border-line">
            <th scope="row" className="py-2.5 pr-2 text-left align-top font-normal">
              <span className="font-semibold">{say(name)}</span>
              <details className="text-sm text-soft">
                <summary className="cursor-pointer">{words.kinds(kinds.length)}</summary>
                <ul className="list-disc py-1 pl-5">
                  {kinds.map((kind) => (
                    <li key={kind.id}>{say(kind)}</li>
                  ))}
                </ul>
              </details>
            </th>
            <Always />
            {fixed ? (
              <Always />
            ) : (
              <Box label={words.of(say(name), words.mail)} group={group} chosen={mail} choose={choose.mail} />
            )}
            <Box label={words.of(say(name), words.message)} group={group} chosen={message} choose={choose.message} />
          </tr>
        ))}
        <tr>
          <th scope="row" className="py-2.5 pr-2 text-left align-top font-normal">
            <span className="font-semibold">{words.digest}</span>
            <span className="block text-sm text-soft">{words.digestAbout}</span>
          </th>
          <td className="px-1 py-2.5 text-center align-top text-soft">–</td>
          <Box label={words.of(words.digest, words.mail)} group="digest" chosen={mail} choose={choose.mail} />
          <Box label={words.of(words.digest, words.message)} group="digest" chosen={message} choose={choose.message} />
        </tr>
      </tbody>
    </table>
  )
}

function Always() {
  const { text } = useSpeech()
  return <td className="px-1 py-2.5 text-center align-top text-sm text-soft">{text.channels.always}</td>
}

function Box({
  label,
  group,
  chosen,
  choose,
}: {
  label: string
  group: Choice
  chosen: Choice[] | null
  choose: (values: Choice[]) => void
}) {
  return (
    <td className="px-1 py-1 text-center align-top">
      <label className="inline-grid size-9 place-items-center">
        <span className="sr-only">{label}</span>
        <input
          type="checkbox"
          checked={chosen?.includes(group) ?? false}
          disabled={chosen === null}
          onChange={(event) =>
            choose(
              event.target.checked ? [...(chosen ?? []), group] : (chosen ?? []).filter((value) => value !== group),
            )
          }
          className="size-4 accent-accent"
        />
      </label>
    </td>
  )
}
