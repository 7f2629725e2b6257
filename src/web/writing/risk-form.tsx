/** What is at stake for actors, and what would bring it about. */

import { useState, type ReactNode } from "react"
import type { ItemId } from "../../base/index.ts"
import { pages } from "../server/addresses.ts"
import { ActorsField } from "../texts/actors-field.tsx"
import { LineField } from "../texts/line-field.tsx"
import { About, type FormProps } from "./about-form.tsx"
import { useGrounds } from "./use-beginning.ts"

/** What is at stake, for whom, and under which condition. */
export function RiskForm(props: FormProps): ReactNode {
  const { actors, from } = props.beginning.choices
  const [condition, setCondition] = useState("")
  const [stake, setStake] = useState("")
  const [whose, setWhose] = useState<readonly ItemId[]>([])
  const [by, setBy] = useState<readonly ItemId[]>(
    () => from?.speakers.flatMap(({ actor }) => actor ?? []) ?? [],
  )
  const grounds = useGrounds(props.beginning)
  return (
    <About
      {...props}
      label="The risk"
      grounds={grounds}
      address={pages.positions(props.process)}
      wrong={() => ({ "body.stake": stake.trim() === "" ? "Say what is at stake." : undefined })}
      body={() => ({
        kind: "risk",
        condition: condition.trim() === "" ? undefined : condition,
        stake,
        for: whose,
        by,
        rests: grounds.rests,
      })}
    >
      {(faults) => (
        <>
          <LineField
            label="If …"
            value={condition}
            onChange={setCondition}
            fault={faults["body.condition"]}
            hint="Leave it empty where nothing is said to bring it about."
          />
          <LineField
            label="… then this is at stake"
            value={stake}
            onChange={setStake}
            fault={faults["body.stake"]}
          />
          <div className="form-columns">
            <ActorsField label="For whom" known={actors} chosen={whose} onChange={setWhose} />
            <ActorsField
              label="In whose view"
              known={actors}
              chosen={by}
              onChange={setBy}
              hint="Nobody, where the publisher says it in its own voice."
            />
          </div>
        </>
      )}
    </About>
  )
}
