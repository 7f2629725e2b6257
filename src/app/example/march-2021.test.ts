import { expect, test } from "vitest"
import { march2021 } from "../testing/march-2021.ts"

test("the example is loaded whole", async () => {
  const { loaded } = await march2021()
  expect(loaded).toMatchObject({ documents: 9 })
})
