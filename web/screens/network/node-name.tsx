/** A node in running text: a person with a link to their page, a thing with its mark and text; on paper the reference alone. */
import type { Purpose } from '../../call.ts'
import { PersonName } from '../../parts/person-name.tsx'
import type { Drawn, NetworkNode } from './drawn.ts'
import { nodeReference, nodeTitle } from './node-words.ts'
import { useWords } from './words.ts'

export function NodeName({ node, drawn, purpose }: { node: NetworkNode; drawn: Drawn; purpose: Purpose }) {
  const words = useWords()
  return (
    <>
      <span className="break-words print:hidden">
        {node.person !== null ? (
          <PersonName name={node.name} id={node.person} purpose={purpose} />
        ) : (
          <span className={node.thing === null ? 'text-soft italic' : 'font-semibold'}>{nodeTitle(node, words)}</span>
        )}
      </span>
      <span className="hidden print:inline">{nodeReference(node, drawn, words)}</span>
    </>
  )
}
