/**
 * How the pages are built: nothing inline, nothing as a data URL, because the pages' security
 * policy allows neither.
 */

import react from "@vitejs/plugin-react"
import { fileURLToPath } from "node:url"
import { defineConfig, type Plugin } from "vite"

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/**
 * react-aria carries its few sentences in thirty languages; the pages speak one, so the rest are
 * left out (about 40 kB).
 */
const oneLanguage: Plugin = {
  name: "parley:one-language",
  enforce: "pre",
  load: (id) =>
    /\/react-(?:aria|stately)[^?]*\/intl\/(?:.*\/)?(?!en-US)[a-z]{2}-[A-Z]{2}\.[a-z]+$/.test(id)
      ? "export default {}"
      : undefined,
}

export default defineConfig({
  root: path("./src/web"),
  base: "/",
  publicDir: false,
  plugins: [oneLanguage, react()],
  build: {
    outDir: path("./dist/web"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    target: "es2023",
  },
})
