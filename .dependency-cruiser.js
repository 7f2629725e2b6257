/** The walls between rooms, as data. Run by `npm run walls`, which also counts the modules read. */

/** A room may import itself and the rooms listed. */
const rooms = {
  base: [],
  sources: ["base"],
  intake: ["base", "sources"],
  reading: ["base", "sources"],
  record: ["base", "sources", "reading"],
  talks: ["base", "record"],
  monitor: ["base", "record"],
  exchange: ["base", "record"],
  contract: ["base", "sources", "reading", "record", "talks"],
  app: ["base", "sources", "reading", "record", "talks", "monitor", "exchange", "contract"],
  model: ["base", "reading", "app"],
  store: ["base", "sources", "reading", "record", "talks", "monitor", "exchange", "app"],
  api: ["base", "contract", "app"],
  cli: ["base", "contract", "app"],
  web: ["base", "talks", "contract"],
}

/** The packages a pure room may use; the rest of the pure rooms use none. */
const packages = {
  reading: ["chrono-node"],
  record: ["zod"],
  contract: ["zod", "@hono/zod-openapi"],
}
const pure = ["base", "sources", "reading", "record", "talks", "monitor", "exchange", "contract"]

const wall = ([room, allowed]) => ({
  name: `${room}-imports-only-what-its-wall-lets-through`,
  severity: "error",
  from: { path: `^src/${room}/`, pathNot: "\\.test\\.ts$|/testing/" },
  to: {
    path: "^src/",
    pathNot: [
      `^src/${[room, ...allowed].join("/|^src/")}/`,
      // Pages take what a kind of entry says of itself as data.
      ...(room === "web" ? ["^src/record/kinds/[a-z]+\\.ts$"] : []),
    ],
  },
})

/** From left to right: data flows this way, and what proves a room imports nothing to its right. */
const order = Object.keys(rooms)

const testsWall = (room, index) => ({
  name: `what-tests-${room}-imports-nothing-to-its-right`,
  severity: "error",
  from: {
    path: [
      `^src/${room}/testing/`,
      `^src/${room}/[a-z-]+/testing/`,
      `^src/${room}/.*[.]test[.]tsx?$`,
    ],
  },
  to: { path: `^src/(${order.slice(index + 1).join("|")})/` },
})

const frontDoor = (room) => ({
  name: `${room}-is-entered-by-its-front-door`,
  severity: "error",
  from: {
    path: "^src/",
    pathNot: [
      `^src/${room}/`,
      // What pages may take of the record, their own wall says.
      ...(room === "record" ? ["^src/web/"] : []),
      "^src/main\\.ts$",
      "^src/main/",
      "\\.test\\.ts$",
      "/testing/",
    ],
  },
  to: {
    path: `^src/${room}/`,
    pathNot: [`^src/${room}/index\\.ts$`, "^src/(talks|app)/[a-z]+/index\\.ts$"],
  },
})

const onlyItsPackages = (room) => ({
  name: `${room}-uses-only-the-packages-listed-for-it`,
  severity: "error",
  from: { path: `^src/${room}/`, pathNot: "\\.test\\.ts$|/testing/" },
  to: {
    dependencyTypesNot: ["local", "localmodule", "type-only"],
    pathNot: ["^src/", ...(packages[room] ?? []).map((name) => `node_modules/${name}/`)],
  },
})

/**
 * The folders of the pages, from what knows nothing of the others to the pages themselves: each may
 * import those before it.
 */
const folders = [
  "words",
  "server",
  "parts",
  "text",
  "bodies",
  "forms",
  "amending",
  "lines",
  "dossier",
  "stances",
  "noting",
  "finding",
  "assessing",
  "frame",
  "pages",
]

const folderWall = (folder, index) => ({
  name: `web-${folder}-imports-only-folders-before-it`,
  severity: "error",
  from: { path: `^src/web/${folder}/` },
  to: { path: `^src/web/(${folders.slice(index + 1).join("|")})/` },
})

export default {
  forbidden: [
    ...Object.entries(rooms).map(wall),
    ...order.slice(0, -1).map(testsWall),
    ...folders.slice(0, -1).map(folderWall),
    {
      name: "no-page-imports-another-page",
      severity: "error",
      from: { path: "^src/web/pages/([^/]+)/" },
      to: { path: "^src/web/pages/", pathNot: "^src/web/pages/$1/" },
    },
    {
      name: "every-folder-of-web-has-its-place",
      severity: "error",
      from: { path: "^src/web/", pathNot: "^src/web/[^/]+$" },
      to: { path: "^src/web/", pathNot: `^src/web/(${folders.join("|")})/|^src/web/[^/]+[.]css$` },
    },
    ...Object.keys(rooms).map(frontDoor),
    ...pure.map(onlyItsPackages),
    // Imports of types count: two files that need each other's words are one, or want a third.
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "main-is-imported-by-nobody",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/main(\\.ts$|/)" },
      to: { path: "^src/main(\\.ts$|/)" },
    },
    {
      name: "one-file-of-talks-reads-the-record",
      severity: "error",
      from: {
        path: "^src/talks/",
        pathNot: ["^src/talks/brief/from-record\\.ts$", "\\.test\\.ts$"],
      },
      to: { path: "^src/record/" },
    },
    {
      name: "web-knows-the-contract-by-its-types",
      severity: "error",
      from: { path: "^src/web/", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/contract/", dependencyTypesNot: ["type-only"] },
    },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.node.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
}
