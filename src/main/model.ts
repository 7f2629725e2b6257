/** The model reader, where the operator set one up: its room is loaded only then. */

import type { ModelReader } from "../app/index.ts"

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The model of PARLEY_MODEL_URL; undefined, and nothing told, where that is not set.
 *
 * @throws ModelSettingsFault in one sentence, where what is set is no model
 */
export async function modelFrom(
  environment: Environment,
  tell: (line: string) => void,
): Promise<ModelReader | undefined> {
  if ((environment["PARLEY_MODEL_URL"] ?? "") === "") return undefined
  const { createModelReader, modelSettings } = await import("../model/index.ts")
  const settings = modelSettings(environment)
  if (!settings.ok) throw new ModelSettingsFault(settings.fault)
  if (settings.value === undefined) return undefined
  const reader = createModelReader(settings.value)
  tell(
    `A model may be asked to read: ${reader.maker.replace(/^model\//, "")} at ` +
      `${reader.host}. A document's text is sent there only when a person chooses it on the ` +
      "document's page.",
  )
  return reader
}

class ModelSettingsFault extends Error {
  override readonly name = "ModelSettingsFault"
}
