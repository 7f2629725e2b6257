import type { Reader } from "../app/index.ts"
export async function readerHere(): Promise<Reader> {
  return { read: async () => ({ reader: "none/0", understood: false, actors: [], statements: [], corroborations: [], dates: [], proposals: [], events: [], narration: [] }) }
}
